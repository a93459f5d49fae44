package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;

/** Everything that is set for one kiosk; replaced whole by a restart. It knows no devices, only their settings. */
public record KioskConfig(
        KioskIdentity kiosk,
        LibraryConfig library,
        DevicesConfig devices,
        List<BinConfig> bins,
        RulesConfig rules,
        ReceiptConfig receipt,
        FlowDeadlines deadlines,
        Path data) {
    private static final int MOST_BINS = 16;

    public KioskConfig {
        bins = List.copyOf(bins);
    }

    static KioskConfig from(Section s) {
        s.required("version", integer(1, 1).about("The version of this format."));
        var config = new KioskConfig(
                s.required("kiosk", section(KioskIdentity::from)),
                s.required("library", section(LibraryConfig::from)),
                s.required("devices", section(DevicesConfig::from)),
                s.required("bins", list(section(BinConfig::from), 2, MOST_BINS)),
                s.required("rules", section(RulesConfig::from)),
                s.defaults("receipt", section(ReceiptConfig::from)),
                s.defaults("deadlines", section(FlowDeadlines::from)),
                s.required("data", SettingTypes.path().about("The directory of the journal.")));
        FitTogether.check(s, config);
        return config;
    }
}
