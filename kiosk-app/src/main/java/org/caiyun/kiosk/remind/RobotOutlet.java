package org.caiyun.kiosk.remind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.caiyun.kiosk.http.Http;
import org.caiyun.kiosk.http.HttpCall;
import org.caiyun.kiosk.http.HttpResult;

/** To a group robot. Its address is a secret, so that no call is ever shown. */
public final class RobotOutlet implements Outlet {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json; charset=utf-8");
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();

    private final Robot robot;
    private final Http http;
    private final Duration limit;

    public RobotOutlet(Robot robot, Http http) {
        this(robot, http, LIMIT);
    }

    RobotOutlet(Robot robot, Http http, Duration limit) {
        this.robot = robot;
        this.http = http;
        this.limit = limit;
    }

    @Override
    public void send(Message message, Instant at, Consumer<Delivery> ended) {
        var call = new HttpCall(
                "POST",
                URI.create(RobotForm.address(robot, at)),
                new TreeMap<>(HEADERS),
                RobotForm.body(robot, message, at),
                limit);
        http.send(call, result -> ended.accept(judge(result)));
    }

    private Delivery judge(HttpResult result) {
        return switch (result) {
            case HttpResult.Failed(var why) -> new Delivery.NotReached(why);
            case HttpResult.Answered(var status, var body) -> judge(status, body);
        };
    }

    private Delivery judge(int status, String body) {
        var why = "the robot's server answered " + status;
        if (status >= 500 || status == TIMED_OUT || status == TOO_MANY) {
            return new Delivery.NotReached(why);
        }
        if (status < 200 || status >= 300) {
            return new Delivery.Refused(why);
        }
        try {
            return RobotForm.judge(robot, JSON.readTree(body));
        } catch (JsonProcessingException _) {
            return new Delivery.NotReached("the answer is not a robot's");
        }
    }
}
