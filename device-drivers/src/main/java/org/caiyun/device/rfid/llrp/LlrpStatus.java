package org.caiyun.device.rfid.llrp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;

/**
 * What a reader thinks of a message: LLRPStatus, section 16.2.8.1. Code 0 is success, 100 and more a message that is
 * wrong, 200 and more a parameter, 300 and more a field, 401 the device itself.
 */
record LlrpStatus(int code, String text) {
    static final int PARAMETER = 287;

    private static final int LONGEST_TEXT = 160;

    boolean success() {
        return code == 0;
    }

    /** @param what was asked */
    DeviceFault.Refused fault(String what) {
        return new DeviceFault.Refused(what + ": status " + code + (text.isEmpty() ? "" : ", " + text));
    }

    /** The status among these parameters; empty when there is none, or it is cut short. */
    static Optional<LlrpStatus> in(List<LlrpParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.type() == PARAMETER)
                .findFirst()
                .flatMap(parameter -> of(parameter.value()));
    }

    private static Optional<LlrpStatus> of(Bytes value) {
        if (value.size() < 4 || value.size() < 4 + Fields.u16(value, 2)) {
            return Optional.empty();
        }
        String text = value.slice(4, 4 + Fields.u16(value, 2)).text(StandardCharsets.UTF_8);
        return Optional.of(new LlrpStatus(Fields.u16(value, 0), clean(text)));
    }

    /** A reader's words as they can be shown. */
    static String clean(String text) {
        String printable = text.replaceAll("\\p{C}", " ").strip();
        return printable.substring(0, Math.min(printable.length(), LONGEST_TEXT));
    }
}
