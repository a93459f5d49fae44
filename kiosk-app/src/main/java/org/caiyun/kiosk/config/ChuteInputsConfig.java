package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Structures.list;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.config.yaml.Section;

/**
 * Which input of the board is which sensor.
 *
 * @param landing the landing sensors, in the order of the sorter's outputs: the first is output 1
 */
public record ChuteInputsConfig(int mouth, int captive, int belt, List<Integer> landing) {
    static final int MOST_LANDINGS = 16;

    public ChuteInputsConfig {
        landing = List.copyOf(landing);
    }

    List<Integer> all() {
        return Stream.concat(Stream.of(mouth, captive, belt), landing.stream()).toList();
    }

    static ChuteInputsConfig from(Section s) {
        var inputs = new ChuteInputsConfig(
                s.required("mouth", SettingTypes.pin()),
                s.required("captive", SettingTypes.pin()),
                s.required("belt", SettingTypes.pin()),
                s.required("landing", list(SettingTypes.pin(), 1, MOST_LANDINGS)));
        var wiring = new Wiring(s);
        wiring.uses("mouth", inputs.mouth);
        wiring.uses("captive", inputs.captive);
        wiring.uses("belt", inputs.belt);
        wiring.uses("landing", inputs.landing);
        return inputs;
    }
}
