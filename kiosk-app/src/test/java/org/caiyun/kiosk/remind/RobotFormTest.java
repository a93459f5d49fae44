package org.caiyun.kiosk.remind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures were made with Python's hmac, as the services' pages show it. */
final class RobotFormTest {
    private static final Instant AT = Instant.ofEpochSecond(1_763_877_600);
    private static final Message MESSAGE = new Message("两册\"待编目\"", List.of("还书机：HLB-01", "共 2 项"));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void weComTakesMarkdown() {
        var robot = new Robot(RobotKind.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", "");

        assertThat(RobotForm.address(robot, AT)).isEqualTo(robot.address());
        assertThat(RobotForm.body(robot, MESSAGE, AT)).isEqualTo("""
                {"msgtype":"markdown","markdown":{"content":"**两册\\"待编目\\"**\\n还书机：HLB-01\\n共 2 项"}}""");
    }

    @Test
    void dingTalkIsSignedInItsAddress() {
        var robot = new Robot(RobotKind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=t", "SECa1b2c3");

        assertThat(RobotForm.address(robot, AT))
                .isEqualTo("https://oapi.dingtalk.com/robot/send?access_token=t&timestamp=1763877600000"
                        + "&sign=ESW3mfTyIalsLGbxGKKKmzEvgZbZB35KzRpzkorS6CY%3D");
        assertThat(RobotForm.body(robot, MESSAGE, AT)).isEqualTo("""
                {"msgtype":"markdown","markdown":{"title":"两册\\"待编目\\"",\
                "text":"**两册\\"待编目\\"**\\n\\n还书机：HLB-01\\n\\n共 2 项"}}""");
    }

    @Test
    void feishuIsSignedInItsBody() {
        var robot = new Robot(RobotKind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/k", "feishu-s3cret");

        assertThat(RobotForm.address(robot, AT)).isEqualTo(robot.address());
        assertThat(RobotForm.body(robot, MESSAGE, AT)).isEqualTo("""
                {"timestamp":"1763877600","sign":"00m2nWepSQK2SqHwgi0A8oH3Bpa63P3NabmdQrxzxd8=","msg_type":"post",\
                "content":{"post":{"zh_cn":{"title":"两册\\"待编目\\"",\
                "content":[[{"tag":"text","text":"还书机：HLB-01"}],[{"tag":"text","text":"共 2 项"}]]}}}}""");
    }

    @Test
    void withoutASecretNothingIsSigned() {
        var dingTalk = new Robot(RobotKind.DINGTALK, "https://h/send?access_token=t", "");
        var feishu = new Robot(RobotKind.FEISHU, "https://h/hook", "");

        assertThat(RobotForm.address(dingTalk, AT)).isEqualTo(dingTalk.address());
        assertThat(RobotForm.body(feishu, MESSAGE, AT)).startsWith("{\"msg_type\"");
    }

    static Stream<String> longLines() {
        return Stream.of("编", "a", "é", "𠮷", "a𠮷编é").map(unit -> unit.repeat(2_048));
    }

    @ParameterizedTest
    @MethodSource("longLines")
    void weComsLimitIsKeptAndNoCharacterIsCut(String line) throws JsonProcessingException {
        var robot = new Robot(RobotKind.WECOM, "https://h", "");

        var body = RobotForm.body(robot, new Message("s", List.of(line)), AT);
        var content = JSON.readTree(body).at("/markdown/content").asText();

        assertThat(content.getBytes(UTF_8)).hasSizeBetween(2_045 - 4, 2_048);
        assertThat(new String(content.getBytes(UTF_8), UTF_8))
                .isEqualTo(content)
                .endsWith("…");
        assertThat("**s**\n" + line).startsWith(content.substring(0, content.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_040, 2_041, 2_042})
    void whatFitsIsNotCut(int length) throws JsonProcessingException {
        var robot = new Robot(RobotKind.WECOM, "https://h", "");
        var line = "x".repeat(length);

        var body = RobotForm.body(robot, new Message("s", List.of(line)), AT);

        assertThat(JSON.readTree(body).at("/markdown/content").asText()).isEqualTo("**s**\n" + line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WECOM    | {"errcode":0,"errmsg":"ok"}                         | Taken[]
        WECOM    | {"errcode":93000,"errmsg":"invalid webhook url"}    | Refused[why=the robot answered 93000]
        WECOM    | {"errcode":45009,"errmsg":"api freq out of limit"}  | NotReached[why=the robot answered 45009]
        DINGTALK | {"errcode":0,"errmsg":"ok"}                         | Taken[]
        DINGTALK | {"errcode":310000,"errmsg":"sign not match"}        | Refused[why=the robot answered 310000]
        DINGTALK | {"errcode":130101,"errmsg":"send too fast"}         | NotReached[why=the robot answered 130101]
        FEISHU   | {"code":0,"data":{},"msg":"success"}                | Taken[]
        FEISHU   | {"code":19021,"msg":"sign match fail"}              | Refused[why=the robot answered 19021]
        FEISHU   | {"code":11232,"msg":"frequency limited"}            | NotReached[why=the robot answered 11232]
        FEISHU   | {"errcode":0}                                       | NotReached[why=the answer is not a robot's]
        WECOM    | []                                                  | NotReached[why=the answer is not a robot's]
        """)
    void knowsWhatARobotsAnswerMeans(RobotKind kind, String answer, String delivery) throws JsonProcessingException {
        assertThat(RobotForm.judge(new Robot(kind, "https://h", ""), JSON.readTree(answer)))
                .hasToString(delivery);
    }

    @Test
    void showsNeitherAddressNorSecret() {
        assertThat(new Robot(RobotKind.FEISHU, "https://h/k3y", "s3cret")).hasToString("Robot[kind=FEISHU]");
    }
}
