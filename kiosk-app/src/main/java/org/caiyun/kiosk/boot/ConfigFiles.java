package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;

/** The configuration as commands are given it. */
final class ConfigFiles {
    private ConfigFiles() {}

    /** The first file; each further one is laid over those before it. */
    static ConfigResult read(List<Path> files) throws FileProblem {
        var sources = new ArrayList<YamlSource>();
        for (var file : files) {
            sources.add(new YamlSource(file.toString(), FileProblem.text(file)));
        }
        var overlays = sources.subList(1, sources.size()).toArray(YamlSource[]::new);
        return KioskConfigReader.read(sources.getFirst(), overlays);
    }
}
