package org.caiyun.kiosk.remind;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FlowFault;
import org.caiyun.kiosk.http.Http;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does at the edge what {@link Reminders} wants. It never waits: what it sends and writes has threads of its own, from
 * which it answers.
 */
public final class Courier implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Map<String, Outlet> outlets;
    private final ToldFile memory;
    private final Http http;

    /** What came of an order to send. */
    @FunctionalInterface
    public interface Answer {
        void ended(String target, long number, Delivery delivery);
    }

    /** {@code http}: what the outlets to robots use, closed with this. */
    public Courier(Map<String, Outlet> outlets, ToldFile memory, Http http) {
        this.outlets = Map.copyOf(outlets);
        this.memory = memory;
        this.http = http;
    }

    public void perform(ReminderOrder order, Answer answer) {
        switch (order) {
            case ReminderOrder.Send(var number, var target, var message, var at) ->
                Objects.requireNonNull(outlets.get(target), target).send(message, at, delivery -> {
                    log.info("reminder target={} number={} ended={}", target, number, delivery);
                    answer.ended(target, number, delivery);
                });
            case ReminderOrder.Keep(var told) ->
                Thread.ofVirtual().name("reminded").start(() -> keep(told));
            case ReminderOrder.GivenUp(var target, var why) -> {
                var fault = FlowFault.REMINDER_UNDELIVERED;
                log.warn("fault={} target={} why={}", FaultCatalogue.numberOf(fault), target, why);
            }
            case ReminderOrder.Mended(var target) -> log.info("reminder target={} works again", target);
        }
    }

    private void keep(Told told) {
        try {
            memory.write(told);
        } catch (IOException e) {
            log.warn("what staff were told is not kept, they may be told twice: {}", e.toString());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
