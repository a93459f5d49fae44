package org.caiyun.kiosk.config;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.caiyun.kiosk.config.yaml.Scalars.duration;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import org.caiyun.device.chute.ChuteInputs;
import org.caiyun.device.chute.ChuteLimits;
import org.caiyun.device.chute.ChuteOutputs;
import org.caiyun.device.chute.ChuteSettings;
import org.caiyun.kiosk.config.yaml.Section;

/** Slot, belt and sorter on the board, as they are written. */
final class ChuteForm {
    static final int MOST_OUTPUTS = 16;

    private ChuteForm() {}

    static ChuteSettings from(Section s) {
        var inputs = s.required("inputs", section(ChuteForm::inputs));
        var outputs = s.required("outputs", section(ChuteForm::outputs));
        var limits = limits(s);
        int landings = inputs.landings().size();
        int diverters = outputs.diverters().size();
        if (s.sound("inputs", "outputs") && landings != diverters) {
            s.problem(
                    "outputs.diverter",
                    "expected one for each of the " + landings + " entries of inputs.landing, has " + diverters);
        }
        var usual = ChuteSettings.usual(1);
        return s.sound("inputs", "outputs")
                ? new ChuteSettings(inputs, outputs, limits)
                : new ChuteSettings(usual.inputs(), usual.outputs(), limits);
    }

    private static ChuteInputs inputs(Section s) {
        var inputs = new ChuteInputs(
                s.required("mouth", SettingTypes.pin()),
                s.required("captive", SettingTypes.pin()),
                s.required("belt", SettingTypes.pin()),
                s.required("landing", list(SettingTypes.pin(), 1, MOST_OUTPUTS)));
        var wiring = new Wiring(s);
        wiring.uses("mouth", inputs.mouth());
        wiring.uses("captive", inputs.captive());
        wiring.uses("belt", inputs.belt());
        wiring.uses("landing", inputs.landings());
        return inputs;
    }

    private static ChuteOutputs outputs(Section s) {
        var outputs = new ChuteOutputs(
                s.required("shutterOpen", SettingTypes.pin()),
                s.required("beltForward", SettingTypes.pin()),
                s.optional("beltBack", SettingTypes.pin()),
                s.required("ready", SettingTypes.pin()),
                s.required("busy", SettingTypes.pin()),
                s.required("attention", SettingTypes.pin()),
                s.required("diverter", list(SettingTypes.pin(), 1, MOST_OUTPUTS)));
        var wiring = new Wiring(s);
        wiring.uses("shutterOpen", outputs.shutterOpen());
        wiring.uses("beltForward", outputs.beltForward());
        outputs.beltBack().ifPresent(channel -> wiring.uses("beltBack", channel));
        wiring.uses("ready", outputs.readyLamp());
        wiring.uses("busy", outputs.busyLamp());
        wiring.uses("attention", outputs.attentionLamp());
        wiring.uses("diverter", outputs.diverters());
        return outputs;
    }

    private static ChuteLimits limits(Section s) {
        var anyTime = duration(ofMillis(100), ofMinutes(5));
        var usual = ChuteLimits.usual();
        return new ChuteLimits(
                usual.presence(),
                usual.shutter(),
                s.optional("captureLimit", anyTime, ofSeconds(5)),
                usual.back(),
                s.optional("giveBackLimit", anyTime, ofSeconds(20)),
                s.optional("travelLimit", anyTime, ofSeconds(10)));
    }
}
