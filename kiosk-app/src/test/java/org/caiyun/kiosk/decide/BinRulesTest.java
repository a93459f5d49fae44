package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bins by purpose and sort bin; with a library's own rules see {@link SortRulesTest}. */
class BinRulesTest {
    private static final Ownership OWN = new Ownership.Own();
    private static final Ownership PARTNER = new Ownership.Partner("Hohhot Library");
    private static final BinRules BINS = new BinRules(
            List.of(
                    new BinSetup(new Bin(1), 1, BinPurpose.ORDINARY, "main", 10),
                    new BinSetup(new Bin(2), 2, BinPurpose.STAFF, "staff", 10),
                    new BinSetup(new Bin(3), 3, BinPurpose.HOLD, "holds", 10),
                    new BinSetup(new Bin(4), 4, BinPurpose.TRANSIT, "transit", 0),
                    new BinSetup(new Bin(5), 5, BinPurpose.ORDINARY, "children", 10)),
            SortRules.NONE);

    @ParameterizedTest
    @CsvSource({
        "BIN_BY_RULE,     NONE,              '',       own,     1",
        "BIN_BY_RULE,     NONE,              children, own,     5",
        "BIN_BY_RULE,     NONE,              unheard,  own,     1",
        "BIN_BY_RULE,     NONE,              '',       partner, 4",
        "ALERT_BIN,       HOLD_HERE,         '',       own,     3",
        "ALERT_BIN,       HOLD_ELSEWHERE,    '',       own,     4",
        "ALERT_BIN,       TRANSIT,           '',       own,     4",
        "ALERT_BIN,       INTERLIBRARY_LOAN, '',       own,     4",
        "ALERT_BIN,       OTHER,             '',       own,     2",
        "ALERT_BIN,       NONE,              '',       own,     2",
        "STAFF_BIN,       NONE,              '',       own,     2",
        "EXCEPTION_BIN,   NONE,              '',       own,     2",
        "TRANSIT_BIN,     NONE,              '',       partner, 4",
        "CATALOGUING_BIN, NONE,              '',       own,     2",
        "GIVE_BACK,       NONE,              '',       own,     2",
    })
    void theBinFollowsFromDestinationAnswerAndOwner(
            Destination destination, AlertType alert, String sortBin, String owner, int bin) {
        var answer = new CheckInAnswer(true, alert, "", sortBin, "", "");

        var choice = BINS.choose(
                destination,
                new SortSubject("31500000000018", answer, owner.equals("own") ? OWN : PARTNER),
                new TreeMap<>(),
                Optional.empty());

        assertThat(choice.bin()).isEqualTo(new Bin(bin));
        assertThat(choice.rule()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "BIN_BY_RULE, '',       1=10,           5, 'ordinary, bin 1 full'",
        "BIN_BY_RULE, '',       1=10 5=10,      2, ordinary bin full: staff",
        "BIN_BY_RULE, children, 5=10,           2, sort bin children bin full: staff",
        "ALERT_BIN,   '',       3=10,           2, hold bin full: staff",
        "STAFF_BIN,   '',       2=10,           2, staff bin full: staff",
        "ALERT_BIN,   '',       1=10 4=9999,    3, hold",
    })
    void whereABinIsFullTheNextOfItsPurposeIsFilled(
            Destination destination, String sortBin, String lying, int bin, String rule) {
        var contents = new TreeMap<Bin, Integer>();
        for (var one : lying.split(" ", -1)) {
            var parts = one.split("=", -1);
            contents.put(new Bin(Integer.parseInt(parts[0])), Integer.parseInt(parts[1]));
        }
        var item = new SortSubject(
                "31500000000018", new CheckInAnswer(true, AlertType.HOLD_HERE, "", sortBin, "", ""), OWN);

        assertThat(BINS.choose(destination, item, contents, Optional.empty()))
                .isEqualTo(new BinRules.Choice(new Bin(bin), rule));
        assertThat(BINS.isFull(contents))
                .isEqualTo(lying.contains("2=") || (lying.contains("1=") && lying.contains("5=")));
    }

    @Test
    void aMachineWithoutAStaffBinIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BinRules(
                        List.of(new BinSetup(new Bin(1), 1, BinPurpose.ORDINARY, "main", 0)), SortRules.NONE));
    }

    @Test
    void outputsAndBinsAreFoundBothWays() {
        assertThat(BINS.outputOf(new Bin(4))).isEqualTo(4);
        assertThat(BINS.binAt(3)).contains(new Bin(3));
        assertThat(BINS.binAt(9)).isEmpty();
        assertThat(BINS.outputOf(new Bin(9))).as("a bin that is gone: staff").isEqualTo(2);
    }
}
