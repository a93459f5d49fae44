package org.caiyun.kiosk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.decide.ItemInSlot;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.journal.Reason;
import org.caiyun.kiosk.journal.ReturnFact;
import org.caiyun.kiosk.tag.SecurityMark;
import org.caiyun.kiosk.tag.SecurityMark.Hf;
import org.caiyun.kiosk.tag.SecurityMark.Uhf;
import org.caiyun.kiosk.tag.TagDecoder;
import org.caiyun.kiosk.tag.Usage;
import org.junit.jupiter.api.Test;

/** What the kind of a tag and its type of usage change on the path of a book. */
final class TagKindsTest {
    /** The worked example of ISO 28560-2 with a type of usage as its last element. */
    private static final String WITH_USAGE =
            "9100051CBE991A14 0201D0 140204B3 4607441CB6E2E335D6 830207ACC09EBAA06F6B0000 0501";

    @Test
    void theMarkFollowsTheSitesChoice() {
        var both = new SecurityMark(Hf.AFI_AND_EAS, Uhf.BY_MODEL, 0xDA, 0xD7);
        var run = Run.withGates(both).inserted(Run.OURS).captured().answered(Run.CHECKED_IN);

        var mark = new MarkWrite.AfiAndEas(new MarkWrite.Afi(0xDA), new MarkWrite.Eas(true));
        assertThat(run.command(ReturnCommand.Secure.class).mark()).isEqualTo(mark);
        assertThat(run.fact(ReturnFact.SecureAsked.class).mark()).isEqualTo(mark);
    }

    @Test
    void whereTheGatesAskTheLibraryNothingIsWritten() {
        var none = new SecurityMark(Hf.NONE, Uhf.NONE, 0x07, 0xC2);
        var run = Run.withGates(none).inserted(Run.OURS).captured().answered(Run.CHECKED_IN);

        assertThat(run.factNames()).doesNotContain("SecureAsked");
        assertThat(run.has(ReturnCommand.RouteTo.class)).isTrue();
    }

    @Test
    void aDiscardedItemIsCheckedInAndGoesToStaff() {
        var run = Run.ready().inserted(withUsage(0x70)).captured().answered(Run.CHECKED_IN);
        run.marked(new MarkOutcome.Written());

        assertThat(run.fact(ReturnFact.Routed.class).bin()).isEqualTo(Run.STAFF);
        assertThat(run.fact(ReturnFact.CheckedIn.class).id()).isNotNull();
        assertThat(run.state.session().returns().values())
                .singleElement()
                .satisfies(line -> assertThat(line.flags()).contains(Flag.DISCARDED));
    }

    @Test
    void aDiscardedItemIsKnownAgainAfterARestart() {
        var run = Run.ready().inserted(withUsage(0x70));
        var now = run.now;
        var history = run.facts.stream()
                .filter(ReturnFact.class::isInstance)
                .map(ReturnFact.class::cast)
                .reduce(
                        History.begin(run.fact(ReturnFact.Seen.class).id(), now),
                        (past, fact) -> past.with(fact, run.rules.identify(), now),
                        (_, later) -> later);

        assertThat(history.visit()).isEqualTo(new Visit(history.visit().id(), known(run)));
    }

    private static ItemInSlot known(Run run) {
        var known = run.rules.identify().item(List.of(withUsage(0x70)));
        assertThat(known).hasFieldOrPropertyWithValue("usage", Usage.DISCARDED);
        return known;
    }

    @Test
    void aPatronsCardInTheSlotIsGivenBackAndItsTagWrittenDownNowhere() {
        var run = Run.ready().inserted(withUsage(0x81));

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.PATRON_CARD);
        assertThat(run.fact(ReturnFact.Seen.class).tags()).isEmpty();
        assertThat(run.factNames()).doesNotContain("Identified", "SecureAsked");
    }

    /** It may be a book as yet half in the slot: what has no tag is read three times before it is called a card. */
    @Test
    void aCardThatIsNoTagIsGivenBackAsACard() {
        var run = Run.ready().on(new ReturnEvent.ItemInserted());
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(), true));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(), true));
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(), true));

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.PATRON_CARD);
        assertThat(run.fact(ReturnFact.Unidentified.class))
                .isEqualTo(new ReturnFact.Unidentified(
                        run.fact(ReturnFact.Seen.class).id(), Obstacle.PATRON_CARD, ""));
    }

    @Test
    void aBookIsNotHeldUpByACardInIt() {
        var run = Run.ready().on(new ReturnEvent.ItemInserted());
        run.on(new ReturnEvent.TagsRead(run.reading(), List.of(withUsage(0x10)), true));

        assertThat(run.factNames()).contains("Identified");
        assertThat(run.has(ReturnCommand.Capture.class)).isTrue();
    }

    private static TagImage withUsage(int usage) {
        return Run.tag("E004010809B9CB12", 0x06, WITH_USAGE + "%02X00".formatted(usage));
    }

    /** The alliance's tag of item 32103179, whose owner nothing says; eight digits are not ours in these tests. */
    @Test
    void aForeignUhfTagIsNeverWritten() {
        var alliance = new TagImage.Uhf(
                Uid.ofHex("E280116060000205"), 0x3400, Bytes.ofHex("1703000398130803F4040000"), Bytes.EMPTY);

        var run = Run.ready().inserted(alliance);

        assertThat(run.fact(ReturnFact.Decided.class).reason()).isEqualTo(Reason.FOREIGN_ITEM);
        assertThat(run.factNames()).doesNotContain("SecureAsked");
    }

    /** Twelve digits are ours: as the alliance packs them, and with the loan bit. */
    @Test
    void theLoanBitOfAnOwnUhfTagIsCleared() {
        var alliance = new TagImage.Uhf(
                Uid.ofHex("E280116060000205"), 0x3400, Bytes.ofHex("870300002C2304C04CCD1601"), Bytes.EMPTY);
        assertThat(TagDecoder.STRICT.decode(alliance)).hasFieldOrPropertyWithValue("item", new Barcode("012345678912"));

        var run = Run.ready().inserted(alliance).captured().answered(Run.CHECKED_IN);

        assertThat(run.command(ReturnCommand.Secure.class).mark()).isEqualTo(new MarkWrite.EpcBits(2, 0x8000, 0));
    }
}
