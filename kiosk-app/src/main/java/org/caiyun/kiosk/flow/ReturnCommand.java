package org.caiyun.kiosk.flow;

import java.util.List;
import java.util.Set;
import org.caiyun.device.CommandId;
import org.caiyun.device.chute.ChuteCommand.Lamp;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.item.Barcode;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.item.OrderCode;
import org.caiyun.kiosk.item.ReceiptNumber;
import org.caiyun.kiosk.item.ReturnId;
import org.caiyun.kiosk.item.WallTime;

/** What is to be done. Irreversible commands run only after their intent is durable; free ones run at once. */
public sealed interface ReturnCommand {
    /** Changes the world outside: {@code intent()} says which durable fact allows it. */
    sealed interface Irreversible extends ReturnCommand {
        CommandId command();

        Intent intent();

        /** The fact that allows it; without one of its own, everything that was written before it. */
        default long intentSeq() {
            return Long.MAX_VALUE;
        }
    }

    /** Only looks, or can be done again without harm. */
    sealed interface Free extends ReturnCommand {}

    /** The facts that allow irreversible commands. */
    enum Intent {
        DECIDED,
        GIVE_BACK_ASKED,
        CHECK_IN_ASKED,
        SECURE_ASKED,
        ROUTE_ASKED,
        PRINT_ASKED
    }

    record ReadTag(CommandId command) implements Free {}

    /** An item lies in the mouth: the scanner of the slot looks for its label, or need not any more. */
    record ScanLabels(boolean on) implements Free {}

    /** Asks the platform for the purchase behind a barcode; nothing waits for the answer. */
    record LookUpPurchase(ReturnId id, CommandId command, Barcode item) implements Free {}

    /** Asks the platform for the purchase behind an order code; the item in the mouth waits for the answer. */
    record LookUpOrder(CommandId command, OrderCode order) implements Free {}

    record Sense(CommandId command) implements Free {}

    record ShowLamps(Set<Lamp> lamps) implements Free {
        public ShowLamps {
            lamps = Set.copyOf(lamps);
        }
    }

    /**
     * Take the item in; {@code acrossShutter} when an interrupted capture left it half-way, and it is known to be one.
     */
    record Capture(ReturnId id, CommandId command, boolean acrossShutter) implements Irreversible {
        @Override
        public Intent intent() {
            return Intent.DECIDED;
        }
    }

    record GiveBack(ReturnId id, CommandId command) implements Irreversible {
        @Override
        public Intent intent() {
            return Intent.GIVE_BACK_ASKED;
        }
    }

    /**
     * Close the loan.
     *
     * @param late the item was taken earlier and could not be reported then
     * @param settle an earlier attempt may have happened: ask first
     * @param intentSeq the fact that says so
     */
    record CheckIn(
            ReturnId id,
            CommandId command,
            Barcode item,
            WallTime returnedAt,
            boolean late,
            boolean settle,
            long intentSeq)
            implements Irreversible {
        @Override
        public Intent intent() {
            return Intent.CHECK_IN_ASKED;
        }
    }

    record Secure(ReturnId id, CommandId command, Uid tag, MarkWrite mark) implements Irreversible {
        @Override
        public Intent intent() {
            return Intent.SECURE_ASKED;
        }
    }

    record RouteTo(ReturnId id, CommandId command, Bin bin, int output) implements Irreversible {
        @Override
        public Intent intent() {
            return Intent.ROUTE_ASKED;
        }
    }

    record PrintReceipt(
            ReceiptNumber number, CommandId command, List<ReturnSummary> lines, WallTime at, boolean reprint)
            implements Irreversible {
        public PrintReceipt {
            lines = List.copyOf(lines);
        }

        @Override
        public Intent intent() {
            return Intent.PRINT_ASKED;
        }
    }
}
