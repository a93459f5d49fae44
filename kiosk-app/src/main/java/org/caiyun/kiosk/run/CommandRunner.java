package org.caiyun.kiosk.run;

import java.util.List;
import java.util.function.Supplier;
import org.caiyun.device.CommandId;
import org.caiyun.device.Uptime;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.printer.PrintElement;
import org.caiyun.device.printer.PrinterCommand;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.kiosk.cataloguing.PurchaseAnswer;
import org.caiyun.kiosk.flow.ReturnCommand;
import org.caiyun.kiosk.flow.ReturnEvent;
import org.caiyun.kiosk.item.CopyName;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.text.Language;

/** Hands the commands of the path to the devices and to the library. */
final class CommandRunner {
    private static final String NO_PLATFORM = "no platform is configured";

    private final Devices devices;
    private final ReceiptPrinting receipts;
    private final Supplier<Language> language;
    private final Onlooker onlooker;
    private long lampCommands;

    CommandRunner(Devices devices, ReceiptPrinting receipts, Supplier<Language> language, Onlooker onlooker) {
        this.devices = devices;
        this.receipts = receipts;
        this.language = language;
        this.onlooker = onlooker;
    }

    /** What a device did with a command: actions on its line, and events for the path. */
    void run(ReturnCommand command, Uptime now, Work work) {
        onlooker.runs(command);
        switch (command) {
            case ReturnCommand.ReadTag(var id) -> reader(new RfidCommand.ReadTags(id), now, work);
            case ReturnCommand.Secure(var _, var id, var tag, var mark) ->
                reader(new RfidCommand.SetMark(id, tag, mark), now, work);
            case ReturnCommand.ScanLabels(var on) ->
                scanner(on ? new ScannerCommand.Look() : new ScannerCommand.Rest(), now, work);
            case ReturnCommand.Sense(var id) -> chute(new ChuteCommand.Sense(id), now, work);
            case ReturnCommand.ShowLamps(var lamps) ->
                // negative numbers: nobody on the path waits for them
                chute(new ChuteCommand.Light(new CommandId(--lampCommands), lamps), now, work);
            case ReturnCommand.Capture(var _, var id, var acrossShutter) ->
                chute(acrossShutter ? new ChuteCommand.DrawIn(id) : new ChuteCommand.Capture(id), now, work);
            case ReturnCommand.GiveBack(var _, var id) -> chute(new ChuteCommand.GiveBack(id), now, work);
            case ReturnCommand.RouteTo(var _, var id, var _, var output) ->
                chute(new ChuteCommand.RouteTo(id, output), now, work);
            // to be asked where a platform is configured: without an answer it counts as silent
            case ReturnCommand.LookUpPurchase(var _, var id, var item) -> lookUp(id, item, now, work);
            case ReturnCommand.LookUpOrder(var id, var order) -> lookUp(id, order, now, work);
            case ReturnCommand.CheckIn checkIn -> library(checkIn, now, work);
            case ReturnCommand.PrintReceipt print -> print(print, now, work);
        }
    }

    private void reader(RfidCommand command, Uptime now, Work work) {
        work.reader(devices.reader().command(command, now));
    }

    private void chute(ChuteCommand command, Uptime now, Work work) {
        work.chute(devices.chute().command(command, now));
    }

    private void scanner(ScannerCommand command, Uptime now, Work work) {
        devices.scanner().ifPresent(scanner -> work.scanner(scanner.command(command, now)));
    }

    private void library(ReturnCommand.CheckIn checkIn, Uptime now, Work work) {
        var command = checkIn.settle()
                ? new LibraryCommand.Settle(checkIn.command(), checkIn.item(), checkIn.returnedAt(), checkIn.late())
                : new LibraryCommand.CheckIn(checkIn.command(), checkIn.item(), checkIn.returnedAt(), checkIn.late());
        work.library(devices.library().command(command, now));
    }

    private void lookUp(CommandId id, CopyName item, Uptime now, Work work) {
        devices.platform()
                .ifPresentOrElse(
                        link -> work.platform(link.lookUp(id, item, now)),
                        () -> work.events.add(
                                new ReturnEvent.PurchaseLookedUp(id, new PurchaseAnswer.Silent(NO_PLATFORM))));
    }

    private void print(ReturnCommand.PrintReceipt print, Uptime now, Work work) {
        List<PrintElement> receipt = receipts.compose(
                new ReceiptRequest(print.number(), print.lines(), print.at(), language.get(), print.reprint()));
        work.printer(devices.printer().command(new PrinterCommand.Print(print.command(), receipt), now));
    }
}
