package org.caiyun.kiosk.journal;

import java.time.Instant;
import org.caiyun.device.Uptime;

/**
 * A fact in its envelope.
 *
 * @param journal the journal's id, made when the store was created or restored
 * @param seq 1, 2, 3 ... without a gap within one journal
 * @param boot the run of the program that wrote it
 * @param wall the wall clock, which may be wrong
 * @param wallTrusted whether the wall clock had been synchronised
 * @param previousHash the hash of the record before, so that the chain shows a change or a gap
 */
public record FactRecord(
        String journal,
        long seq,
        String boot,
        Uptime uptime,
        Instant wall,
        boolean wallTrusted,
        Fact fact,
        String previousHash,
        String hash) {}
