package org.caiyun.kiosk.boot;

import java.util.List;
import java.util.stream.Stream;
import org.caiyun.kiosk.cataloguing.marc.DraftCharset;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the command {@code tasks} is asked for. */
sealed interface TaskQuestion {
    record Everything() implements TaskQuestion {}

    record Shops() implements TaskQuestion {}

    /** {@code id} may be its barcode. */
    record One(String id) implements TaskQuestion {}

    /** {@code ids} is empty for all that are not done. */
    record Export(TaskExport.Format format, List<String> ids, DraftCharset charset) implements TaskQuestion {
        public Export {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Reads it from the command's parameters.
     *
     * @param toFile a file is named, into which to write
     * @throws ParameterException for what {@code line} cannot be asked
     */
    static TaskQuestion read(
            CommandLine line, String question, List<String> arguments, boolean toFile, String charset) {
        if (!question.equals("export") && toFile) {
            throw new ParameterException(line, "--out goes with export");
        }
        return switch (question) {
            case "list" -> alone(line, question, arguments, new Everything());
            case "shops" -> alone(line, question, arguments, new Shops());
            case "show" -> {
                if (arguments.size() != 1) {
                    throw new ParameterException(line, "show asks for one id or barcode");
                }
                yield new One(arguments.getFirst());
            }
            case "export" -> export(line, arguments, toFile, charset);
            default -> throw new ParameterException(line, "expected list, show, shops or export, was " + question);
        };
    }

    private static TaskQuestion alone(CommandLine line, String question, List<String> arguments, TaskQuestion asked) {
        if (!arguments.isEmpty()) {
            throw new ParameterException(line, question + " asks for nothing else, but there is another argument");
        }
        return asked;
    }

    private static TaskQuestion export(CommandLine line, List<String> arguments, boolean toFile, String charset) {
        TaskExport.Format format = arguments.stream()
                .limit(1)
                .flatMap(wanted -> Stream.of(TaskExport.Format.values())
                        .filter(one -> one.label().equals(wanted)))
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(line, "export asks for one of " + TaskExport.Format.labels()));
        if (format.isBinary() && !toFile) {
            throw new ParameterException(line, format.label() + " is no text: give --out FILE");
        }
        DraftCharset in = DraftCharset.of(charset)
                .orElseThrow(() -> new ParameterException(line, "--charset: expected utf-8 or gbk, was " + charset));
        return new Export(format, arguments.subList(1, arguments.size()), in);
    }
}
