package org.caiyun.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.decide.Owners.PartnerLibrary;
import org.caiyun.kiosk.decide.Owners.Signs;
import org.caiyun.kiosk.flow.ReturnSummary;
import org.caiyun.kiosk.flow.ReturnSummary.LibraryState;
import org.caiyun.kiosk.flow.ReturnSummary.SecurityState;
import org.caiyun.kiosk.item.Flag;
import org.caiyun.kiosk.item.ReportWord;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;
import org.caiyun.kiosk.tag.OwnerPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** House rule 3: returned is said only when a loan is closed. */
final class ReceiptWordsTest {
    private static final String OURS = "CN-150105";
    private static final String PARTNER = "CN-150203";
    private static final List<Flag> NONE = List.of();

    private final ReceiptWords words =
            new ReceiptWords(new Owners(signs(OURS), List.of(new PartnerLibrary("包头市图书馆", signs(PARTNER)))));

    @ParameterizedTest
    @MethodSource("summaries")
    void saysWhatBecameOfTheItem(ReturnSummary summary, ReceiptWord expected) {
        assertThat(words.of(summary)).isEqualTo(expected);
    }

    static Stream<Arguments> summaries() {
        var returned = new ReceiptWord.Returned();
        var partner = new ReceiptWord.Partner("包头市图书馆");
        return Stream.of(
                arguments(summary(ReportWord.RETURNED, OURS, LibraryState.CHECKED_IN, NONE), returned),
                arguments(summary(ReportWord.RETURNED, PARTNER, LibraryState.CHECKED_IN, NONE), partner),
                // the library answered after the patron was told
                arguments(summary(ReportWord.ACCEPTED_PENDING, OURS, LibraryState.CHECKED_IN, NONE), returned),
                arguments(
                        summary(ReportWord.ACCEPTED_PENDING, OURS, LibraryState.QUEUED, NONE),
                        new ReceiptWord.Pending()),
                arguments(
                        summary(ReportWord.ACCEPTED_PENDING, OURS, LibraryState.UNCONFIRMED, NONE),
                        new ReceiptWord.Pending()),
                arguments(
                        summary(ReportWord.ACCEPTED_FOR_STAFF, OURS, LibraryState.REFUSED, NONE),
                        new ReceiptWord.Staff()),
                arguments(
                        summary(ReportWord.ACCEPTED_FOR_STAFF, OURS, LibraryState.REFUSED, List.of(Flag.NOT_ON_LOAN)),
                        new ReceiptWord.Already()),
                arguments(summary(ReportWord.GIVEN_BACK, "", LibraryState.NOT_ASKED, NONE), new ReceiptWord.Back()),
                arguments(summary(ReportWord.WITHDRAWN, OURS, LibraryState.NOT_ASKED, NONE), new ReceiptWord.Back()),
                arguments(summary(ReportWord.WITH_ITS_ITEM, "", LibraryState.NOT_ASKED, NONE), new ReceiptWord.Piece()),
                arguments(summary(ReportWord.IN_MACHINE, OURS, LibraryState.QUEUED, NONE), new ReceiptWord.Stuck()));
    }

    private static ReturnSummary summary(ReportWord word, String owner, LibraryState library, List<Flag> flags) {
        return new ReturnSummary(
                new ReturnId("NM-01", "7F3A", 42),
                "15000000010042",
                owner,
                "三体",
                word,
                1,
                library,
                SecurityState.SECURED,
                flags,
                0,
                new WallTime.Known(Instant.EPOCH),
                Uptime.ZERO,
                Uptime.ZERO);
    }

    private static Signs signs(String owner) {
        return new Signs(List.of(new OwnerPattern(owner)), List.of());
    }
}
