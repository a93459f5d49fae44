package org.caiyun.kiosk.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caiyun.kiosk.decide.SortRule.Trial;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.junit.jupiter.api.Test;

class SortRulesTest {
    private static final Optional<LocalDateTime> TUESDAY_NOON = Optional.of(LocalDateTime.of(2026, 11, 24, 12, 0));
    private static final Optional<LocalDateTime> SUNDAY_NOON = Optional.of(LocalDateTime.of(2026, 11, 22, 12, 0));
    private static final List<BarcodePattern> CHILDREN = patterns("CHILD.*", "YOUTH");

    private static final SortRule CHILDREN_BY_DAY = new SortRule(
            "children",
            Set.of(BinPurpose.ORDINARY),
            Map.of(SortField.LOCATION, CHILDREN),
            List.of(WeekSpan.parse("mon-fri 09:00-18:00").orElseThrow()),
            List.of(new Bin(6), new Bin(7)));
    private static final SortRule NORTH_BRANCH = new SortRule(
            "north branch",
            Set.of(BinPurpose.HOLD, BinPurpose.TRANSIT),
            Map.of(SortField.DESTINATION, patterns("NORTH"), SortField.ALERT, patterns("hold-elsewhere|transit")),
            List.of(),
            List.of(new Bin(8)));
    private static final SortRules RULES = new SortRules(List.of(CHILDREN_BY_DAY, NORTH_BRANCH));

    private static List<BarcodePattern> patterns(String... regexes) {
        return List.of(regexes).stream().map(BarcodePattern::new).toList();
    }

    private static SortSubject book(AlertType alert, String destination, String location) {
        var answer = new CheckInAnswer(true, alert, "红楼梦", "", destination, location);
        return new SortSubject("31500000000018", answer, new Ownership.Own());
    }

    @Test
    void theFirstRuleThatFiresSaysWhere() {
        var child = book(AlertType.NONE, "", "CHILDREN");
        var onItsWay = book(AlertType.TRANSIT, "NORTH", "CHILDREN");

        assertThat(RULES.first(BinPurpose.ORDINARY, child, TUESDAY_NOON)).contains(CHILDREN_BY_DAY);
        assertThat(RULES.first(BinPurpose.ORDINARY, child, Optional.empty()))
                .as("a clock that may be wrong")
                .isEmpty();
        assertThat(RULES.first(BinPurpose.TRANSIT, onItsWay, SUNDAY_NOON)).contains(NORTH_BRANCH);
        assertThat(RULES.first(BinPurpose.ORDINARY, book(AlertType.NONE, "", ""), TUESDAY_NOON))
                .isEmpty();
    }

    @Test
    void aDryRunTellsWhyEachOtherRuleDoesNotFire() {
        var child = book(AlertType.NONE, "", "CHILDREN");
        var south = book(AlertType.TRANSIT, "SOUTH", "");

        assertThat(RULES.dryRun(BinPurpose.ORDINARY, child, SUNDAY_NOON))
                .extracting(SortRules.Tried::trial)
                .containsExactly(
                        new Trial.OtherHours(CHILDREN_BY_DAY.hours()), new Trial.OtherPurpose(BinPurpose.ORDINARY));
        assertThat(RULES.dryRun(BinPurpose.TRANSIT, south, SUNDAY_NOON))
                .extracting(SortRules.Tried::trial)
                .containsExactly(
                        new Trial.OtherPurpose(BinPurpose.TRANSIT),
                        new Trial.Differs(SortField.DESTINATION, "SOUTH", patterns("NORTH")));
    }

    @Test
    void rulesBehindTheFirstAreTriedInADryRunToo() {
        var again = new SortRules(List.of(NORTH_BRANCH, NORTH_BRANCH));
        var north = book(AlertType.TRANSIT, "NORTH", "");

        assertThat(again.dryRun(BinPurpose.TRANSIT, north, SUNDAY_NOON))
                .extracting(SortRules.Tried::trial)
                .containsExactly(new Trial.Fires(), new Trial.Fires());
    }

    @Test
    void theOwnerIsAFieldAsWell() {
        var partner = new SortRule(
                "their own box",
                Set.of(BinPurpose.TRANSIT),
                Map.of(SortField.OWNER, patterns("呼和浩特市图书馆")),
                List.of(),
                List.of(new Bin(9)));
        var theirs =
                new SortSubject("31600000000018", CheckInAnswer.bare(false, ""), new Ownership.Partner("呼和浩特市图书馆"));

        assertThat(new SortRules(List.of(partner)).first(BinPurpose.TRANSIT, theirs, SUNDAY_NOON))
                .contains(partner);
    }

    @Test
    void aMachineGoesByTheRulesAndFillsTheirBinsInTurn() {
        var bins = new BinRules(
                List.of(
                        new BinSetup(new Bin(1), 1, BinPurpose.ORDINARY, "main", 0),
                        new BinSetup(new Bin(2), 2, BinPurpose.STAFF, "staff", 0),
                        new BinSetup(new Bin(6), 3, BinPurpose.ORDINARY, "", 2),
                        new BinSetup(new Bin(7), 4, BinPurpose.ORDINARY, "", 2)),
                RULES);
        var child = book(AlertType.NONE, "", "CHILDREN");
        var contents = new TreeMap<Bin, Integer>();

        assertThat(bins.choose(Destination.BIN_BY_RULE, child, contents, TUESDAY_NOON))
                .isEqualTo(new BinRules.Choice(new Bin(6), "rule children"));
        contents.put(new Bin(6), 2);
        assertThat(bins.choose(Destination.BIN_BY_RULE, child, contents, TUESDAY_NOON))
                .isEqualTo(new BinRules.Choice(new Bin(7), "rule children, bin 6 full"));
        contents.put(new Bin(7), 2);
        assertThat(bins.choose(Destination.BIN_BY_RULE, child, contents, TUESDAY_NOON))
                .isEqualTo(new BinRules.Choice(new Bin(2), "rule children bin full: staff"));
        assertThat(bins.choose(Destination.BIN_BY_RULE, child, contents, SUNDAY_NOON))
                .isEqualTo(new BinRules.Choice(new Bin(1), "ordinary"));
        assertThat(bins.choose(Destination.BIN_BY_RULE, child, new TreeMap<>(), Optional.empty()))
                .as("nobody knows what time it is")
                .isEqualTo(new BinRules.Choice(new Bin(1), "ordinary"));
        assertThat(bins.choose(Destination.STAFF_BIN, child, contents, TUESDAY_NOON))
                .as("what staff must see is no matter of this rule")
                .isEqualTo(new BinRules.Choice(new Bin(2), "staff"));
    }

    @Test
    void itemsWithAPurposeLieRightInItsBinsAndInThoseOfItsRules() {
        var bins = new BinRules(
                List.of(
                        new BinSetup(new Bin(1), 1, BinPurpose.ORDINARY, "main", 0),
                        new BinSetup(new Bin(2), 2, BinPurpose.STAFF, "staff", 0),
                        new BinSetup(new Bin(4), 3, BinPurpose.TRANSIT, "", 0),
                        new BinSetup(new Bin(8), 4, BinPurpose.ORDINARY, "", 0)),
                RULES);

        assertThat(List.of(1, 2, 4, 8))
                .filteredOn(bin -> bins.isFor(BinPurpose.TRANSIT, new Bin(bin)))
                .containsExactly(4, 8);
        assertThat(List.of(1, 2, 4, 8))
                .as("a purpose without a bin")
                .filteredOn(bin -> bins.isFor(BinPurpose.CATALOGUING, new Bin(bin)))
                .containsExactly(2);
    }
}
