package org.caiyun.kiosk.run;

import java.util.Optional;
import org.caiyun.device.chute.ChuteCommand;
import org.caiyun.device.chute.ChuteEvent;
import org.caiyun.device.line.SupervisedLine;
import org.caiyun.device.printer.PrinterAnswer;
import org.caiyun.device.printer.PrinterCommand;
import org.caiyun.device.rfid.RfidAnswer;
import org.caiyun.device.rfid.RfidCommand;
import org.caiyun.device.scan.ScannerCommand;
import org.caiyun.device.scan.ScannerEvent;
import org.caiyun.kiosk.library.LibraryCommand;
import org.caiyun.kiosk.library.LibraryEvent;
import org.caiyun.kiosk.platform.PlatformLink;

/**
 * The machines below the path of a book, each with the care for its line.
 *
 * @param scanner of the slot; absent where the machine has none
 * @param platform absent where none is configured
 */
public record Devices(
        SupervisedLine<RfidCommand, RfidAnswer> reader,
        SupervisedLine<PrinterCommand, PrinterAnswer> printer,
        SupervisedLine<ChuteCommand, ChuteEvent> chute,
        SupervisedLine<LibraryCommand, LibraryEvent> library,
        Optional<SupervisedLine<ScannerCommand, ScannerEvent>> scanner,
        Optional<PlatformLink> platform) {}
