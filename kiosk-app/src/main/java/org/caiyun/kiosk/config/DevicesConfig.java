package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.kiosk.config.yaml.Section;

/** The devices of the machine. */
public record DevicesConfig(
        RfidConfig rfid, PrinterConfig printer, BoardConfig board, ChuteSettings chute, ScannerConfig scanner) {
    static DevicesConfig from(Section s) {
        var config = new DevicesConfig(
                s.required("rfid", section(RfidForm::from)),
                s.required("printer", section(PrinterConfig::from)),
                s.required("board", section(BoardConfig::from)),
                s.required("chute", section(ChuteForm::from)),
                s.optional(
                                "scanner",
                                section(ScannerForm::from)
                                        .about("Reads labels in the slot; left out where there is none."))
                        .orElseGet(ScannerConfig.None::new));
        DevicesFit.check(s, config);
        return config;
    }
}
