package org.caiyun.kiosk.boot;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.caiyun.device.rfid.MarkWrite;
import org.caiyun.kiosk.config.BarcodePattern;
import org.caiyun.kiosk.config.BinConfig;
import org.caiyun.kiosk.config.FlowDeadlines;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.OwnerPattern;
import org.caiyun.kiosk.config.OwnerRules;
import org.caiyun.kiosk.config.ReceiptConfig;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinRules;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.Identify;
import org.caiyun.kiosk.decide.MachineKind;
import org.caiyun.kiosk.decide.Owners;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.flow.ReceiptMode;
import org.caiyun.kiosk.flow.Rules;

/** From the configuration to the rules of the path. */
final class RuleSetup {
    private static final Duration SENSE = Duration.ofSeconds(2);
    private static final Duration REPLAY = Duration.ofSeconds(10);

    private RuleSetup() {}

    static Rules rules(KioskConfig config) {
        return new Rules(
                MachineKind.CHUTE,
                new Identify(owners(config.rules().owners())),
                new BinRules(config.bins().stream().map(RuleSetup::bin).toList()),
                new MarkWrite.Afi(config.rules().security().secured()),
                false,
                receipts(config.receipt().print()),
                deadlines(config.deadlines()));
    }

    static Owners owners(OwnerRules rules) {
        return new Owners(
                signs(rules.own()),
                rules.partners().stream()
                        .map(p -> new Owners.PartnerLibrary(p.name(), signs(p.marks())))
                        .toList());
    }

    private static Owners.Signs signs(OwnerRules.Marks marks) {
        List<String> owners = marks.isil().stream().map(OwnerPattern::text).toList();
        List<Pattern> barcodes = marks.barcodes().stream()
                .map(BarcodePattern::regex)
                .map(Pattern::compile)
                .toList();
        return new Owners.Signs(owners, barcodes);
    }

    private static BinSetup bin(BinConfig bin) {
        var purpose = switch (bin.purpose()) {
            case ORDINARY -> BinPurpose.ORDINARY;
            case STAFF -> BinPurpose.STAFF;
            case HOLD -> BinPurpose.HOLD;
            case TRANSIT -> BinPurpose.TRANSIT;
            case CATALOGUING -> BinPurpose.CATALOGUING;
        };
        return new BinSetup(bin.bin(), bin.output(), purpose, bin.name());
    }

    private static ReceiptMode receipts(ReceiptConfig.Print print) {
        return switch (print) {
            case ALWAYS -> ReceiptMode.ALWAYS;
            case NEVER -> ReceiptMode.NEVER;
            case ON_REQUEST -> ReceiptMode.ON_REQUEST;
        };
    }

    private static Deadlines deadlines(FlowDeadlines d) {
        return new Deadlines(
                d.read(),
                d.capture(),
                d.checkIn(),
                d.secure(),
                d.route(),
                d.giveBack(),
                d.session(),
                d.print(),
                SENSE,
                REPLAY);
    }
}
