package org.caiyun.device;

/** The number that ties an answer to the command that asked for it; unique within one run of the program. */
public record CommandId(long number) implements Comparable<CommandId> {
    @Override
    public int compareTo(CommandId other) {
        return Long.compare(number, other.number);
    }
}
