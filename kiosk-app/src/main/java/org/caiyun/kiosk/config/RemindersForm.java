package org.caiyun.kiosk.config;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;
import static org.caiyun.kiosk.config.yaml.Variants.oneKeyOf;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.Variants.Case;
import org.caiyun.kiosk.config.yaml.YamlType;
import org.caiyun.kiosk.remind.QuietHours;
import org.caiyun.kiosk.remind.ReminderRules;
import org.caiyun.kiosk.remind.RobotKind;

/** How {@link RemindersConfig} is written. */
final class RemindersForm {
    private static final int MOST_TARGETS = 8;
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final YamlType<ReminderTarget> TARGET = oneKeyOf(List.of(
            new Case<>("wecom", section(s -> ReminderTargetForm.robot(s, RobotKind.WECOM))),
            new Case<>("dingtalk", section(s -> ReminderTargetForm.robot(s, RobotKind.DINGTALK))),
            new Case<>("feishu", section(s -> ReminderTargetForm.robot(s, RobotKind.FEISHU))),
            new Case<>("mail", section(ReminderTargetForm::mail))));

    private RemindersForm() {}

    static RemindersConfig from(Section s, ZoneId zone) {
        var every = s.optional(
                "every",
                duration(ofMinutes(1), ofDays(1)).about("New tasks are collected for so long and told together."),
                ReminderRules.USUAL_EVERY);
        var limit = s.optional(
                "limit",
                duration(ofMinutes(1), ofDays(60))
                        .about("A task that is open for longer is told of again, once a day."),
                ReminderRules.USUAL_LIMIT);
        var quiet = s.defaults("quiet", section(hours -> quiet(hours, zone)));
        var targets = s.optional("targets", list(TARGET, 0, MOST_TARGETS), List.<ReminderTarget>of());
        var names = new HashSet<String>();
        for (int i = 0; i < targets.size(); i++) {
            if (!names.add(targets.get(i).name())) {
                s.problem(
                        "targets[" + i + "]",
                        "another target is called " + targets.get(i).name() + "; give it a name");
            }
        }
        return new RemindersConfig(new ReminderRules(every, limit, quiet), targets);
    }

    /** The same time twice: there are none. */
    private static QuietHours quiet(Section s, ZoneId zone) {
        return new QuietHours(
                s.optional("from", SettingTypes.timeOfDay().about("From when on nobody is reminded."), EVENING),
                s.optional(
                        "to",
                        SettingTypes.timeOfDay().about("What waits is told then; the same as from: no quiet hours."),
                        MORNING),
                zone);
    }
}
