package org.caiyun.sim.soak.coverage;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.chute.ChuteEvent.Position;
import org.caiyun.device.rfid.MarkOutcome;
import org.caiyun.device.rfid.TagImage;
import org.caiyun.device.rfid.Uid;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.journal.Obstacle;
import org.caiyun.kiosk.library.AlertType;
import org.caiyun.kiosk.library.CheckInAnswer;
import org.caiyun.kiosk.library.CheckInOutcome;
import org.caiyun.kiosk.library.Refusal;
import org.caiyun.sim.library.SimCatalogue;
import org.caiyun.sim.world.TagContent;
import org.caiyun.sim.world.TagWriter;

/** Any answer that the contract of its device or of the library allows to a command. */
final class AnyAnswer {
    private static final int BLOCK_SIZE = 4;
    private static final int MEMORY = 28 * BLOCK_SIZE;
    private static final DeviceFault FAULT = new DeviceFault.Silent(Duration.ofSeconds(1));
    private static final CheckInAnswer BARE = CheckInAnswer.bare(true, "书");
    private static final List<TagImage> BOOKS = List.of(
            book(1, "31500100000017", SimCatalogue.OWNER),
            book(2, "31500100000018", SimCatalogue.OWNER),
            book(3, "31600100000001", "CN-150100-1"),
            book(4, "99999", "US-InU-Mu"));

    private final Random random;
    /** What was read last; a book that lies still is read again. */
    private List<TagImage> lastRead = List.of();

    AnyAnswer(Random random) {
        this.random = random;
    }

    ReturnEvent.Answer to(ReturnCommand command) {
        return switch (command) {
            case ReturnCommand.ReadTag(var id) ->
                chance()
                        ? new ReturnEvent.TagsRead(id, tags())
                        : new ReturnEvent.ReadFailed(id, Obstacle.READER_FAILED, "");
            case ReturnCommand.Secure(var _, var id, var _, var _) -> new ReturnEvent.MarkSet(id, mark());
            case ReturnCommand.CheckIn checkIn -> new ReturnEvent.CheckInEnded(checkIn.command(), outcome());
            case ReturnCommand.PrintReceipt print ->
                new ReturnEvent.PrintEnded(print.command(), of(ReturnEvent.Print.values()), "");
            case ReturnCommand.Capture(var _, var id, var _) ->
                capture(new ReturnEvent.Captured(id, random.nextInt(8) > 0));
            case ReturnCommand.GiveBack back -> givenBack(back);
            case ReturnCommand.RouteTo(var _, var id, var _, var output) ->
                switch (random.nextInt(6)) {
                    case 0 -> new ReturnEvent.Jammed(id, inside());
                    case 1 -> new ReturnEvent.ChuteFailed(id, FAULT);
                    case 2 -> new ReturnEvent.ItemLanded(id, 1 + random.nextInt(5), random.nextBoolean());
                    default -> new ReturnEvent.ItemLanded(id, output, true);
                };
            case ReturnCommand.Sense(var id) ->
                random.nextInt(5) == 0
                        ? new ReturnEvent.ChuteFailed(id, FAULT)
                        : new ReturnEvent.Sensed(id, chance(), chance(), random.nextInt(4) == 0);
            case ReturnCommand.LookUpPurchase(var _, var id, var _) ->
                new ReturnEvent.PurchaseLookedUp(
                        id, chance() ? new PurchaseAnswer.NotKnown() : new PurchaseAnswer.Silent("no link"));
            case ReturnCommand.LookUpOrder(var id, var _) ->
                new ReturnEvent.PurchaseLookedUp(
                        id, chance() ? new PurchaseAnswer.NotKnown() : new PurchaseAnswer.Silent("no link"));
            case ReturnCommand.ShowLamps _, ReturnCommand.ScanLabels _ ->
                throw new IllegalArgumentException("nobody waits for it: " + command);
        };
    }

