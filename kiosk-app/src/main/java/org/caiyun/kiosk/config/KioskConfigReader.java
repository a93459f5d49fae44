package org.caiyun.kiosk.config;

import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;

/** Reads the configuration of a kiosk from YAML text. It opens no files. */
public final class KioskConfigReader {
    private static final YamlFormat<KioskConfig> FORMAT =
            new YamlFormat<>("Configuration of a Caiyun return kiosk", KioskConfig::from);

    private KioskConfigReader() {}

    /** Reads one text; its problems name it {@code kiosk.yaml}. */
    public static ConfigResult read(String yaml) {
        return read(new YamlSource("kiosk.yaml", yaml));
    }

    /**
     * Reads {@code base} with the overlays laid over it in turn: sections are merged key by key, anything else, lists
     * too, is replaced.
     */
    public static ConfigResult read(YamlSource base, YamlSource... overlays) {
        return switch (FORMAT.read(base, overlays)) {
            case YamlResult.Good<KioskConfig>(KioskConfig config) -> new ConfigResult.Config(config);
            case YamlResult.Bad<KioskConfig> bad -> new ConfigResult.Problems(bad.problems());
        };
    }

    /** The JSON Schema of the configuration, from the same definition that reads it. */
    public static String jsonSchema() {
        return FORMAT.jsonSchema();
    }
}
