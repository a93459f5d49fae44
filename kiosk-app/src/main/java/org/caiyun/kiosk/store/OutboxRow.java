package org.caiyun.kiosk.store;

/**
 * Something an outside party must learn, kept until it has confirmed it.
 *
 * @param id the sequence number of the fact that tells it; with {@code journal} and the kiosk's id the idempotency key
 * @param body JSON
 */
public record OutboxRow(String destination, long id, String journal, String kind, String body) {}
