package org.caiyun.kiosk.item;

/** A box that books fall into, by its number on the machine. */
public record Bin(int number) implements Comparable<Bin> {
    public Bin {
        if (number < 1) {
            throw new IllegalArgumentException("bin numbers start at 1: " + number);
        }
    }

    @Override
    public int compareTo(Bin other) {
        return Integer.compare(number, other.number);
    }
}
