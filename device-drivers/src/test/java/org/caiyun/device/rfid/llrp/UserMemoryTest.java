package org.caiyun.device.rfid.llrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.caiyun.device.Bytes;
import org.caiyun.device.rfid.llrp.OpResult.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserMemoryTest {
    private static final int LIMIT = 64;

    static IntStream sizes() {
        return IntStream.rangeClosed(0, 80);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void findsTheEndOfABankOfAnySize(int words) {
        Bytes bank = bank(words);
        var memory = new UserMemory(LIMIT);

        int looks = 0;
        while (!memory.complete() && looks < 10) {
            List<Access.Op> ops = memory.ops(6);
            assertThat(memory.take(ops, 3, played(ops, 3, bank))).isTrue();
            looks++;
        }

        assertThat(memory.content()).isEqualTo(bank.slice(0, 2 * Math.min(words, LIMIT)));
        assertThat(looks).isLessThanOrEqualTo(7);
    }

    @Test
    void readsABankOfACommonSizeAtOnce() {
        var memory = new UserMemory(LIMIT);
        List<Access.Op> ops = memory.ops(6);

        assertThat(ops)
                .containsExactly(
                        new Access.Op.Read(3, 0, 2),
                        new Access.Op.Read(3, 2, 2),
                        new Access.Op.Read(3, 4, 4),
                        new Access.Op.Read(3, 8, 8),
                        new Access.Op.Read(3, 16, 16),
                        new Access.Op.Read(3, 32, 32));
    }

    /** Version 1.0.1 says the same of memory that is not there and of any other error of the tag's. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void doesNotTakeATransientTagErrorForTheEnd(int disturbed) {
        Bytes bank = bank(27);
        var memory = new UserMemory(LIMIT);

        int looks = 0;
        while (!memory.complete() && looks < 20) {
            List<Access.Op> ops = memory.ops(6);
            TagReport report = looks == disturbed
                    ? new TagReport(Bytes.EMPTY, 1, -50, 1, List.of(new OpResult(3, Outcome.TAG_ERROR, Bytes.EMPTY)))
                    : played(ops, 3, bank);
            memory.take(ops, 3, report);
            looks++;
        }

        assertThat(memory.content()).isEqualTo(bank);
        assertThat(memory.complete()).isTrue();
    }

    @Test
    void believesAReaderThatSaysMemoryEndsHere() {
        var memory = new UserMemory(LIMIT);
        var heard = new OpResult(3, Outcome.DONE, bank(2));
        var part = new OpResult(4, Outcome.OVERRUN, Bytes.EMPTY);
        memory.take(memory.ops(6), 3, new TagReport(Bytes.EMPTY, 1, -50, 1, List.of(heard, part)));

        List<Access.Op> last = memory.ops(6);
        memory.take(
                last, 3, new TagReport(Bytes.EMPTY, 1, -50, 1, List.of(new OpResult(3, Outcome.OVERRUN, Bytes.EMPTY))));

        assertThat(last).startsWith(new Access.Op.Read(3, 2, 1));
        assertThat(memory.complete()).isTrue();
        assertThat(memory.content()).isEqualTo(bank(2));
    }

    @Test
    void asksForNoMoreThanIsWanted() {
        assertThat(new UserMemory(5).ops(6))
                .containsExactly(new Access.Op.Read(3, 0, 2), new Access.Op.Read(3, 2, 2), new Access.Op.Read(3, 4, 1));
        assertThat(new UserMemory(0).complete()).isTrue();
        assertThat(new UserMemory(0).ops(6)).isEmpty();
    }

    @Test
    void asksAgainForWhatWasNotHeard() {
        var memory = new UserMemory(LIMIT);
        List<Access.Op> ops = memory.ops(6);
        var heard = new OpResult(3, Outcome.DONE, bank(2));
        var unheard = new OpResult(4, Outcome.UNHEARD, Bytes.EMPTY);

        boolean learned = memory.take(ops, 3, new TagReport(Bytes.EMPTY, 1, -50, 1, List.of(heard, unheard)));
        boolean again = memory.take(memory.ops(1), 3, new TagReport(Bytes.EMPTY, 1, -50, 1, List.of()));

        assertThat(learned).isTrue();
        assertThat(again).isFalse();
        assertThat(memory.complete()).isFalse();
        assertThat(memory.ops(1)).containsExactly(new Access.Op.Read(3, 2, 2));
    }

    /** As a reader does: until the first that fails. */
    private static TagReport played(List<Access.Op> ops, int first, Bytes bank) {
        var results = new ArrayList<OpResult>();
        for (int i = 0; i < ops.size(); i++) {
            var read = (Access.Op.Read) ops.get(i);
            if (2 * (read.word() + read.count()) > bank.size()) {
                results.add(new OpResult(first + i, Outcome.TAG_ERROR, Bytes.EMPTY));
                break;
            }
            Bytes data = bank.slice(2 * read.word(), 2 * (read.word() + read.count()));
            results.add(new OpResult(first + i, Outcome.DONE, data));
        }
        return new TagReport(Bytes.EMPTY, 1, -50, 1, results);
    }

    private static Bytes bank(int words) {
        return Bytes.of(IntStream.range(0, 2 * words).toArray());
    }
}
