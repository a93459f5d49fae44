package org.caiyun.sim.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caiyun.kiosk.cataloguing.Purchase;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.sim.platform.store.PlatformStore;
import org.caiyun.sim.platform.store.StoredEntry;

/**
 * The simulated Caiyun platform. It keeps what it was told, in order, and is at each start what follows from that; an
 * answer is given once the store has what led to it. It knows no network. One thread at a time uses it.
 */
public final class SimPlatform implements AutoCloseable {
    private static final String BEGUN = "begun";
    private static final String EVENT = "event";
    private static final String DESK = "desk";
    private static final String SOLD = "sold";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_BODY = 256 * 1024;
    private static final int LONGEST_CARD = 64;

    private final PlatformData data;
    private final PlatformStore store;
    private final byte[] authorization;
    private final Registers registers;
    private final Worklist worklist = new Worklist();
    private final Desk desk;
    private final Map<EventKey, Heard> heard = new LinkedHashMap<>();
    private long changes;

    private record EventKey(String source, String id) {}

    private record Heard(JsonNode event, KioskEvent read, PlatformReply reply) {}

    private SimPlatform(PlatformData data, PlatformStore store, Instant begun) {
        this.data = data;
        this.store = store;
        this.authorization = ("Bearer " + data.token()).getBytes(StandardCharsets.UTF_8);
        this.registers = data.registers(begun);
        this.desk = new Desk(worklist, registers);
    }

    /**
     * With what the store has; an empty one begins now.
     *
     * @throws IllegalArgumentException when the store was begun with other data
     */
    public static SimPlatform open(PlatformData data, PlatformStore store, Instant now) {
        var entries = store.entries();
        var first = entries.isEmpty() ? new StoredEntry(now, BEGUN, data.source()) : entries.getFirst();
        if (entries.isEmpty()) {
            store.add(first);
        } else if (!first.text().equals(data.source())) {
            throw new IllegalArgumentException("its data file was begun with another platform file");
        }
        var platform = new SimPlatform(data, store, first.at());
        entries.stream().skip(1).forEach(platform::again);
        return platform;
    }

    private void again(StoredEntry entry) {
        if (entry.kind().equals(EVENT)) {
            var event = tree(entry.text()).orElseThrow();
            var _ = take(event, KioskEventForm.read(event), entry.at());
        } else if (entry.kind().equals(DESK)) {
            DeskActionForm.read(entry.text()).ifPresent(action -> {
                var _ = desk.perform(action, entry.at());
            });
        } else if (entry.kind().equals(SOLD)) {
            registers.put(PurchaseForm.read(tree(entry.text()).orElseThrow()));
        }
    }

    /** A shop has sold a copy, or its record of one is another now. */
    public void sold(Purchase purchase, Instant now) {
        store.add(new StoredEntry(now, SOLD, PurchaseForm.write(purchase).toString()));
        registers.put(purchase);
        changes++;
    }

    /** Answers a kiosk. */
    public PlatformReply answer(PlatformRequest request, Instant now) {
        if (!data.token().isEmpty()
                && !MessageDigest.isEqual(authorization, request.authorization().getBytes(StandardCharsets.UTF_8))) {
            return PlatformReply.problem(401, "Another token is expected", "");
        }
        if (request.body().length() > LONGEST_BODY) {
            return PlatformReply.problem(413, "The body is too long", "");
        }
        return switch (PlatformApi.of(request)) {
            case PlatformApi.FindPurchase(var barcode) ->
                registers
                        .ofBarcode(barcode)
                        .map(purchase -> PlatformReply.ok(PurchaseForm.write(purchase)))
                        .orElseGet(() ->
                                PlatformReply.problem(404, "No shop sold a copy with this barcode or order code", ""));
            case PlatformApi.ReportEvent() -> event(request.body(), now);
            case PlatformApi.ListChanges(var kiosk, var after, var limit) ->
                PlatformReply.ok(PlatformForm.changes(worklist.changes(kiosk, after, limit)));
            case PlatformApi.FindStanding() -> standing(request.body(), now);
            case PlatformApi.None(var reply) -> reply;
        };
    }

    private PlatformReply event(String body, Instant now) {
        try {
            var event = tree(body).orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
            var read = KioskEventForm.read(event);
            var before = heard.get(key(event));
            if (before != null) {
                return before.event().equals(event)
                        ? before.reply()
                        : PlatformReply.problem(409, "Another event came with this source and id", "");
            }
            var objection = objection(read);
            if (objection.isPresent()) {
                return objection.get();
            }
            store.add(new StoredEntry(now, EVENT, event.toString()));
            return take(event, read, now);
        } catch (IllegalArgumentException e) {
            return PlatformReply.problem(400, "The event does not fit the contract", String.valueOf(e.getMessage()));
        }
    }

