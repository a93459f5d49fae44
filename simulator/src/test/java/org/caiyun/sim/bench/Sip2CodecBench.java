package org.caiyun.sim.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.caiyun.device.Bytes;
import org.caiyun.kiosk.library.sip2.CheckInRequest;
import org.caiyun.kiosk.library.sip2.CheckInResponse;
import org.caiyun.kiosk.library.sip2.Sip2Codec;
import org.caiyun.kiosk.library.sip2.Sip2Date;
import org.caiyun.kiosk.library.sip2.Sip2Fields;
import org.caiyun.kiosk.library.sip2.Sip2Frame;
import org.caiyun.kiosk.library.sip2.Sip2Tail;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one return costs to write (09) and its answer to read (10), checksums included, warm; the bound is 1 µs each.
 * Beside them, what the plainest reader would do: characters from the bytes, split at the delimiter, nothing else.
 */
@State(Scope.Thread)
public class Sip2CodecBench {
    private static final Sip2Date NOW = new Sip2Date("20260101    120000");

    private String now = NOW.text();
    private String place = "HD";
    private String institution = "NMG";
    private String item = "31500100000011";

    private final Sip2Codec codec = new Sip2Codec(UTF_8, Terminator.CR, VerifyMode.STRICT);

    private final CheckInRequest request = new CheckInRequest(
            false, NOW, NOW, Sip2Fields.of("AP", "HD", "AO", "NMG", "AB", "31500100000011", "AC", ""));

    /** An answer as a Chinese library system gives it, with a hold elsewhere. */
    private final Bytes answer = answer();

    @Setup
    public void bothAreRight() {
        Bytes written = encodeCheckIn();
        if (!(codec.decode(written.slice(0, written.size() - 1)).tail() instanceof Sip2Tail.Numbered(int _, boolean sum)
                && sum)) {
            throw new IllegalStateException("writes what it cannot read: " + written);
        }
        if (!(decodeCheckInResponse() instanceof Sip2Frame(CheckInResponse read, Sip2Tail.Numbered(int _, boolean good))
                && good
                && read.item().equals("31500100000011"))) {
            throw new IllegalStateException("reads something else: " + decodeCheckInResponse());
        }
    }

    @Benchmark
    public Bytes encodeCheckIn() {
        return codec.encode(request, 7);
    }

    @Benchmark
    public Sip2Frame decodeCheckInResponse() {
        return codec.decode(answer);
    }

    @Benchmark
    public String[] splitCheckInResponse() {
        return answer.text(UTF_8).split("\\|", -1);
    }

    /** What the plainest writer would do: the fields joined, no checksum, no check of what they hold. */
    @Benchmark
    public byte[] joinCheckIn() {
        return ("09N" + now + now + "AP" + place + "|AO" + institution + "|AB" + item + "|AC|\r").getBytes(UTF_8);
    }

    private Bytes answer() {
        var fields = Sip2Fields.of(
                "AO",
                "NMG",
                "AB",
                "31500100000011",
                "AQ",
                "总馆",
                "AJ",
                "红楼梦",
                "CL",
                "3",
                "CT",
                "HD",
                "CV",
                "02",
                "AF",
                "请放入3号箱");
        Bytes line = codec.encode(new CheckInResponse(true, true, 'N', true, NOW, fields), 7);
        return line.slice(0, line.size() - 1);
    }
}
