package org.caiyun.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.kiosk.remind.QuietHours;
import org.caiyun.kiosk.remind.ReminderRules;
import org.caiyun.kiosk.remind.RobotKind;
import org.caiyun.kiosk.remind.mail.MailServer.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemindersConfigTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** As {@code full.yaml} has them. */
    static final RemindersConfig FULL = new RemindersConfig(
            new ReminderRules(
                    Duration.ofMinutes(15),
                    Duration.ofHours(36),
                    new QuietHours(LocalTime.of(19, 30), LocalTime.of(7, 45), ZONE)),
            List.of(
                    new ReminderTarget.Robot(
                            "采编部", RobotKind.WECOM, file("/etc/caiyun/wecom"), new SecretPlace.Nowhere()),
                    new ReminderTarget.Robot(
                            "dingtalk",
                            RobotKind.DINGTALK,
                            new SecretPlace.InEnvironment("CAIYUN_DINGTALK"),
                            file("/etc/caiyun/dingtalk.secret")),
                    new ReminderTarget.Robot(
                            "feishu",
                            RobotKind.FEISHU,
                            file("/etc/caiyun/feishu"),
                            new SecretPlace.InEnvironment("CAIYUN_FEISHU_SECRET")),
                    new ReminderTarget.Mail(
                            "mail",
                            new ReminderTarget.Server(
                                    "smtp.example.org",
                                    465,
                                    Security.TLS,
                                    new ReminderTarget.Authorities(Path.of("/etc/caiyun/mail-ca.pem"))),
                            new ReminderTarget.WithPassword("kiosk", file("/etc/caiyun/mail.password")),
                            "kiosk@library.example",
                            List.of("cataloguing@library.example", "desk@library.example"))));

    @Test
    void remindsNobodyByDefault() {
        var reminders = ConfigFiles.good(ConfigFiles.text("least.yaml")).reminders();

        assertThat(reminders)
                .isEqualTo(new RemindersConfig(
                        new ReminderRules(
                                Duration.ofMinutes(30),
                                Duration.ofDays(2),
                                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZONE)),
                        List.of()));
    }

    @Test
    void mailIsEncryptedAfterTheGreetingByDefault() {
        assertThat(written("mail: { host: h, from: k@l.example, to: [a@l.example] }"))
                .isEqualTo(new ReminderTarget.Mail(
                        "mail",
                        new ReminderTarget.Server("h", 587, Security.STARTTLS, new ReminderTarget.KnownAuthorities()),
                        new ReminderTarget.NoAccount(),
                        "k@l.example",
                        List.of("a@l.example")));
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
    void thePortFollowsFromTheEncryption(String security, int port) {
        var mail = written("mail: { host: h, security: " + security + ", from: k@l.example, to: [a@l.example] }");

        assertThat(mail).extracting("server.port").isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
        wecom: {}                                          ! .wecom.addressFile: missing; expected a path, or a variable's name in addressVariable
        wecom: { addressFile: f, address: "https://h/k3y" } ! .wecom.address: not allowed: a configuration holds no secrets; name a file in addressFile
        wecom: { addressFile: f, addressVariable: V }      ! .wecom.addressVariable: is written beside addressFile; only one can be meant
        wecom: { addressFile: f, secretFile: s }           ! .wecom.secretFile: unknown key; known here: name, addressFile, addressVariable
        dingtalk: { addressFile: f, secret: s3cret }       ! .dingtalk.secret: not allowed: a configuration holds no secrets; name a file in secretFile
        feishu: { addressVariable: "A B" }                 ! .feishu.addressVariable: expected the name of an environment variable, was "A B"
        mail: { host: h, from: k, to: [a@l.example] }      ! .mail.from: expected a mail address such as cataloguing@library.example, was k
        mail: { host: h, from: k@l, to: [] }               ! .mail.to: expected a list of 1 to 20 entries, has 0
        mail: { host: h, from: k@l, to: [a@l], user: u }   ! .mail.user: user and passwordFile are written both or not at all
        mail: { host: h, from: k@l, to: [a@l], passwordFile: p } ! .mail.passwordFile: user and passwordFile are written both or not at all
        mail: { host: h, from: k@l, to: [a@l], security: none, user: u, passwordFile: p } ! .mail.user: a password is sent over encrypted lines only: expected security tls or starttls
        """)
    void saysWhatIsWrongWithATarget(String target, String problem) {
        var problems = ConfigFiles.problems(ConfigFiles.text("least.yaml"), targets(target));

        assertThat(problems).singleElement().asString().endsWith("reminders.targets[0]" + problem);
        assertThat(problems.toString()).doesNotContain("k3y", "s3cret");
    }

    @Test
    void twoTargetsHaveTwoNames() {
        var twice = targets("wecom: { addressFile: f }", "wecom: { addressFile: g }");

        assertThat(ConfigFiles.problems(ConfigFiles.text("least.yaml"), twice))
                .containsExactly("reminders:4: reminders.targets[1]: another target is called wecom; give it a name");
    }

    private static ReminderTarget written(String target) {
        return ConfigFiles.good(ConfigFiles.text("least.yaml"), targets(target))
                .reminders()
                .targets()
                .getFirst();
    }

    private static YamlSource targets(String... targets) {
        return new YamlSource(
                "reminders", "reminders:\n  targets:\n" + "    - " + String.join("\n    - ", targets) + "\n");
    }

    private static SecretPlace file(String path) {
        return new SecretPlace.InFile(Path.of(path));
    }
}
