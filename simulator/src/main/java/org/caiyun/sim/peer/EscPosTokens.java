package org.caiyun.sim.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.EscPosToken.Glyph;
import org.caiyun.sim.peer.EscPosToken.Ignored;
import org.caiyun.sim.peer.EscPosToken.LineFeed;
import org.caiyun.sim.peer.EscPosToken.Unknown;

/**
 * A printer's own reading of its receive buffer (Epson ESC/POS command reference), written without a look at any
 * encoder. Bytes may come in any portion; what does not make a whole command waits, with a bound.
 */
final class EscPosTokens {
    /** The longest command that is waited for: a raster of 576 dots in 1000 rows. */
    static final int LONGEST = 80_000;

    private static final int TOO_LONG = -1;

    private Bytes pending = Bytes.EMPTY;
    private boolean chinese;

    List<EscPosToken> accept(Bytes bytes) {
        var tokens = new ArrayList<EscPosToken>();
        var all = pending.plus(bytes);
        int at = 0;
        while (at < all.size()) {
            Optional<EscPosToken> next = next(all, at);
            if (next.isEmpty()) {
                break;
            }
            tokens.add(next.get());
            at += next.get().bytes().size();
        }
        pending = all.from(at);
        return tokens;
    }

    void powerCycle() {
        pending = Bytes.EMPTY;
        chinese = false;
    }

    /** The token that begins at {@code at}, when all of it is there. */
    private Optional<EscPosToken> next(Bytes all, int at) {
        int length = length(all, at);
        if (length == TOO_LONG) {
            return Optional.of(new Unknown(all.slice(at, at + 1)));
        }
        if (length == 0 || at + length > all.size()) {
            return Optional.empty();
        }
        var token = read(all.slice(at, at + length));
        if (token instanceof EscPosToken.Chinese mode) {
            chinese = mode.on();
        }
        if (token instanceof EscPosToken.Initialise) {
            chinese = false;
        }
        return Optional.of(token);
    }

    /** How long the command is; 0 while that cannot be known. */
    private int length(Bytes all, int at) {
        int first = all.at(at);
        int left = all.size() - at;
        return switch (first) {
            case 0x10, 0x1B, 0x1C, 0x1D -> {
                int length = left < 2 ? 0 : EscPosCommands.length(all, at, left);
                yield length > LONGEST ? TOO_LONG : length;
            }
            default -> chinese && first >= 0x81 && first <= 0xFE ? 2 : 1;
        };
    }

    private static EscPosToken read(Bytes command) {
        int first = command.at(0);
        return switch (first) {
            case 0x0A -> new LineFeed(command);
            case 0x0D, 0x00 -> new Ignored(command);
            case 0x10, 0x1B, 0x1C, 0x1D -> EscPosCommands.read(command);
            default -> first < 0x20 || first == 0x7F ? new Unknown(command) : new Glyph(command);
        };
    }
}
