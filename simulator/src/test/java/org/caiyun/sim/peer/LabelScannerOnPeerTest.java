package org.caiyun.sim.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.device.scan.ScannerIdentity;
import org.caiyun.device.scan.ScannerSettings;
import org.caiyun.device.scan.ScannerSettings.Ending;
import org.caiyun.sim.peer.ScannerPeerSettings.Mode;
import org.caiyun.sim.world.Place;
import org.caiyun.sim.world.SimBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LabelScannerOnPeerTest {
    private static final String LABEL = "31000000000017";
    private static final int WHOLE = 100;
    private static final ScannerSettings SELF = ScannerSettings.SELF_SCANNING;
    private static final ScannerSettings GM65 = SELF.triggered(
                    Bytes.ofHex("7E00 08 01 0002 01 ABCD"), Bytes.ofHex("7E00 08 01 0002 02 32B9"))
            .acknowledging(Bytes.ofHex("02000001003331"))
            .withIdentity(new ScannerIdentity.Asked(Bytes.ofHex("7E00 07 01 002A 02 D80F"), Bytes.ofHex("0200000239")));
    private static final ScannerPeerSettings BY_ITSELF = ScannerPeerSettings.of(Mode.SELF_SCANNING);
    private static final ScannerPeerSettings ON_TRIGGER = ScannerPeerSettings.of(Mode.TRIGGERED);

    static IntStream portions() {
        return IntStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsALabelAgainAndAgain(int portion) {
        var scanner = opened(SELF, BY_ITSELF, portion);
        put(scanner, new SimBook("one", LABEL, "", List.of()));

        scanner.look();
        scanner.pass(1_000);

        assertThat(scanner.texts()).containsExactly(LABEL, LABEL, LABEL);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void aTriggeredScannerReadsAsLongAsItIsTriggered(int portion) {
        var scanner = opened(GM65, ON_TRIGGER, portion);
        put(scanner, new SimBook("one", LABEL, "", List.of()));
        scanner.pass(5_000);
        assertThat(scanner.peer.sent()).isZero();

        scanner.look();
        scanner.pass(1_200);
        scanner.rest();
        scanner.pass(5_000);

        assertThat(scanner.texts()).containsExactly(LABEL, LABEL, LABEL);
        assertThat(scanner.peer.sent()).isEqualTo(3);
        assertThat(scanner.driver.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsALabelThatComesLate(int portion) {
        var scanner = opened(GM65, ON_TRIGGER, portion);
        scanner.look();
        scanner.pass(3_000);

        put(scanner, new SimBook("one", LABEL, "", List.of()));
        scanner.pass(400);

        assertThat(scanner.texts()).isNotEmpty().containsOnly(LABEL);
    }

    @ParameterizedTest
    @MethodSource("portions")
    void readsChineseWithSymbologyAndNoTerminator(int portion) {
        var settings = new ScannerPeerSettings(Mode.SELF_SCANNING, "]Q1", Charset.forName("GB18030"), Bytes.EMPTY);
        var scanner = opened(SELF, settings, portion);
        put(scanner, new SimBook("one", LABEL, "", List.of()).labelled("内蒙古图书馆001"));

        scanner.look();
        scanner.pass(700);

        assertThat(scanner.texts()).containsExactly("内蒙古图书馆001", "内蒙古图书馆001");
    }

    @Test
    void saysEachOfSeveralLabels() {
        var scanner = opened(SELF, BY_ITSELF, WHOLE);
        put(scanner, new SimBook("one", LABEL, "", List.of()).labelled(LABEL, "9787010000015"));

        scanner.look();
        scanner.pass(1_300);

        assertThat(scanner.texts()).containsExactly(LABEL, "9787010000015", LABEL, "9787010000015");
    }

    @Test
    void seesNoLabelWhereNoneIsAndNoneBehindTheShutter() {
        var scanner = opened(SELF, BY_ITSELF, WHOLE);
        put(scanner, new SimBook("bare", LABEL, "", List.of()).labelled());
        scanner.world.add(new SimBook("taken", LABEL, "", List.of()));
        scanner.world.move("taken", new Place.Captive());

        scanner.look();
        scanner.pass(2_000);

        assertThat(scanner.texts()).isEmpty();
        assertThat(scanner.peer.sent()).isZero();
    }

    /** The last bytes of the answer are digits, and must not come before those of the label. */
    @ParameterizedTest
    @MethodSource("portions")
    void aLostByteOfTheAnswerNeverChangesTheLabel(int portion) {
        for (int lost = 0; lost < 7; lost++) {
            int which = lost;
            var scanner = opened(
                    GM65,
                    ON_TRIGGER,
                    portion,
                    sent -> sent.at(0) == 2 && sent.at(3) == 1
                            ? sent.slice(0, which).plus(sent.from(which + 1))
                            : sent);
            put(scanner, new SimBook("one", LABEL, "", List.of()));

            scanner.look();
            scanner.pass(1_400);

            assertThat(scanner.texts()).as("without byte %s", lost).isEmpty();
            scanner.pass(200);
            assertThat(scanner.isClosed()).isTrue();
        }
    }

    @Test
    void aLostTerminatorCostsTheCodesItStoodBetween() {
        var scanner = opened(SELF.withEnding(Ending.TERMINATOR), BY_ITSELF, 3, loses(15));
        put(scanner, new SimBook("one", LABEL, "", List.of()));

        scanner.look();
        scanner.pass(1_300);

        assertThat(scanner.texts()).isEmpty();
    }

    @Test
    void doubledCodesAreSaidTwice() {
        var scanner = opened(SELF, BY_ITSELF, 5, sent -> sent.plus(sent));
        put(scanner, new SimBook("one", LABEL, "", List.of()));

        scanner.look();
        scanner.pass(400);

        assertThat(scanner.texts()).containsExactly(LABEL, LABEL);
    }

    @Test
    void anotherDeviceOnTheLineIsFoundOut() {
        var scanner = opened(
                GM65.withIdentity(
                        new ScannerIdentity.Asked(Bytes.ofHex("7E00 07 01 002A 02 D80F"), Bytes.ofHex("020000023400"))),
                ON_TRIGGER,
                WHOLE);

        scanner.pass(2_000);

        assertThat(scanner.isClosed()).isTrue();
        assertThat(scanner.driver.health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.WrongDevice(
                        "020000023400", "0200000239 01C14C 0200000239 01C14C".replace(" ", ""))));
    }

    private static UnaryOperator<Bytes> loses(int from) {
        return sent -> sent.slice(0, Math.min(sent.size(), from - 1));
    }

    private static void put(SteppedScanner scanner, SimBook book) {
        scanner.world.add(book);
        scanner.world.move(book.id(), new Place.Mouth());
    }

    private static SteppedScanner opened(ScannerSettings driving, ScannerPeerSettings settings, int portion) {
        return opened(driving, settings, portion, sent -> sent);
    }

    /** The first 100 ms are spent on opening, so that a self-scanning scanner looks 200 ms later. */
    private static SteppedScanner opened(
            ScannerSettings driving, ScannerPeerSettings settings, int portion, UnaryOperator<Bytes> line) {
        var scanner = new SteppedScanner(driving, settings, portion, line);
        scanner.open();
        scanner.pass(100);
        return scanner;
    }
}
