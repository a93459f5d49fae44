package org.caiyun.device.rfid.rl866;

import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.rl866.Rl866Request.Access;

/**
 * What came back in an information block: whether it was done, and its data. Tag access has a second status inside the
 * first.
 *
 * <pre>
 * command  status(2)  data
 * 34       0000       length, code(2), 01 = done,   data
 * 34       0000       length, code(2), 00 = failed, error(2)
 * length = what follows it; from 128 on in two bytes, seven bits in each, the first with bit 7
 * </pre>
 */
sealed interface Rl866Reply {
    /** Not done, for this reason; see {@link Rl866Status}. */
    record Refused(int error) implements Rl866Reply {}

    record Accepted(Bytes data) implements Rl866Reply {}

    /** Empty when this does not answer that request. */
    static Optional<Rl866Reply> parse(Rl866Request request, Bytes information) {
        if (information.size() < 3 || information.at(0) != request.information().at(0)) {
            return Optional.empty();
        }
        int status = word(information, 1);
        Bytes data = information.from(3);
        if (status != 0) {
            return Optional.of(new Refused(status));
        }
        return request instanceof Access access ? access(access, data) : Optional.of(new Accepted(data));
    }

    static int word(Bytes bytes, int at) {
        return bytes.at(at) | bytes.at(at + 1) << 8;
    }

    private static Optional<Rl866Reply> access(Access asked, Bytes result) {
        int lengthBytes = !result.isEmpty() && result.at(0) >= 0x80 ? 2 : 1;
        if (result.size() < lengthBytes + 3) {
            return Optional.empty();
        }
        int length = lengthBytes == 1 ? result.at(0) : (result.at(0) & 0x7F) << 7 | result.at(1);
        Bytes content = result.from(lengthBytes);
        if (length != content.size() || word(content, 0) != asked.code()) {
            return Optional.empty();
        }
        Bytes data = content.from(3);
        if (content.at(2) == 1) {
            return Optional.of(new Accepted(data));
        }
        return data.size() == 2 ? Optional.of(new Refused(word(data, 0))) : Optional.empty();
    }
}
