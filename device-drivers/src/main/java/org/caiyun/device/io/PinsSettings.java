package org.caiyun.device.io;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The board's own pins as inputs and outputs; a channel is a line number of the GPIO chip (BCM numbering).
 *
 * @param pull what holds the inputs while nothing drives them
 * @param answerWithin how long the line may take to report an input or to read an output back
 * @param recheck how often every input is asked again, since a watcher of a pin may die without a word
 */
public record PinsSettings(
        List<DigitalIn> inputs, List<DigitalOut> outputs, Pull pull, Duration answerWithin, Duration recheck) {
    public PinsSettings {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        Set<Integer> channels = new HashSet<>();
        inputs.forEach(input -> channels.add(input.channel()));
        outputs.forEach(output -> channels.add(output.channel()));
        if (inputs.isEmpty() || channels.size() != inputs.size() + outputs.size()) {
            throw new IllegalArgumentException("a pin has one use: inputs " + inputs + ", outputs " + outputs);
        }
    }

    /**
     * Inputs pulled up (light barriers with an open collector), 500 ms for an answer, every input asked each second.
     */
    public static PinsSettings of(List<DigitalIn> inputs, List<DigitalOut> outputs) {
        return new PinsSettings(inputs, outputs, Pull.UP, Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    /** The resistor inside the chip. */
    public enum Pull {
        OFF,
        UP,
        DOWN
    }
}
