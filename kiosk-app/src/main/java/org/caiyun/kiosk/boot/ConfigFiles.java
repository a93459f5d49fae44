package org.caiyun.kiosk.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caiyun.kiosk.config.ConfigResult;
import org.caiyun.kiosk.config.KioskConfig;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.caiyun.kiosk.config.yaml.YamlSource;

/** The configuration as commands are given it. */
final class ConfigFiles {
    private ConfigFiles() {}

    /**
     * The first file; each further one is laid over those before it.
     *
     * @throws FileProblem with a line for everything that is wrong in them, or where one cannot be read
     */
    static KioskConfig read(List<Path> files) throws FileProblem {
        return switch (parse(files)) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) ->
                throw new FileProblem(problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }

    private static ConfigResult parse(List<Path> files) throws FileProblem {
        var sources = new ArrayList<YamlSource>();
        for (var file : files) {
            sources.add(new YamlSource(file.toString(), FileProblem.text(file)));
        }
        var overlays = sources.subList(1, sources.size()).toArray(YamlSource[]::new);
        return KioskConfigReader.read(sources.getFirst(), overlays);
    }
}
