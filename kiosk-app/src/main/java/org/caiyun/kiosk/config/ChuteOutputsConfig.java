package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * Which output of the board moves or lights what.
 *
 * @param diverter the sorter's gates, one for each of its outputs, in their order
 */
public record ChuteOutputsConfig(
        int shutterOpen, int beltForward, int beltBack, int ready, int busy, int attention, List<Integer> diverter) {
    public ChuteOutputsConfig {
        diverter = List.copyOf(diverter);
    }

    List<Integer> all() {
        var single = Stream.of(shutterOpen, beltForward, beltBack, ready, busy, attention);
        return Stream.concat(single, diverter.stream()).toList();
    }

    static ChuteOutputsConfig from(Section s) {
        var outputs = new ChuteOutputsConfig(
                s.required("shutterOpen", SettingTypes.pin()),
                s.required("beltForward", SettingTypes.pin()),
                s.required("beltBack", SettingTypes.pin()),
                s.required("ready", SettingTypes.pin()),
                s.required("busy", SettingTypes.pin()),
                s.required("attention", SettingTypes.pin()),
                s.required("diverter", list(SettingTypes.pin(), 1, ChuteInputsConfig.MOST_LANDINGS)));
        var wiring = new Wiring(s);
        wiring.uses("shutterOpen", outputs.shutterOpen);
        wiring.uses("beltForward", outputs.beltForward);
        wiring.uses("beltBack", outputs.beltBack);
        wiring.uses("ready", outputs.ready);
        wiring.uses("busy", outputs.busy);
        wiring.uses("attention", outputs.attention);
        wiring.uses("diverter", outputs.diverter);
        return outputs;
    }
}
