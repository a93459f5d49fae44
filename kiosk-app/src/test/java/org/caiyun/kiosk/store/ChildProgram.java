package org.caiyun.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that a test runs in a Java machine of its own, because it is to be killed or oddly set up. */
final class ChildProgram {
    private ChildProgram() {}

    static Process start(Class<?> main, List<String> options, Path data) {
        return start(main, options, Map.of(), data);
    }

    static Process start(Class<?> main, Map<String, String> environment, Path data) {
        return start(main, List.of(), environment, data);
    }

    private static Process start(Class<?> main, List<String> options, Map<String, String> environment, Path data) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx64m");
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName(), data.toString()));
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String classPath() {
        return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }
}
