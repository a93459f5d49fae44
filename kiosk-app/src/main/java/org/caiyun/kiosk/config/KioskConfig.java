package org.caiyun.kiosk.config;

import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.nio.file.Path;
import java.util.List;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.decide.BinSetup;
import org.caiyun.kiosk.decide.OpeningHours;
import org.caiyun.kiosk.flow.Deadlines;
import org.caiyun.kiosk.run.RetentionRules;

/** Everything that is set for one kiosk; replaced whole by a restart. It knows no devices, only their settings. */
public record KioskConfig(
        SiteConfig kiosk,
        LibraryConfig library,
        PlatformConfig platform,
        DevicesConfig devices,
        List<BinSetup> bins,
        RulesConfig rules,
        CataloguingConfig cataloguing,
        ReceiptConfig receipt,
        UiConfig ui,
        OpeningHours hours,
        Deadlines deadlines,
        RetentionRules retention,
        RemindersConfig reminders,
        Path data) {
    private static final int MOST_BINS = 16;

    public KioskConfig {
        bins = List.copyOf(bins);
    }

    static KioskConfig from(Section s) {
        s.required("version", integer(1, 1).about("The version of this format."));
        var kiosk = s.required("kiosk", section(SiteConfig::from));
        var config = new KioskConfig(
                kiosk,
                s.required("library", section(library -> LibraryConfig.from(library, kiosk.zone()))),
                s.optional("platform", section(PlatformForm::from))
                        .<PlatformConfig>map(at -> at)
                        .orElseGet(PlatformConfig.None::new),
                s.required("devices", section(DevicesConfig::from)),
                s.required("bins", list(section(BinForm::from), 2, MOST_BINS)),
                s.required("rules", section(RulesConfig::from)),
                s.defaults("cataloguing", section(c -> CataloguingForm.from(c, kiosk.library()))),
                s.defaults("receipt", section(ReceiptConfig::from)),
                s.defaults("ui", section(UiConfig::from)),
                s.defaults("hours", section(hours -> HoursForm.from(hours, kiosk.zone()))),
                s.defaults("deadlines", section(DeadlinesForm::from)),
                s.defaults("retention", section(retention -> RetentionForm.from(retention, kiosk.zone()))),
                s.defaults("reminders", section(reminders -> RemindersForm.from(reminders, kiosk.zone()))),
                s.required("data", SettingTypes.path().about("The directory of the journal.")));
        FitTogether.check(s, config);
        return config;
    }
}