    /** What the chute says of a command that it cannot do. */
    ReturnEvent.Answer failed(ReturnCommand command) {
        return switch (command) {
            case ReturnCommand.Capture(var _, var id, var _) -> new ReturnEvent.ChuteFailed(id, FAULT);
            case ReturnCommand.GiveBack(var _, var id) -> new ReturnEvent.ChuteFailed(id, FAULT);
            case ReturnCommand.RouteTo(var _, var id, var _, var _) -> new ReturnEvent.ChuteFailed(id, FAULT);
            case ReturnCommand.Sense(var id) -> new ReturnEvent.ChuteFailed(id, FAULT);
            case ReturnCommand.ReadTag _,
                    ReturnCommand.LookUpPurchase _,
                    ReturnCommand.LookUpOrder _,
                    ReturnCommand.ScanLabels _,
                    ReturnCommand.ShowLamps _,
                    ReturnCommand.Secure _,
                    ReturnCommand.CheckIn _,
                    ReturnCommand.PrintReceipt _ -> throw new IllegalArgumentException("not for the chute: " + command);
        };
    }

    private ReturnEvent.Answer capture(ReturnEvent.Captured well) {
        return switch (random.nextInt(7)) {
            case 0 -> new ReturnEvent.NotCaptured(well.command(), true);
            case 1 -> new ReturnEvent.NotCaptured(well.command(), false);
            case 2 -> new ReturnEvent.Jammed(well.command(), inside());
            case 3 -> new ReturnEvent.ChuteFailed(well.command(), FAULT);
            default -> well;
        };
    }

    private ReturnEvent.Answer givenBack(ReturnCommand.GiveBack back) {
        return switch (random.nextInt(5)) {
            case 0 -> new ReturnEvent.NotTaken(back.command());
            case 1 -> new ReturnEvent.Jammed(back.command(), inside());
            case 2 -> new ReturnEvent.ChuteFailed(back.command(), FAULT);
            default -> new ReturnEvent.TakenBack(back.command());
        };
    }

    /** A mouth is no place where a movement can find an item stuck. */
    private Position inside() {
        return of(new Position[] {Position.SHUTTER, Position.BELT, Position.NOWHERE_SEEN});
    }

    private List<TagImage> tags() {
        boolean still = lastRead.size() == 1 && random.nextInt(4) > 0;
        if (!still) {
            lastRead = switch (random.nextInt(8)) {
                case 0 -> List.of();
                case 1 -> List.of(BOOKS.get(0), BOOKS.get(1));
                default -> List.of(BOOKS.get(random.nextInt(BOOKS.size())));
            };
        }
        return lastRead;
    }

    private MarkOutcome mark() {
        return switch (random.nextInt(10)) {
            case 0 -> new MarkOutcome.Already();
            case 1 -> new MarkOutcome.TagGone();
            case 2 -> new MarkOutcome.Locked("12");
            case 3 -> new MarkOutcome.ReadsOtherwise("AFI 01");
            case 4, 5 -> new MarkOutcome.ReaderFailed(FAULT);
            default -> new MarkOutcome.Written();
        };
    }

    private CheckInOutcome outcome() {
        return switch (random.nextInt(6)) {
            case 0 -> new CheckInOutcome.Refused(of(Refusal.values()), BARE);
            case 1 -> new CheckInOutcome.Unconfirmed("");
            case 2 -> new CheckInOutcome.Unreachable("");
            case 3 -> new CheckInOutcome.CheckedIn(new CheckInAnswer(true, AlertType.HOLD_HERE, "书", "", "", ""));
            default -> new CheckInOutcome.CheckedIn(BARE);
        };
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private <T> T of(T[] any) {
        return any[random.nextInt(any.length)];
    }

    private static TagImage book(int number, String barcode, String owner) {
        var memory = TagWriter.iso28560Part2(TagContent.of(barcode).ownedBy(owner), MEMORY, BLOCK_SIZE);
        return new TagImage.Hf(Uid.ofHex("E0040100000000%02X".formatted(number)), 0xC2, 0x06, BLOCK_SIZE, memory);
    }
}
