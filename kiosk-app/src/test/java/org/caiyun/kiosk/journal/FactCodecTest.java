package org.caiyun.kiosk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.Handover;
import org.caiyun.kiosk.journal.DecodeResult.Decoded;
import org.caiyun.kiosk.journal.DecodeResult.Malformed;
import org.caiyun.kiosk.journal.DecodeResult.UnknownType;
import org.caiyun.kiosk.journal.DecodeResult.UnreadableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FactCodecTest {
    private final FactCodec codec = new FactCodec();

    static List<Fact> samples() {
        return FactSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrites(Fact fact) {
        assertThat(codec.decode(codec.encode(fact))).isEqualTo(new Decoded(fact));
    }

    @Test
    void theSamplesHoldEveryTypeOfFact() {
        Stream<Class<?>> sealedTypes = Stream.of(ReturnFact.class, ReceiptFact.class, KioskFact.class);

        List<Class<?>> types = sealedTypes
                .<Class<?>>flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .toList();

        assertThat(samples()).<Class<?>>map(Fact::getClass).containsExactlyElementsOf(types);
    }

    /** Written by hand: these names and forms are on disks and must never change without a new version. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            seen; {"return":"k1/j1/2","tags":["E004010012345678"]}
            in-pieces; {"return":"k1/j1/2","loosePieces":2}
            pieces-missing; {"return":"k1/j1/2","missing":2}
            pieces-expected; {"return":"k1/j1/2","item":"31500200000002","bin":3,"pieces":2}
            pieces-settled; {"return":"k1/j1/2"}
            unidentified; {"return":"k1/j1/2","obstacle":"BLANK_TAG","detail":"all zeros"}
            decided; {"return":"k1/j1/2","take":true,"reason":"OWN_ITEM"}
            captured; {"return":"k1/j1/2","returnedAt":"2026-07-29T02:15:03Z"}
            check-in-asked; {"return":"k1/j1/2","attempt":2,"returnedAt":"2026-07-29T02:15:03.001Z","settle":true}
            unconfirmed; {"return":"k1/j1/2","why":"answer lost"}
            queued; {"return":"k1/j1/2","why":"no link"}
            flagged; {"return":"k1/j1/2","flags":["hold-here","not-secured"]}
            routed; {"return":"k1/j1/2","bin":3,"rule":"hold","word":"RETURNED"}
            secure-asked; {"return":"k1/j1/2","tag":"E004010012345678","mark":{"kind":"afi","value":7}}
            secured; {"return":"k1/j1/2","already":false}
            not-secured; {"return":"k1/j1/2","why":"tag gone"}
            route-asked; {"return":"k1/j1/2","bin":3}
            landed; {"return":"k1/j1/2","bin":3,"witnessed":true}
            jammed; {"return":"k1/j1/2","at":"BELT"}
            cleared; {"return":"k1/j1/2"}
            give-back-asked; {"return":"k1/j1/2"}
            taken-back; {"return":"k1/j1/2"}
            not-taken; {"return":"k1/j1/2"}
            withdrawn; {"return":"k1/j1/2"}
            abandoned; {"return":"k1/j1/2","why":"restart"}
            staff-asked; {"return":"k1/j1/2","task":"CLEAR_JAM","what":"卡在 \\"belt\\""}
            print-asked; {"receipt":"k1/j1/30","returns":["k1/j1/2","k1/j1/17"]}
            reprint-asked; {"receipt":"k1/j1/30","returns":["k1/j1/2"]}
            printed; {"receipt":"k1/j1/30"}
            print-not-started; {"receipt":"k1/j1/30","why":"no paper"}
            print-partial; {"receipt":"k1/j1/30","why":"cover open"}
            print-unknown; {"receipt":"k1/j1/30","why":"restart"}
            started; {"version":"1.0"}
            session-ended; {"returns":["k1/j1/2"],"timedOut":true}
            device-down; {"device":"rfid","why":"silent"}
            device-up; {"device":"rfid","identity":"FEIG MR102"}
            late-answer; {"command":1099511627776,"what":"Captured"}
            delivered; {"destination":"staff","outboxId":12}
            clock-corrected; {"offsetMillis":-3600000}
            staff-called; {"call":41}
            staff-answered; {"call":41}
            found-inside; {"at":"BELT"}
            """)
    void theWrittenFormsStayAsTheyAre(String type, String json) {
        assertThat(samples()).map(codec::encode).contains(new FactText(type, 1, json));
    }

    /** Version 1 knew one tag; a set has one in each of its parts. */
    @Test
    void anItemIdentifiedByAnOlderProgramHasOneTag() {
        var old = """
                {"return":"k1/j1/2","item":"0451-7日","tag":"E004010012345678","model":"iso28560-2","owner":"CN-150001-HXQ"}""";
        var now = """
                {"return":"k1/j1/2","item":"0451-7日","tags":["E004010012345678"],"model":"iso28560-2","owner":"CN-150001-HXQ"}""";

        assertThat(samples()).map(codec::encode).contains(new FactText("identified", 2, now));
        assertThat(codec.decode(new FactText("identified", 1, old)))
                .isEqualTo(codec.decode(new FactText("identified", 2, now)))
                .isInstanceOf(Decoded.class);
    }

    /** Version 1 knew one name of an item; a library may have its own for the one that a tag's number names. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            checked-in; {"return":"k1/j1/2","answer":{"resensitize":true,"alert":"TRANSIT","title":"红楼梦（第一卷）\\t\\"曹\\"","sortBin":"A-3","destination":"MAIN","permanentLocation":"内蒙古图书馆"}}
            refused; {"return":"k1/j1/2","refusal":"CLAIMED_RETURNED","answer":{"resensitize":false,"alert":"NONE","title":"","sortBin":"","destination":"","permanentLocation":""}}
            """)
    void anItemThatAnOlderProgramAskedForIsCalledAsItWasAsked(String type, String old) {
        var now = old.replace("\"}}", "\",\"item\":\"\"}}");

        assertThat(samples()).map(codec::encode).contains(new FactText(type, 2, now));
        assertThat(codec.decode(new FactText(type, 1, old)))
                .isEqualTo(codec.decode(new FactText(type, 2, now)))
                .isInstanceOf(Decoded.class);
    }

    /** Version 1 did not know who emptied a bin. */
    @Test
    void aBinThatAnOlderProgramSawEmptiedWasEmptiedByNobodyKnown() {
        var now = new FactText("bin-emptied", 2, "{\"bin\":3,\"items\":87,\"by\":\"\"}");

        assertThat(codec.encode(new KioskFact.BinEmptied(new Bin(3), 87, Handover.UNSAID)))
                .isEqualTo(now);
        assertThat(codec.decode(new FactText("bin-emptied", 1, "{\"bin\":3,\"items\":87}")))
                .isEqualTo(codec.decode(now))
                .isInstanceOf(Decoded.class);
        assertThat(samples())
                .map(codec::encode)
                .contains(new FactText("bin-emptied", 2, "{\"bin\":3,\"items\":87,\"by\":\"W12\",\"byHand\":86}"));
    }

    @Test
    void keepsWhatTheLibraryCallsTheItem() {
        var fact = new ReturnFact.CheckedIn(FactSamples.RETURN, FactSamples.ANSWER.calling("31500100000011"));

        assertThat(codec.encode(fact).json()).contains("\"item\":\"31500100000011\"");
        assertThat(codec.decode(codec.encode(fact))).isEqualTo(new Decoded(fact));
    }

    @Test
    void anAnswerWithoutNameFromAnOlderProgramMustHaveTheRest() {
        assertThat(codec.decode(new FactText("checked-in", 1, "{\"return\":\"k1/j1/2\"}")))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aFactFromTheFutureIsUnknownAndNotAnError() {
        assertThat(codec.decode(new FactText("teleported", 1, "{}"))).isEqualTo(new UnknownType("teleported"));
    }

    @Test
    void aNewerFormOfAKnownFactIsNotGuessedAt() {
        var newer = new FactText("taken-back", 2, "{\"return\":\"k1/j1/2\"}");

        assertThat(codec.decode(newer)).isEqualTo(new UnreadableVersion("taken-back", 2, 1));
    }

    /** How a form changes: here a "landed" that did not yet say whether the landing was witnessed. */
    @Test
    void theFormBeforeThePresentOneCanBeRead() {
        var landed = FactType.first("landed", in -> new ReturnFact.Landed(in.returnId(), in.bin("bin"), true))
                .then(
                        old -> old.put("witnessed", true),
                        in -> new ReturnFact.Landed(in.returnId(), in.bin("bin"), in.flag("witnessed")));
        var changed = new FactCodec(List.of(landed));

        var old = changed.decode(new FactText("landed", 1, "{\"return\":\"k1/j1/2\",\"bin\":3}"));
        var now = changed.decode(new FactText("landed", 2, "{\"return\":\"k1/j1/2\",\"bin\":3,\"witnessed\":false}"));

        assertThat(old).isEqualTo(new Decoded(new ReturnFact.Landed(FactSamples.RETURN, new Bin(3), true)));
        assertThat(now).isEqualTo(new Decoded(new ReturnFact.Landed(FactSamples.RETURN, new Bin(3), false)));
    }

    @Test
    void twoVersionsBackAreTooOld() {
        var type = FactType.first("printed", in -> new ReceiptFact.Printed(in.receipt()))
                .then(old -> old, in -> new ReceiptFact.Printed(in.receipt()))
                .then(old -> old, in -> new ReceiptFact.Printed(in.receipt()));

        var result = new FactCodec(List.of(type)).decode(new FactText("printed", 1, "{\"receipt\":\"k/j/1\"}"));

        assertThat(result).isEqualTo(new UnreadableVersion("printed", 1, 3));
    }

    @Test
    void thereIsNoVersionZero() {
        assertThat(codec.decode(new FactText("printed", 0, "{}"))).isEqualTo(new UnreadableVersion("printed", 0, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            started; ``
            started; {
            started; []
            started; null
            started; {"version":1}
            started; {}
            started; {"version":"1"} {"version":"2"}
            delivered; {"destination":"staff","outboxId":1.5}
            delivered; {"destination":"staff","outboxId":92233720368547758080}
            delivered; {"destination":"staff","outboxId":"1"}
            landed; {"return":"k1/j1/2","bin":0,"witnessed":true}
            landed; {"return":"k1/j1/2","bin":4294967297,"witnessed":true}
            landed; {"return":"k1/j1/2","bin":1,"witnessed":"yes"}
            seen; {"return":"2","tags":[]}
            seen; {"return":"k1/j1/x","tags":[]}
            seen; {"return":"k1/j1/2","tags":"E0"}
            seen; {"return":"k1/j1/2","tags":[1]}
            seen; {"return":"k1/j1/2","tags":["E"]}
            captured; {"return":"k1/j1/2","returnedAt":"yesterday"}
            flagged; {"return":"k1/j1/2","flags":["HOLD_HERE"]}
            decided; {"return":"k1/j1/2","take":true,"reason":"WHIM"}
            secure-asked; {"return":"k1/j1/2","tag":"E004010012345678","mark":{"kind":"eas","value":1}}
            secure-asked; {"return":"k1/j1/2","tag":"E004010012345678","mark":{"kind":"afi","value":256}}
            secure-asked; {"return":"k1/j1/2","tag":"E004010012345678","mark":7}
            """)
    void aFormThatIsNotOursIsMalformed(String type, String json) {
        assertThat(codec.decode(new FactText(type, 1, json))).isInstanceOf(Malformed.class);
    }

    @Test
    void halfACharacterBecomesAReplacementSoThatTheHashSurvivesTheDisk() {
        var text = codec.encode(new KioskFact.DeviceDown("a\uD83D", "\uDE00b \uD83D\uDE00"));

        assertThat(text.json()).isEqualTo("{\"device\":\"a\uFFFD\",\"why\":\"\uFFFDb \uD83D\uDE00\"}");
    }
}
