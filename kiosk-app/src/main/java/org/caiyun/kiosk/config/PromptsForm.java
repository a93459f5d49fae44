package org.caiyun.kiosk.config;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.choice;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.library.sip2.LoginPrompts;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Answer;
import org.caiyun.kiosk.library.sip2.LoginPrompts.Prompt;

/** The login prompts of a server of the telnet kind, as they are written. */
final class PromptsForm {
    private PromptsForm() {}

    static LoginPrompts from(Section s) {
        return new LoginPrompts(
                s.required("steps", list(section(PromptsForm::prompt), 1, LoginPrompts.MOST)),
                s.optional(
                        "limit",
                        duration(ofSeconds(1), ofMinutes(1)).about("How long all of them may take together."),
                        LoginPrompts.USUAL_LIMIT),
                s.optional(
                        "login",
                        flag().about("The SIP2 login (93) is sent after the prompts too, with the same account."),
                        false));
    }

    private static Prompt prompt(Section s) {
        return new Prompt(
                s.required(
                        "expect",
                        text().about(
                                        "Text that is waited for, wherever it stands; capitals and small letters are alike.")),
                s.optional(
                        "send",
                        choice(Answer.class).about("What is sent when it has come, with CR and LF behind."),
                        Answer.NOTHING));
    }
}
