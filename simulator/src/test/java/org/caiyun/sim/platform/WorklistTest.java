package org.caiyun.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caiyun.sim.platform.DeskResult.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book's way over the worklist, and what its kiosk is told. */
final class WorklistTest {
    private static final Refused NOT_NOW = new Refused("not-in-this-state", 1);

    private final OpenPlatform open = OpenPlatform.inMemory();

    @BeforeEach
    void oneBookWaits() {
        open.tell(Kiosks.openedWith(open.purchase(Kiosks.BROUGHT), "1", "t1"));
    }

    @Test
    void namesWhatIsMissingInEachGroup() {
        var task = task(0);

        assertThat(task.path("groups").findValuesAsText("missing")).containsExactly("2", "1", "1", "1");
        assertThat(task.path("purchase").path("book").path("title").asText()).isEqualTo("额尔古纳河右岸");
        assertThat(task.path("visits").path(0).path("bin").asInt()).isEqualTo(5);
        assertThat(open.told()).isEmpty();
    }

    @Test
    void makesAnOrdinaryBookOfIt() {
        open.act("receive", 1, "");
        open.act("take", 1, "");

        var result = open.complete(1);

        assertThat(result).isInstanceOf(DeskResult.Catalogued.class);
        assertThat(open.state(Kiosks.BROUGHT)).isEqualTo("completed");
        assertThat(open.told()).containsExactly("1 t1=received", "2 t1=in-work", "3 t1=completed");
        var asset = open.view().path("assets").path(0);
        assertThat(asset.path("number").asText()).isEqualTo("2026-000123");
        assertThat(asset.path("list").asText()).isEqualTo("32.00");
        assertThat(asset.path("paid").asText()).isEqualTo("27.20");
        // of the purchase, not of the return
        assertThat(asset.path("date").asText()).isEqualTo("2026-11-08");
    }

    @Test
    void completesNothingThatIsNotWhole() {
        assertThat(open.act("complete", 1, "")).isEqualTo(new Refused("fields-missing", 1));
        assertThat(open.act("finish", 1, ",\"group\":\"record\"")).isEqualTo(new Refused("fields-missing", 1));
        assertThat(open.act("withdraw", 1, ",\"text\":\" \"")).isEqualTo(new Refused("reason-missing", 1));
        assertThat(open.act("complete", 7, "")).isEqualTo(new Refused("no-such-task", 7));
        assertThat(open.act("burn", 1, "")).isEqualTo(new Refused("not-understood", 0));
    }

    /** Returned again before anybody had it in hand: one task, another visit. */
    @Test
    void appendsAnotherReturnToTheOpenTask() {
        open.act("receive", 1, "");

        open.tell(Kiosks.opened("2", "t2", Kiosks.BROUGHT));

        assertThat(open.platform().tasks()).isEqualTo(1);
        assertThat(task(0).path("visits")).hasSize(2);
        assertThat(open.told()).containsExactly("1 t1=received", "2 t2=received");
        open.act("take", 1, "");
        assertThat(open.told()).endsWith("3 t1=in-work", "4 t2=in-work");
    }

    /** The kiosk learned late that the earlier one has to be catalogued, too. */
    @Test
    void keepsTheOrderOfTheReturnsWhereTheirTasksComeInAnother() {
        open.tell(Kiosks.returned("2", "t2", Kiosks.BROUGHT, "", ""));
        open.tell(Kiosks.returned("3", "t3", Kiosks.BROUGHT, "", ""));
        open.tell(lyingIn(4, Kiosks.opened("4", "t3", Kiosks.BROUGHT)));

        open.tell(lyingIn(1, Kiosks.opened("5", "t2", Kiosks.BROUGHT)));

        assertThat(open.platform().visits())
                .extracting(TaskVisit::number, TaskVisit::task)
                .containsExactly(tuple(1, "t1"), tuple(1, "t2"), tuple(1, "t3"));
        assertThat(task(0).path("visits").findValuesAsText("bin")).containsExactly("5", "1", "4");
    }

    private static ObjectNode lyingIn(int bin, ObjectNode opened) {
        ((ObjectNode) opened.path("data")).put("bin", bin);
        return opened;
    }

    @Test
    void opensNothingForACopyThatIsCatalogued() {
        open.complete(1);

        open.tell(Kiosks.opened("2", "t2", Kiosks.BROUGHT));

        assertThat(open.platform().tasks()).isEqualTo(1);
        assertThat(open.told()).endsWith("3 t2=completed");
    }

    @Test
    void opensAnotherTaskAfterAWithdrawal() {
        open.act("withdraw", 1, ",\"text\":\"图书已转交其他馆\"");

        open.tell(Kiosks.opened("2", "t2", Kiosks.BROUGHT));

        assertThat(open.platform().tasks()).isEqualTo(2);
    }

    @Test
    void tellsWhereTheSameBookLiesNow() {
        var moved = Kiosks.opened("2", "t1", Kiosks.BROUGHT);
        ((ObjectNode) moved.path("data")).put("bin", 0).put("position", 0);

        open.tell(moved);

        assertThat(task(0).path("visits")).hasSize(1);
        assertThat(task(0).path("visits").path(0).path("bin").asInt(9)).isZero();
    }

    @Test
    void countsTheErrorsOfAShop() {
        open.act("shop-error", 1, ",\"text\":\"条码贴错书\"");

        var error = open.view().path("errors").path(0);
        assertThat(error.path("shop").asText()).isEqualTo("新华书店中山路店");
        assertThat(error.path("count").asInt()).isEqualTo(1);
        assertThat(open.act("fill", 1, ",\"group\":\"asset\",\"values\":{}")).isEqualTo(NOT_NOW);
        open.act("reopen", 1, "");
        assertThat(task(0).path("state").asText()).isEqualTo("open");
    }

    @Test
    void exchangesABookWithItsShop() {
        open.act("exchange", 1, "");
        assertThat(open.state(Kiosks.BROUGHT)).isEqualTo("exchanged");

        open.act("reopen", 1, "");
        assertThat(open.state(Kiosks.BROUGHT)).isEqualTo("returned");
    }

    @Test
    void strikesTheAssetOfABookThatIsOpenedAgain() {
        open.complete(1);

        open.act("reopen", 1, "");

        assertThat(open.view().path("assets")).isEmpty();
        assertThat(open.state(Kiosks.BROUGHT)).isEqualTo("returned");
    }

    @Test
    void findsNothingInTheBin() {
        open.act("not-found", 1, "");

        assertThat(task(0).path("state").asText()).isEqualTo("discrepancy");
        assertThat(open.act("not-found", 1, "")).isEqualTo(NOT_NOW);
    }

    private JsonNode task(int index) {
        return open.view().path("tasks").path(index);
    }
}
