package org.caiyun.device.rfid.hf;

import java.util.List;
import java.util.Optional;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.Uid;

/** One thing about an ISO 15693 tag that a security mark is made of; it is looked at and written by itself. */
sealed interface MarkAspect {
    record Afi(int value) implements MarkAspect {
        @Override
        public boolean isSo(int afi, boolean eas) {
            return afi == value;
        }

        @Override
        public String found(int afi, boolean eas) {
            return "AFI %02X".formatted(afi);
        }

        @Override
        public HfRequest write(Uid uid) {
            return new HfRequest.WriteAfi(uid, value);
        }
    }

    record Eas(boolean on) implements MarkAspect {
        @Override
        public boolean isSo(int afi, boolean eas) {
            return eas == on;
        }

        @Override
        public String found(int afi, boolean eas) {
            return eas ? "EAS on" : "EAS off";
        }

        @Override
        public HfRequest write(Uid uid) {
            return new HfRequest.WriteEas(uid, on);
        }
    }

    /** Whether a tag with this identifier and this surveillance bit has it. */
    boolean isSo(int afi, boolean eas);

    /** What such a tag reads instead, for people. */
    String found(int afi, boolean eas);

    HfRequest write(Uid uid);

    /** What a mark is made of; empty for marks of other tags than ISO 15693's. */
    static Optional<List<MarkAspect>> of(MarkWrite mark) {
        return switch (mark) {
            case MarkWrite.Afi(int value) -> Optional.of(List.of(new Afi(value)));
            case MarkWrite.Eas(boolean on) -> Optional.of(List.of(new Eas(on)));
            case MarkWrite.AfiAndEas(MarkWrite.Afi(int value), MarkWrite.Eas(boolean on)) ->
                Optional.of(List.of(new Afi(value), new Eas(on)));
            case MarkWrite.EpcBits _ -> Optional.empty();
        };
    }
}
