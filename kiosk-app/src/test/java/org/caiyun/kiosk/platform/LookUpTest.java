package org.caiyun.kiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.caiyun.device.CommandId;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.DeviceHealth;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.item.OrderCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class LookUpTest {
    private final LinkRig rig = new LinkRig();

    @Test
    void asksForTheBarcodeWithItsToken() {
        rig.lookUp(1, "00 12+3");

        var call = rig.sent.getFirst().call();
        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.address()).hasToString("https://platform.example/v1/purchases?barcode=00%2012%2B3");
        assertThat(call.headers()).containsEntry("Authorization", "Bearer let-me-in");
        assertThat(call.limit()).isEqualTo(LinkRig.LOOK_UP);
    }

    @Test
    void asksForAnOrderCodeByAnotherNameThanForABarcode() {
        rig.answering(_ -> Optional.of(PlatformWords.ok(PlatformWords.purchase("DD 1"))));
        rig.lookUp(7, new OrderCode("DD 1"));
        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.sent.getFirst().call().address())
                .hasToString("https://platform.example/v1/purchases?order=DD%201");
        // the barcode of another copy is no answer, although its text is the same
        assertThat(rig.told)
                .singleElement()
                .extracting(told -> ((PlatformOutput.PurchaseLookedUp) told).answer())
                .isInstanceOf(PurchaseAnswer.Silent.class);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        PlatformWords.ok(PlatformWords.purchase("0012345")),
                        new PurchaseAnswer.Known(
                                PurchaseForm.read(PlatformWords.json(PlatformWords.purchase("0012345"))))),
                Arguments.of(PlatformWords.problem(404, "unknown barcode"), new PurchaseAnswer.NotKnown()),
                // a web server at a wrong address knows no barcode either
                Arguments.of(
                        new HttpResult.Answered(404, "<html>Not Found</html>"),
                        silent("status 404 without the platform's own words; is platform.address right?")),
                Arguments.of(
                        PlatformWords.ok(PlatformWords.purchase("0099999")),
                        silent("an answer that does not fit docs/platform-api.yaml: the purchase of another copy"
                                + " than was asked for")),
                Arguments.of(
                        PlatformWords.ok("{}"),
                        silent("an answer that does not fit docs/platform-api.yaml: id: expected text")),
                Arguments.of(
                        PlatformWords.ok("[]"),
                        silent("an answer that does not fit docs/platform-api.yaml: no JSON object")),
                Arguments.of(
                        PlatformWords.ok("{} {}"),
                        silent("an answer that does not fit docs/platform-api.yaml: no JSON")),
                Arguments.of(PlatformWords.problem(400, "bad barcode"), silent("status 400: bad barcode")),
                Arguments.of(
                        PlatformWords.problem(401, "who are you"),
                        silent("status 401: who are you; is the token in platform.tokenFile the one that was given to"
                                + " this kiosk?")),
                Arguments.of(new HttpResult.Answered(503, ""), silent("status 503")),
                Arguments.of(new HttpResult.Failed("no connection"), silent("no connection")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsOneOfThreeThings(HttpResult answer, PurchaseAnswer expected) {
        rig.answering(_ -> Optional.of(answer)).lookUp(7, "0012345");

        rig.pass(Duration.ofSeconds(1));

        assertThat(rig.told).containsExactly(new PlatformOutput.PurchaseLookedUp(new CommandId(7), expected));
    }

    @Test
    void whatComesAfterTheLimitIsTooLate() {
        rig.lookUp(7, "0012345");
        rig.pass(LinkRig.LOOK_UP);

        rig.answer(rig.sent.getFirst().number(), PlatformWords.ok(PlatformWords.purchase("0012345")));

        assertThat(rig.told)
                .containsExactly(
                        new PlatformOutput.PurchaseLookedUp(new CommandId(7), silent("no answer within 3000 ms")));
    }

    @Test
    void aDoubledAnswerIsToldOnce() {
        rig.lookUp(7, "0012345");
        var call = rig.sent.getFirst().number();

        rig.answer(call, PlatformWords.problem(404, "unknown"));
        rig.answer(call, PlatformWords.problem(404, "unknown"));

        assertThat(rig.told).hasSize(1);
    }

    @Test
    void severalGoBesideEachOther() {
        rig.lookUp(1, "0000001");
        rig.lookUp(2, "0000002");

        rig.answer(rig.sent.get(1).number(), PlatformWords.problem(404, "unknown"));

        assertThat(rig.told)
                .containsExactly(new PlatformOutput.PurchaseLookedUp(new CommandId(2), new PurchaseAnswer.NotKnown()));
    }

    @Test
    void moreThanAMachineCanHoldAreAnsweredAtOnce() {
        LongStream.rangeClosed(1, 9).forEach(command -> rig.lookUp(command, "000000" + command));

        assertThat(rig.sent).hasSize(8);
        assertThat(rig.told)
                .containsExactly(
                        new PlatformOutput.PurchaseLookedUp(new CommandId(9), silent("more than 8 look-ups at once")));
    }

    @Test
    void aLinkThatIsOutIsTriedBriefly() {
        rig.lookUp(1, "0000001");
        rig.pass(LinkRig.LOOK_UP);

        rig.lookUp(2, "0000002");

        assertThat(rig.sent.getLast().call().limit()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rig.link().health())
                .isEqualTo(new DeviceHealth.Down(new DeviceFault.Disconnected("no answer within 3000 ms")));
    }

    private static PurchaseAnswer silent(String why) {
        return new PurchaseAnswer.Silent(why);
    }
}
