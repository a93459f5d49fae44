package org.caiyun.sim.peer;

import org.caiyun.device.Bytes;
import org.caiyun.sim.peer.EscPosToken.Align;
import org.caiyun.sim.peer.EscPosToken.AskIdentity;
import org.caiyun.sim.peer.EscPosToken.AskPaper;
import org.caiyun.sim.peer.EscPosToken.AskProcess;
import org.caiyun.sim.peer.EscPosToken.AutoStatus;
import org.caiyun.sim.peer.EscPosToken.Bold;
import org.caiyun.sim.peer.EscPosToken.Chinese;
import org.caiyun.sim.peer.EscPosToken.Cut;
import org.caiyun.sim.peer.EscPosToken.Feed;
import org.caiyun.sim.peer.EscPosToken.Ignored;
import org.caiyun.sim.peer.EscPosToken.Initialise;
import org.caiyun.sim.peer.EscPosToken.Magnify;
import org.caiyun.sim.peer.EscPosToken.QrLevel;
import org.caiyun.sim.peer.EscPosToken.QrModule;
import org.caiyun.sim.peer.EscPosToken.QrPrint;
import org.caiyun.sim.peer.EscPosToken.QrStore;
import org.caiyun.sim.peer.EscPosToken.Raster;
import org.caiyun.sim.peer.EscPosToken.Unknown;

/** The lengths and meanings of the commands that the simulated printer has, by their first two bytes. */
final class EscPosCommands {
    private static final int RASTER_HEAD = 8;
    private static final int QR_HEAD = 8;

    private EscPosCommands() {}

    /** The command's length; 0 when more bytes are needed to tell. */
    static int length(Bytes all, int at, int left) {
        return switch (all.at(at) << 8 | all.at(at + 1)) {
            case 0x1B40, 0x1B32, 0x1C26, 0x1C2E -> 2;
            case 0x1B61, 0x1B45, 0x1B64, 0x1B33, 0x1D21, 0x1D61, 0x1D72, 0x1D49, 0x1004, 0x1005 -> 3;
            case 0x1014 -> realTimeRequest(all, at, left);
            case 0x1D56 -> cut(all, at, left);
            case 0x1D28 -> bracketed(all, at, left);
            case 0x1D76 -> raster(all, at, left);
            default -> 1;
        };
    }

    /** The meaning of one whole command; a lone lead byte is unknown. */
    static EscPosToken read(Bytes c) {
        if (c.size() < 2) {
            return new Unknown(c);
        }
        return switch (c.at(0) << 8 | c.at(1)) {
            case 0x1B40 -> new Initialise(c);
            case 0x1C26 -> new Chinese(c, true);
            case 0x1C2E -> new Chinese(c, false);
            case 0x1B61 -> new Align(c, c.at(2) & 3);
            case 0x1B64 -> new Feed(c, c.at(2));
            case 0x1D21 -> new Magnify(c, (c.at(2) >> 4 & 7) + 1, (c.at(2) & 7) + 1);
            case 0x1D56 -> new Cut(c);
            case 0x1D61 -> new AutoStatus(c, c.at(2));
            case 0x1D72 -> c.at(2) == 1 || c.at(2) == '1' ? new AskPaper(c) : new Ignored(c);
            case 0x1D49 -> new AskIdentity(c, c.at(2));
            case 0x1B45 -> new Bold(c, (c.at(2) & 1) != 0);
            case 0x1D76 -> new Raster(c, c.at(4) + 256 * c.at(5), c.at(6) + 256 * c.at(7), c.from(RASTER_HEAD));
            case 0x1D28 -> readBracketed(c);
            default -> new Ignored(c);
        };
    }

    /** DLE DC4 8 has ten bytes, the others five. */
    private static int realTimeRequest(Bytes all, int at, int left) {
        if (left < 3) {
            return 0;
        }
        return all.at(at + 2) == 8 ? 10 : 5;
    }

    /** GS V 0, 1, 48 and 49 cut at once; 65 and 66 have a feed. */
    private static int cut(Bytes all, int at, int left) {
        if (left < 3) {
            return 0;
        }
        return switch (all.at(at + 2)) {
            case 0, 1, 48, 49 -> 3;
            case 65, 66 -> 4;
            default -> 1;
        };
    }

    /** GS ( x pL pH and as many bytes as pL and pH say. */
    private static int bracketed(Bytes all, int at, int left) {
        if (left < 5) {
            return 0;
        }
        return 5 + all.at(at + 3) + 256 * all.at(at + 4);
    }

    /** GS v 0 m xL xH yL yH and x times y bytes. */
    private static int raster(Bytes all, int at, int left) {
        if (left < RASTER_HEAD) {
            return 0;
        }
        int width = all.at(at + 4) + 256 * all.at(at + 5);
        int rows = all.at(at + 6) + 256 * all.at(at + 7);
        return (int) Math.min(Integer.MAX_VALUE, RASTER_HEAD + (long) width * rows);
    }

    private static EscPosToken readBracketed(Bytes c) {
        int function = c.at(2);
        if (function == 'k' && c.size() >= QR_HEAD && c.at(5) == 0x31 && c.at(6) == 0x50) {
            return new QrStore(c, c.from(QR_HEAD));
        }
        if (function == 'k' && c.size() == QR_HEAD && c.at(5) == 0x31 && c.at(6) == 0x51) {
            return new QrPrint(c);
        }
        if (function == 'k' && c.size() == QR_HEAD && c.at(5) == 0x31 && c.at(6) == 0x43) {
            return new QrModule(c, Math.clamp(c.at(7), 1, 16));
        }
        if (function == 'k' && c.size() == QR_HEAD && c.at(5) == 0x31 && c.at(6) == 0x45) {
            return new QrLevel(c, c.at(7) & 3);
        }
        if (function == 'H' && c.size() == 11 && c.at(5) == 0x30 && c.at(6) == 0x30) {
            return new AskProcess(c, c.from(7));
        }
        return new Ignored(c);
    }
}
