package org.caiyun.kiosk.boot;

import java.io.InputStream;
import java.io.OutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tag}: what can be asked about RFID tags without a reader. */
@Command(name = "tag", description = "What the memory of an RFID tag says.", mixinStandardHelpOptions = true)
public final class TagCommand {
    private TagCommand() {}

    /** The command and its subcommands; answers are written as UTF-8 to {@code out}, complaints where picocli's go. */
    public static CommandLine commandLine(InputStream in, OutputStream out) {
        return new CommandLine(new TagCommand())
                .addSubcommand(new TagDecodeCommand(in, out))
                .addSubcommand(new TagLearnCommand(out));
    }
}
