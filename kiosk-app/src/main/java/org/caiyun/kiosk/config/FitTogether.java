package org.caiyun.kiosk.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.BinPurpose;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.UidNames;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.item.Bin;
import org.caiyun.kiosk.library.sip2.VerifyMode;

/** What must fit together across sections; values that were already reported are not compared. */
final class FitTogether {
    private static final String ACTIVE_LOW_INPUTS = "devices.board.activeLowInputs";
    private static final String ACTIVE_LOW_OUTPUTS = "devices.board.activeLowOutputs";

    private final Section section;
    private final KioskConfig config;

    private FitTogether(Section section, KioskConfig config) {
        this.section = section;
        this.config = config;
    }

    static void check(Section section, KioskConfig config) {
        var fit = new FitTogether(section, config);
        if (section.sound("bins")) {
            fit.binsAreDistinct();
            fit.purposesAreServed();
        }
        if (section.sound("bins", "rules")) {
            fit.rulesLeadToBins();
        }
        if (section.sound("bins", "devices")) {
            fit.binsHaveLandings();
        }
        if (section.sound("devices", "rules")) {
            fit.readerSetsTheMark();
        }
        if (section.sound("devices")) {
            fit.channelsAreWired();
        }
        if (section.sound("devices", "kiosk")) {
            fit.whatGivesBackCanBringBack();
        }
        if (section.sound("library", "rules")) {
            fit.barcodesOfTagsAreVouchedFor();
        }
        ChuteLimits limits = config.devices().chute().limits();
        Deadlines flow = config.deadlines();
        fit.outlasts("capture", flow.capture(), "devices.chute.captureLimit", limits.capture());
        fit.outlasts("giveBack", flow.giveBack(), "devices.chute.giveBackLimit", limits.giveBack());
        fit.outlasts("route", flow.route(), "devices.chute.travelLimit", limits.travel());
        fit.outlasts(
                "read",
                flow.read(),
                "devices.rfid.replyTimeout",
                config.devices().rfid().replyTimeout());
        fit.outlasts(
                "checkIn",
                flow.checkIn(),
                "library.settleDeadline",
                config.library().patience().settleDeadline());
    }

    private void binsAreDistinct() {
        Set<Bin> numbers = new HashSet<>();
        Set<Integer> outputs = new HashSet<>();
        List<BinSetup> bins = config.bins();
        for (int i = 0; i < bins.size(); i++) {
            if (!numbers.add(bins.get(i).bin())) {
                section.problem(
                        "bins[" + i + "].number",
                        "two bins have the number " + bins.get(i).bin().number());
            }
            if (!outputs.add(bins.get(i).output())) {
                section.problem(
                        "bins[" + i + "].output",
                        "two bins have the output " + bins.get(i).output());
            }
        }
    }

    private void channelsAreWired() {
        var board = config.devices().board();
        var inputs = config.devices().chute().inputs().channels();
        var outputs = config.devices().chute().outputs();
        for (int channel : board.wiring().activeLowInputs()) {
            if (!inputs.contains(channel)) {
                section.problem(ACTIVE_LOW_INPUTS, "no sensor of devices.chute has the channel " + channel);
            }
        }
        for (int channel : board.wiring().activeLowOutputs()) {
            if (!outputs.channels().contains(channel)) {
                section.problem(ACTIVE_LOW_OUTPUTS, "nothing in devices.chute has the channel " + channel);
            } else if (board.driver() == BoardConfig.Driver.MODBUS_RTU && !outputs.isLamp(channel)) {
                // its watchdog switches all outputs off, and what is on at the low level would run
                section.problem(
                        ACTIVE_LOW_OUTPUTS,
                        "channel " + channel + " would run when the board's watchdog switches its outputs off");
            }
        }
    }

    private void whatGivesBackCanBringBack() {
        boolean bringsBack = config.devices().chute().outputs().beltBack().isPresent();
        if (config.kiosk().kind().givesBack() && !bringsBack) {
            section.problem(
                    "devices.chute.outputs.beltBack",
                    "expected the channel that runs the belt back: only kind drop can do without");
        }
    }

    private void rulesLeadToBins() {
        var known = config.bins().stream().map(BinSetup::bin).toList();
        var rules = config.rules().sorting().inOrder();
        for (int i = 0; i < rules.size(); i++) {
            for (var bin : rules.get(i).to()) {
                if (!known.contains(bin)) {
                    section.problem("rules.bins[" + i + "].to", "there is no bin " + bin.number());
                }
            }
        }
    }

    private void purposesAreServed() {
        for (BinPurpose needed : List.of(BinPurpose.ORDINARY, BinPurpose.STAFF)) {
            if (config.bins().stream().noneMatch(b -> b.purpose() == needed)) {
                section.problem(
                        "bins",
                        "expected at least one bin with purpose "
                                + needed.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Each book would go to staff as not secured. */
    private void readerSetsTheMark() {
        boolean eas = switch (config.rules().security().hf()) {
            case EAS, AFI_AND_EAS -> true;
            case AFI, NONE -> false;
        };
        if (eas && config.devices().rfid().protocol().driver() == RfidConfig.Driver.RR3036) {
            section.problem("rules.security.mark", "an rr3036 reader has no command for EAS: expected afi or none");
        }
    }

    /** The answer to an earlier question must not be taken for the name of this tag's item. */
    private void barcodesOfTagsAreVouchedFor() {
        boolean asks = config.rules().uids().names() != UidNames.Names.NEVER;
        if (asks
                && config.library().manners().lookup().replacesItem()
                && config.library().wire().verify() == VerifyMode.OFF) {
            section.problem(
                    "library.checksum",
                    "with rules.uid the number of a message must tell whose barcode it brings: expected strict or"
                            + " lenient, or another library.uidAnswer");
        }
    }

    private void binsHaveLandings() {
        int landings = config.devices().chute().outputCount();
        for (int i = 0; i < config.bins().size(); i++) {
            if (config.bins().get(i).output() > landings) {
                section.problem(
                        "bins[" + i + "].output",
                        "expected 1 to " + landings + ", as many as devices.chute.inputs.landing has, was "
                                + config.bins().get(i).output());
            }
        }
    }

    /** The flow's deadline is the last resort behind the device's own limit, and must be longer. */
    private void outlasts(String deadline, Duration flow, String limit, Duration device) {
        String path = "deadlines." + deadline;
        if (section.sound(path, limit) && flow.compareTo(device) <= 0) {
            section.problem(path, "must be longer than " + limit);
        }
    }
}
