package org.caiyun.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.caiyun.kiosk.cataloguing.Purchase.LoanHolder;
import org.caiyun.kiosk.cataloguing.PurchaseState;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.platform.store.MemoryPlatformStore;
import org.caiyun.sim.scenario.ScenarioBook;
import org.caiyun.sim.scenario.ScenarioPurchase;
import org.junit.jupiter.api.Test;

/** What kiosks are answered, and what their events do. */
final class SimPlatformTest {
    private static final String CARD = "15010000001234";
    private static final ScenarioPurchase SOLD =
            new ScenarioPurchase(PurchaseState.ON_LOAN, LoanHolder.BOTH, SimCatalogue.OWNER, "");
    private static final String MORNING = "2026-11-22T01:00:30Z";

    private final OpenPlatform open = OpenPlatform.inMemory();

    @Test
    void refusesWhoShowsAnotherToken() {
        assertThat(open.post("/events", "{}", "Bearer somebody").status()).isEqualTo(401);
        assertThat(open.post("/events", "{}", "").status()).isEqualTo(401);
    }

    @Test
    void knowsAPurchaseByItsBarcode() {
        assertThat(open.purchase(Kiosks.AT_PLATFORM).path("loan").asText()).isEqualTo("platform");
        assertThat(open.get("/purchases", "barcode=31500100000011").status()).isEqualTo(404);
        assertThat(open.get("/purchases", "").status()).isEqualTo(400);
        assertThat(open.get("/purchases", "barcode=1&order=1").status()).isEqualTo(400);
        assertThat(open.get("/loans", "").status()).isEqualTo(404);
        assertThat(open.post("/purchases", "{}").status()).isEqualTo(405);
    }

    @Test
    void knowsACopyThatWasBoughtOnLineByItsOrderAndNotByTheSameTextAsABarcode() {
        assertThat(Kiosks.tree(open.get("/purchases", "order=" + Kiosks.ON_LINE).body())
                        .path("order")
                        .asText())
                .isEqualTo(Kiosks.ON_LINE);
        assertThat(open.get("/purchases", "barcode=" + Kiosks.ON_LINE).status()).isEqualTo(404);
        assertThat(open.get("/purchases", "order=" + Kiosks.BROUGHT).status()).isEqualTo(404);
    }

    @Test
    void closesTheLoanOfABookThatCameBack() {
        assertThat(open.standing(CARD).path("borrowed")).hasSize(2);

        var reply = open.tell(Kiosks.returned("1", "r1", Kiosks.AT_PLATFORM, "", MORNING));

        assertThat(Kiosks.tree(reply.body()).path("purchase").path("state").asText())
                .isEqualTo("returned");
        assertThat(open.standing(CARD).path("borrowed")).hasSize(1);
    }

    @Test
    void answersARepeatedEventAsItAnsweredTheFirst() {
        var event = Kiosks.returned("1", "r1", Kiosks.BROUGHT, "P2026-001234", MORNING);
        var first = open.tell(event);
        long changes = open.platform().changes();

        assertThat(open.tell(event)).isEqualTo(first);
        assertThat(open.platform().changes()).isEqualTo(changes);
    }

    @Test
    void refusesAnotherEventWithTheSameId() {
        open.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", MORNING));

        var other = open.tell(Kiosks.returned("1", "r2", Kiosks.BROUGHT, "", MORNING));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void refusesAPurchaseThatItDoesNotKnow() {
        assertThat(open.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "P-of-nobody", MORNING))
                        .status())
                .isEqualTo(422);
    }

    /** Returned on day 29, and the line was down until day 33. */
    @Test
    void undoesADropWhenItHearsTheTrueTime() {
        // due in 16 days
        var due = OpenPlatform.NINE.plus(Duration.ofDays(16));
        open.goTo(due.plus(Duration.ofDays(33)));
        assertThat(open.standing(CARD).path("grade").asText()).isEqualTo("B");

        var day29 = due.plus(Duration.ofDays(29)).toString();
        open.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", ""));
        assertThat(open.standing(CARD).path("grade").asText()).isEqualTo("B");
        open.tell(Kiosks.returned("2", "r1", Kiosks.BROUGHT, "", day29));

        assertThat(open.standing(CARD).path("grade").asText()).isEqualTo("A");
    }

    @Test
    void letsTheEarliestReturnEndALoan() {
        open.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", "2026-11-22T05:00:00Z"));
        open.goTo(Instant.parse("2027-06-01T00:00:00Z"));

        open.tell(Kiosks.returned("2", "r2", Kiosks.BROUGHT, "", "2027-05-31T00:00:00Z"));

        // the other book of this card is long overdue
        assertThat(open.standing(CARD).path("grade").asText()).isEqualTo("E");
        open.tell(Kiosks.returned("3", "r3", Kiosks.AT_PLATFORM, "", "2026-11-22T05:00:00Z"));
        assertThat(open.standing(CARD).path("grade").asText()).isEqualTo("A");
    }

    @Test
    void doesNotKnowEveryCard() {
        assertThat(open.post("/standing", "{\"card\":\"15010000009999\"}").status())
                .isEqualTo(404);
        assertThat(open.post("/standing", "{}").status()).isEqualTo(400);
        assertThat(open.post("/standing", "nothing").status()).isEqualTo(400);
    }

    @Test
    void isAfterAStartWhatItWasBefore() {
        var store = new MemoryPlatformStore();
        var before = new OpenPlatform(store);
        before.tell(Kiosks.returned("1", "r1", Kiosks.BROUGHT, "", MORNING));
        before.tell(Kiosks.opened("2", "t1", Kiosks.BROUGHT));
        before.complete(1);

        var after = new OpenPlatform(store);

        assertThat(after.view().path("tasks")).isEqualTo(before.view().path("tasks"));
        assertThat(after.view().path("assets")).isEqualTo(before.view().path("assets"));
        assertThat(after.told()).isEqualTo(before.told());
        assertThat(after.state(Kiosks.BROUGHT)).isEqualTo("completed");
        assertThat(after.tell(Kiosks.opened("2", "t1", Kiosks.BROUGHT)).status())
                .isEqualTo(200);
        assertThat(after.platform().tasks()).isEqualTo(1);
    }

    @Test
    void knowsWhatWasSoldMeanwhileAlsoAfterAStart() {
        var store = new MemoryPlatformStore();
        var before = new OpenPlatform(store);
        assertThat(before.get("/purchases", "barcode=GX20260009999").status()).isEqualTo(404);

        before.platform().sold(SOLD.of(ScenarioBook.plain("k", "GX20260009999")), OpenPlatform.NINE);

        assertThat(before.state("GX20260009999")).isEqualTo("on-loan");
        assertThat(new OpenPlatform(store).purchase("GX20260009999")).isEqualTo(before.purchase("GX20260009999"));
    }

    @Test
    void doesNotGoOnWithOtherData() {
        var store = new MemoryPlatformStore();
        var _ = new OpenPlatform(store);
        var read = PlatformData.read(new YamlSource("other.yaml", "purchases: []"));
        var other = ((YamlResult.Good<PlatformData>) read).value();

        assertThatThrownBy(() -> SimPlatform.open(other, store, OpenPlatform.NINE))
                .hasMessageContaining("another platform file");
    }
}
