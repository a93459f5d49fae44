package org.caiyun.kiosk.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.cataloguing.PurchaseForm;
import org.caiyun.kiosk.cataloguing.TaskState;
import org.caiyun.kiosk.http.HttpResult;
import org.caiyun.kiosk.http.HttpSettings;
import org.caiyun.kiosk.http.JdkHttp;
import org.caiyun.kiosk.http.LocalServer;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.library.sip2.tls.Authority;
import org.caiyun.kiosk.platform.PlatformOutput.EventTaken;
import org.caiyun.kiosk.platform.PlatformOutput.PurchaseLookedUp;
import org.caiyun.kiosk.platform.PlatformOutput.TasksChanged;
import org.caiyun.kiosk.store.OutboxRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link and its edge against a server in TLS that holds every request against the contract. */
final class PlatformOnTheWireTest {
    private static final long LIMIT_SECONDS = 30;
    private static final Authority AUTHORITY = new Authority("Platform CA");
    private static final String BARCODE = "GX15000000001";
    private static final String TASK = """
            {"task":"K/J/1","barcode":"%s","tags":["E004015012345678"],"kind":"new-title",
             "reasons":["shop-bought"],"rush":false,"owner":"CN-1","bin":5,"position":3,"misplaced":false,
             "purchase":%s,"missing":{"record":["905"],"holdings":[],"asset":["paid"],"processing":[]}}""".formatted(BARCODE, PlatformWords.purchase(BARCODE));

    private record Back(long call, HttpResult result) {}

    private final BlockingQueue<Back> answers = new ArrayBlockingQueue<>(64);
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger fiveHundreds = new AtomicInteger();
    private final TreeMap<Long, OutboxRow> outbox = new TreeMap<>();
    private final List<PlatformOutput> told = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final JdkHttp http = JdkHttp.open(HttpSettings.trusting(List.of(AUTHORITY.certificate())));
    private final LocalServer server;
    private final Contract contract;
    private final PlatformLink link;

    PlatformOnTheWireTest() throws IOException, GeneralSecurityException {
        contract = Contract.read();
        server = LocalServer.encrypted(AUTHORITY.signs("platform", List.of("127.0.0.1")));
        link = new PlatformLink(
                new PlatformSettings(
                        server.at("/v1"),
                        "NMG-SIM-01",
                        new BearerToken("let-me-in"),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(60)),
                new Random(1));
    }

    @BeforeEach
    void serve() {
        server.becomes(this::answer);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void everyRequestFitsTheContractAndEveryAnswerIsUnderstood() throws InterruptedException {
        outbox.put(7L, PlatformWords.row(7, BARCODE));
        outbox.put(9L, new OutboxRow("platform", 9, PlatformWords.JOURNAL, "cn.caiyun.task.opened", TASK));
        fiveHundreds.set(1);

        perform(link.start(0, now()));
        perform(link.lookUp(new CommandId(1), new Barcode(BARCODE), now()));
        perform(link.lookUp(new CommandId(2), new Barcode("书 +&1"), now()));
        runUntil(PurchaseLookedUp.class::isInstance, 2);
        runUntil(TasksChanged.class::isInstance, 1);
        runUntil(EventTaken.class::isInstance, 2);

        assertThat(complaints).isEmpty();
        assertThat(told)
                .contains(
                        new PurchaseLookedUp(new CommandId(1), purchase()),
                        new PurchaseLookedUp(new CommandId(2), new PurchaseAnswer.NotKnown()),
                        new EventTaken(7, PlatformWords.row(7, BARCODE).body(), purchase()),
                        new EventTaken(9, TASK, new PurchaseAnswer.NotKnown()))
                .anyMatch(news -> news instanceof TasksChanged(var changes)
                        && changes.getFirst().state() == TaskState.IN_WORK);
        assertThat(requests.stream().filter("7c1e90ab/7"::equals)).hasSize(2);
    }

    private static PurchaseAnswer purchase() {
        return new PurchaseAnswer.Known(PurchaseForm.read(PlatformWords.json(PlatformWords.purchase(BARCODE))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (!"Bearer let-me-in".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            complaints.add("no token at " + path);
        }
        switch (path) {
            case "/v1/events" -> event(exchange);
            case "/v1/purchases" -> purchase(exchange);
            case "/v1/kiosks/NMG-SIM-01/task-changes" -> tasks(exchange);
            default -> complaints.add("no such path: " + path);
        }
    }

    private void event(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        complaints.addAll(contract.complaints("Event", body));
        if (!"application/cloudevents+json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            complaints.add("content type of an event");
        }
        var id = PlatformWords.json(body).path("id").textValue();
        requests.add(id);
        if (fiveHundreds.getAndDecrement() > 0) {
            LocalServer.answer(exchange, 500, "");
        } else {
            var known = ",\"purchase\":" + PlatformWords.purchase(BARCODE);
            reply(exchange, 200, "Taken", "{\"id\":\"" + id + "\"" + (id.endsWith("/7") ? known : "") + "}");
        }
    }

    private void purchase(HttpExchange exchange) throws IOException {
        var query = query(exchange);
        complainUnless(query.keySet(), contract.queryOf("/purchases", "get"));
        if (BARCODE.equals(query.get("barcode"))) {
            reply(exchange, 200, "Purchase", PlatformWords.purchase(BARCODE));
        } else {
            reply(exchange, 404, "Problem", "{\"title\":\"unknown barcode\",\"status\":404}");
        }
    }

    private void tasks(HttpExchange exchange) throws IOException {
        complainUnless(query(exchange).keySet(), contract.queryOf("/kiosks/{kiosk}/task-changes", "get"));
        reply(exchange, 200, "TaskChanges", """
                {"changes":[{"number":1,"task":"K/J/1","state":"in-work","at":"2026-11-23T14:00:00+08:00"}]}""");
    }

    /** What this server says fits the contract, too; else the test would prove little. */
    private void reply(HttpExchange exchange, int status, String schema, String body) throws IOException {
        complaints.addAll(contract.complaints(schema, body));
        LocalServer.answer(exchange, status, body);
    }

    private void complainUnless(Iterable<String> sent, List<String> known) {
        for (var name : sent) {
            if (!known.contains(name)) {
                complaints.add("unknown parameter " + name);
            }
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var all = new TreeMap<String, String>();
        var part = Pattern.compile("(?:^|&)([a-z]+)=(.*?)(?=&[a-z]+=|$)")
                .matcher(exchange.getRequestURI().getQuery());
        while (part.find()) {
            all.put(part.group(1), part.group(2));
        }
        return all;
    }

    private void runUntil(Predicate<PlatformOutput> wanted, int times) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (told.stream().filter(wanted).count() < times && System.nanoTime() < end) {
            var back = answers.poll(50, TimeUnit.MILLISECONDS);
            perform(back == null ? link.tick(now()) : link.answered(back.call(), back.result(), now()));
        }
        assertThat(told).filteredOn(wanted).hasSize(times);
    }

    private void perform(List<PlatformOutput> outputs) {
        for (var output : outputs) {
            switch (output) {
                case PlatformOutput.Send(var number, var call) ->
                    http.send(call, result -> answers.add(new Back(number, result)));
                case PlatformOutput.ReadOutbox(var atMost) ->
                    perform(link.outbox(outbox.values().stream().limit(atMost).toList(), now()));
                case PlatformOutput.News news -> {
                    told.add(news);
                    if (news instanceof EventTaken taken) {
                        outbox.remove(taken.row());
                    }
                }
            }
        }
    }

    private Uptime now() {
        return new Uptime(System.nanoTime() - begin);
    }
}