    private static EventKey key(JsonNode event) {
        return new EventKey(KioskEventForm.source(event), KioskEventForm.id(event));
    }

    private Optional<PlatformReply> objection(KioskEvent event) {
        return switch (event) {
            case KioskEvent.ReturnReported returned ->
                !returned.purchase().isEmpty() && registers.of(returned).isEmpty()
                        ? Optional.of(PlatformReply.problem(422, "There is no such purchase", ""))
                        : Optional.empty();
            case KioskEvent.TaskOpened _ -> Optional.empty();
        };
    }

    /** Does what an event asks for, and answers it from now on in the same way. */
    private PlatformReply take(JsonNode event, KioskEvent read, Instant at) {
        var taken = JsonNodeFactory.instance.objectNode().put("id", KioskEventForm.id(event));
        switch (read) {
            case KioskEvent.ReturnReported returned -> {
                registers.giveBack(returned, at);
                worklist.returned(returned.kiosk(), returned.id());
                registers.of(returned).ifPresent(purchase -> taken.set("purchase", PurchaseForm.write(purchase)));
            }
            case KioskEvent.TaskOpened opened ->
                worklist.open(registers.completed(opened), registers.isCatalogued(opened.barcode()), at);
        }
        var reply = PlatformReply.ok(taken);
        heard.put(key(event), new Heard(event, read, reply));
        changes++;
        return reply;
    }

    private PlatformReply standing(String body, Instant now) {
        var card = tree(body).map(json -> json.path("card").asText("")).orElse("");
        if (card.isEmpty() || card.length() > LONGEST_CARD) {
            return PlatformReply.problem(400, "A card of 1 to 64 characters is expected", "");
        }
        return registers
                .borrower(card, now)
                .map(borrower -> PlatformReply.ok(PlatformForm.standing(borrower)))
                .orElseGet(() -> PlatformReply.problem(404, "The platform does not know this card", ""));
    }

    /** What a cataloguer does, in the form of {@link DeskActionForm}. */
    public DeskResult act(String action, Instant now) {
        return DeskActionForm.read(action)
                .map(read -> act(action, read, now))
                .orElseGet(() -> new DeskResult.Refused("not-understood", 0));
    }

    private DeskResult act(String text, DeskAction action, Instant now) {
        var objection = desk.objection(action);
        if (objection.isPresent()) {
            return new DeskResult.Refused(objection.get(), action.task());
        }
        store.add(new StoredEntry(now, DESK, text));
        changes++;
        return desk.perform(action, now);
    }

    /** Whether a cataloguer can do this now with the newest task of the copy with this barcode. */
    public boolean mayCatalogue(String barcode, Cataloguer.Deed deed) {
        return worklist.newest(barcode)
                .map(task -> Cataloguer.actions(task, deed).getFirst())
                .flatMap(DeskActionForm::read)
                .filter(action -> desk.objection(action).isEmpty())
                .isPresent();
    }

    /** Does it; the answer is that of the last action that it took. */
    public DeskResult catalogue(String barcode, Cataloguer.Deed deed, Instant now) {
        DeskResult result = new DeskResult.Refused("no-such-task", 0);
        for (var action : worklist.newest(barcode)
                .map(task -> Cataloguer.actions(task, deed))
                .orElse(List.of())) {
            result = act(action, now);
        }
        return result;
    }

    /** Whether the worklist has news for this kiosk after the change with this number. */
    public boolean hasNews(String kiosk, long after) {
        return !worklist.changes(kiosk, after, 1).isEmpty();
    }

    /** Grows with everything that changes. */
    public long changes() {
        return changes;
    }

    /** What the cataloguer's page shows. */
    public ObjectNode view(Instant now) {
        var view = new DeskForm(registers, now.atZone(data.credit().zone())).json(worklist.all(), desk);
        var names = view.putObject("libraries");
        data.libraries().forEach(library -> names.put(library.code(), library.name()));
        return view;
    }

    public List<Purchase> purchases() {
        return registers.all();
    }

    /** What kiosks have reported, each event once, as it came. */
    public List<KioskEvent> heard() {
        return heard.values().stream().map(Heard::read).toList();
    }

    /** Every visit that stands on the worklist: task after task, and of each in the order of its returns. */
    public List<TaskVisit> visits() {
        return worklist.all().stream()
                .flatMap(task -> task.visits().stream()
                        .map(visit ->
                                new TaskVisit(task.number(), task.opened().barcode(), visit.kiosk(), visit.task())))
                .toList();
    }

    /** How many tasks were opened since the beginning, ended ones included. */
    public int tasks() {
        return worklist.all().size();
    }

    @Override
    public void close() {
        store.close();
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
