package org.caiyun.sim.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caiyun.kiosk.library.sip2.ChecksumKind;
import org.caiyun.kiosk.library.sip2.Sip2Settings;
import org.caiyun.kiosk.library.sip2.Terminator;
import org.caiyun.kiosk.library.sip2.VerifyMode;
import org.caiyun.sim.scenario.Trouble.Kind;
import org.caiyun.sim.stage.Equipment;

/**
 * The manners of a run's library, to which its kiosk is set.
 *
 * @param wire how it writes, and what the kiosk asks of that
 * @param habits what it does all the time that others call a fault
 */
record SoakLink(Sip2Settings.Wire wire, List<Kind> habits) {
    /** Each as often as it stands here. */
    private static final List<Charset> CHARSETS = Stream.of(
                    "UTF-8", "UTF-8", "UTF-8", "UTF-8", "UTF-8", "GB18030", "GB18030", "GBK")
            .map(Charset::forName)
            .toList();

    private static final List<Terminator> TERMINATORS = List.of(
            Terminator.CR,
            Terminator.CR,
            Terminator.CR,
            Terminator.CR,
            Terminator.CRLF,
            Terminator.CRLF,
            Terminator.CRLF,
            Terminator.LF);
    private static final List<ChecksumKind> CHECKSUMS = List.of(
            ChecksumKind.BYTES,
            ChecksumKind.BYTES,
            ChecksumKind.BYTES,
            ChecksumKind.BYTES,
            ChecksumKind.BYTES,
            ChecksumKind.CODE_POINTS,
            ChecksumKind.CODE_POINTS,
            ChecksumKind.DP2);
    private static final List<VerifyMode> VERIFYING = List.of(
            VerifyMode.STRICT,
            VerifyMode.STRICT,
            VerifyMode.STRICT,
            VerifyMode.STRICT,
            VerifyMode.LENIENT,
            VerifyMode.LENIENT,
            VerifyMode.LENIENT,
            VerifyMode.OFF);

    SoakLink {
        habits = List.copyOf(habits);
    }

    static SoakLink drawn(Random random) {
        var charset = any(CHARSETS, random);
        var terminator = any(TERMINATORS, random);
        var checksum = any(CHECKSUMS, random);
        var verify = any(VERIFYING, random);
        // dp2 never says the request's number
        boolean canBeStrict = checksum != ChecksumKind.DP2;
        var asked = verify == VerifyMode.STRICT && !canBeStrict ? VerifyMode.LENIENT : verify;
        ZoneId zone = Equipment.USUAL.wire().zone();
        var habits = new ArrayList<Kind>();
        if (random.nextBoolean()) {
            habits.add(Kind.REEXECUTES);
        }
        if (charset.equals(UTF_8) && random.nextInt(4) == 0) {
            habits.add(Kind.DECOMPOSED);
        }
        return new SoakLink(new Sip2Settings.Wire(charset, terminator, asked, checksum, zone), habits);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** With a kiosk that is set to this. */
    SoakLink on(Sip2Settings.Wire other) {
        return new SoakLink(other, habits);
    }

    @Override
    public String toString() {
        var known = Stream.concat(Stream.of(wire.terminator(), wire.checksum(), wire.verify()), habits.stream())
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" "));
        return "library " + wire.charset() + " " + known;
    }
}
