package org.caiyun.kiosk.remind;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Set;

/**
 * A message as each kind of robot wants it, and what its answers mean. Pure.
 *
 * <table>
 * <caption>From the services' own pages on group robots</caption>
 * <tr><th></th><th>WeCom</th><th>DingTalk</th><th>Feishu</th></tr>
 * <tr><td>form</td><td>markdown, at most 2,048 bytes of UTF-8</td><td>markdown</td><td>post</td></tr>
 * <tr><td>signature</td><td>none</td><td>in the address</td><td>in the body</td></tr>
 * <tr><td>taken</td><td>errcode 0</td><td>errcode 0</td><td>code 0</td></tr>
 * <tr><td>too often</td><td>45009</td><td>130101</td><td>11232</td></tr>
 * </table>
 */
final class RobotForm {
    static final int MOST_BYTES_WECOM = 2_048;
    /** Of the others, whose own limits are ten times higher. */
    private static final int MOST_BYTES = 16_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int BUSY = -1;
    private static final Set<Integer> LATER = Set.of(BUSY, 45_009, 130_101, 11_232);

    private RobotForm() {}

    /** The address to post to; DingTalk's bears the signature. */
    static String address(Robot robot, Instant now) {
        if (robot.kind() != RobotKind.DINGTALK || robot.secret().isEmpty()) {
            return robot.address();
        }
        long millis = now.toEpochMilli();
        var sign = Signature.hmacSha256(robot.secret(), millis + "\n" + robot.secret());
        var joint = robot.address().indexOf('?') < 0 ? "?" : "&";
        return robot.address() + joint + "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, UTF_8);
    }

    /** The body to post, JSON. */
    static String body(Robot robot, Message message, Instant now) {
        return switch (robot.kind()) {
            case WECOM -> weCom(message).toString();
            case DINGTALK -> dingTalk(message).toString();
            case FEISHU -> feishu(robot, message, now).toString();
        };
    }

    /** What an answer with a status of 2xx means. */
    static Delivery judge(Robot robot, JsonNode answer) {
        var code = answer.path(robot.kind() == RobotKind.FEISHU ? "code" : "errcode");
        if (!code.isInt()) {
            return new Delivery.NotReached("the answer is not a robot's");
        }
        if (code.asInt() == 0) {
            return new Delivery.Taken();
        }
        var why = "the robot answered " + code.asInt();
        return LATER.contains(code.asInt()) ? new Delivery.NotReached(why) : new Delivery.Refused(why);
    }

    private static ObjectNode weCom(Message message) {
        var text = "**" + message.subject() + "**\n" + String.join("\n", message.lines());
        var out = JSON.objectNode().put("msgtype", "markdown");
        out.putObject("markdown").put("content", Utf8.cut(text, MOST_BYTES_WECOM));
        return out;
    }

    /** Its markdown joins lines, unless an empty one is between them. */
    private static ObjectNode dingTalk(Message message) {
        var text = "**" + message.subject() + "**\n\n" + String.join("\n\n", message.lines());
        var out = JSON.objectNode().put("msgtype", "markdown");
        out.putObject("markdown").put("title", message.subject()).put("text", Utf8.cut(text, MOST_BYTES));
        return out;
    }

    private static ObjectNode feishu(Robot robot, Message message, Instant now) {
        var out = JSON.objectNode();
        if (!robot.secret().isEmpty()) {
            var seconds = Long.toString(now.getEpochSecond());
            // the secret is part of the key here, and nothing is signed with it
            out.put("timestamp", seconds).put("sign", Signature.hmacSha256(seconds + "\n" + robot.secret(), ""));
        }
        out.put("msg_type", "post");
        var post = out.putObject("content").putObject("post").putObject("zh_cn");
        post.put("title", message.subject());
        var lines = post.putArray("content");
        for (var line : message.lines()) {
            lines.addArray().addObject().put("tag", "text").put("text", line);
        }
        return out;
    }
}
