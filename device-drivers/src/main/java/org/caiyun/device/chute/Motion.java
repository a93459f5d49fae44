package org.caiyun.device.chute;

import java.util.Optional;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.Drives.Belt;

/** What a chute is doing. */
sealed interface Motion {
    /** What the drives do meanwhile. */
    Drives drives(Uptime now);

    /** The board is not there; whatever the drives do is not known. */
    record Down(DeviceFault fault) implements Motion {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(false);
        }
    }

    /** Nothing moves. The shutter is open unless an item is, or may be, inside. */
    record Resting(boolean shutterOpen) implements Motion {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(shutterOpen);
        }
    }

    /** Doing what a command asked for. */
    sealed interface Moving extends Motion {
        CommandId id();

        /** When to look again at the latest. */
        Uptime limit();

        /** What is said to a second command. */
        String what();
    }

    /** Taking an item: the silence of the mouth sensor is no withdrawal now. */
    sealed interface Capturing extends Moving {
        @Override
        default String what() {
            return "capture";
        }
    }

    /**
     * Drawing the item in; the belt waits for the shutter until {@code beltFrom}. {@code fell}: something landed.
     * {@code across}: mouth and captive sensor have seen it at once. {@code gone}: since it is seen nowhere, when it
     * counts as pulled out.
     */
    record Drawing(CommandId id, Uptime beltFrom, Uptime limit, boolean fell, boolean across, Optional<Uptime> gone)
            implements Capturing {
        Drawing fallen() {
            return new Drawing(id, beltFrom, limit, true, across, gone);
        }

        Drawing seenAcross() {
            return new Drawing(id, beltFrom, limit, fell, true, gone);
        }

        Drawing gone(Optional<Uptime> from) {
            return new Drawing(id, beltFrom, limit, fell, across, from);
        }

        @Override
        public Drives drives(Uptime now) {
            return Drives.belt(true, beltFrom.reachedAt(now) ? Belt.FORWARD : Belt.STOPPED);
        }
    }

    /** The item is inside: waiting for the board to confirm that the shutter is told to close. */
    record Closing(CommandId id, Uptime limit) implements Capturing {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(false);
        }
    }

    /** The shutter falls; at the limit it is shut. */
    record Locking(CommandId id, Uptime limit) implements Capturing {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(false);
        }
    }

    /**
     * Drawn in, and not behind the shutter: it may have run on to the belt, which brings it back behind the shut
     * shutter, where it is seen and its tags can be read. The belt waits until {@code beltFrom}.
     */
    record Retrieving(CommandId id, Uptime beltFrom, Uptime limit) implements Capturing {
        @Override
        public Drives drives(Uptime now) {
            return Drives.belt(false, beltFrom.reachedAt(now) ? Belt.BACK : Belt.STOPPED);
        }
    }

    /**
     * The item did not come in: the belt frees what it has gripped, until {@code notBefore} at least. {@code gone}: it
     * was pulled out, and what lies in the mouth next may be another.
     */
    record Ejecting(CommandId id, Uptime notBefore, Uptime limit, boolean fell, boolean gone) implements Capturing {
        @Override
        public Drives drives(Uptime now) {
            return Drives.belt(true, Belt.BACK);
        }
    }

    /**
     * The item did not come in and nothing brings it back: where it lies is told once the belt has stood {@code still}
     * for a moment, since one that is told to stop runs on a little. {@code fell} and {@code gone} as before.
     */
    record Stopping(CommandId id, Optional<Uptime> still, Uptime limit, boolean fell, boolean gone)
            implements Capturing {
        Stopping from(Uptime standing) {
            return new Stopping(id, Optional.of(standing), limit, fell, gone);
        }

        Stopping fallen() {
            return new Stopping(id, still, limit, true, gone);
        }

        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(true);
        }
    }

    sealed interface GivingBack extends Moving {
        @Override
        default String what() {
            return "give back";
        }
    }

    /** Another item lies in the mouth: it must go before the one inside can come back. */
    record Clearing(CommandId id, Uptime limit) implements GivingBack {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(false);
        }
    }

    /** The belt brings the item back to the mouth. */
    record Returning(CommandId id, Uptime beltFrom, Uptime limit, boolean seenInMouth) implements GivingBack {
        @Override
        public Drives drives(Uptime now) {
            return Drives.belt(true, beltFrom.reachedAt(now) ? Belt.BACK : Belt.STOPPED);
        }
    }

    /** The item lies in the mouth for the patron to take. */
    record Watching(CommandId id, Uptime limit) implements GivingBack {
        @Override
        public Drives drives(Uptime now) {
            return Drives.resting(true);
        }
    }

    /**
     * On the way to an output; {@code landedAt} is the output whose landing sensor has seen something, 0 for none, and
     * {@code others}: so has another one. {@code provesBelt}: the belt must see it pass, or have proved before that it
     * is not blind.
     */
    record Travelling(
            CommandId id, int output, Uptime beltFrom, Uptime limit, int landedAt, boolean others, boolean provesBelt)
            implements Moving {
        Travelling landed(int at, boolean otherToo) {
            return new Travelling(id, output, beltFrom, limit, at, otherToo, provesBelt);
        }

        Travelling passed() {
            return new Travelling(id, output, beltFrom, limit, landedAt, others, false);
        }

        @Override
        public Drives drives(Uptime now) {
            return new Drives(false, beltFrom.reachedAt(now) ? Belt.FORWARD : Belt.STOPPED, output);
        }

        @Override
        public String what() {
            return "route to output " + output;
        }
    }
}
