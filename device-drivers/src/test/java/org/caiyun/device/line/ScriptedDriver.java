package org.caiyun.device.line;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.Driver;
import org.caiyun.device.Reaction;
import org.caiyun.device.Uptime;

/**
 * A driver that its device commands by words: "ready", "broken", "starting" set its health, "wrong" and "bye" make it
 * close. It greets when opened, and answers a command at once while the line is down, else when "done" comes.
 */
final class ScriptedDriver implements Driver<String, String> {
    static final Duration ANSWER_LIMIT = Duration.ofSeconds(1);

    private DeviceHealth health = new DeviceHealth.Starting();
    private Optional<String> open = Optional.empty();
    private Optional<Uptime> answerBy = Optional.empty();
    private boolean up;
    private int ticks;

    @Override
    public Reaction<String> opened(Uptime now) {
        up = true;
        health = new DeviceHealth.Starting();
        return Reaction.write(word("hello"));
    }

    @Override
    public Reaction<String> received(Bytes bytes, Uptime now) {
        return switch (bytes.text(StandardCharsets.US_ASCII)) {
            case "ready" -> healthy(new DeviceHealth.Ready("scripted"));
            case "broken" -> healthy(new DeviceHealth.Down(new DeviceFault.NeedsHands("paper")));
            case "starting" -> healthy(new DeviceHealth.Starting());
            case "wrong" -> {
                health = new DeviceHealth.Down(new DeviceFault.WrongDevice("a", "b"));
                yield Reaction.close("wrong device");
            }
            case "bye" ->
                Reaction.<String>write(word("bye"))
                        .then(Reaction.close("garbled"))
                        .then(Reaction.write(word("never")));
            case "done" -> answer("done");
            default -> Reaction.none();
        };
    }

    @Override
    public Reaction<String> closed(String why, Uptime now) {
        up = false;
        return answer("lost: " + why).then(Reaction.write(word("too late")));
    }

    @Override
    public Reaction<String> tick(Uptime now) {
        ticks++;
        return answerBy.filter(d -> d.reachedAt(now)).isPresent() ? answer("late") : Reaction.none();
    }

    @Override
    public Reaction<String> command(String command, Uptime now) {
        if (!up) {
            return Reaction.<String>result(command + " down").then(Reaction.write(word(command)));
        }
        open = Optional.of(command);
        answerBy = Optional.of(now.plus(ANSWER_LIMIT));
        return Reaction.write(word(command));
    }

    @Override
    public Optional<Uptime> deadline() {
        return answerBy;
    }

    @Override
    public DeviceHealth health() {
        return health;
    }

    /** How often it was told that a deadline may have come. */
    int ticks() {
        return ticks;
    }

    static Bytes word(String text) {
        return Bytes.ofText(text, StandardCharsets.US_ASCII);
    }

    private Reaction<String> healthy(DeviceHealth next) {
        health = next;
        return Reaction.none();
    }

    private Reaction<String> answer(String how) {
        Reaction<String> answer = open.map(c -> Reaction.result(c + " " + how)).orElse(Reaction.none());
        open = Optional.empty();
        answerBy = Optional.empty();
        return answer;
    }
}
