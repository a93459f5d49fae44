package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.caiyun.kiosk.config.KioskConfigReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagLearnCommandTest {
    /** The tag of Shanghai Jiao Tong University's library as it was read, and with its loan bit. */
    private static final String ALLIANCE_SHELF = "C15734001703000398130803F4040000";

    private static final String ALLIANCE_LOAN = "6BF634009703000398130803F4040000";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--shelf-afi 07 --loan-afi C2, mark: afi; uhf: by-model; secured: 0x07; onLoan: 0xC2",
        "--shelf-afi DA --loan-afi D7, mark: afi; uhf: by-model; secured: 0xDA; onLoan: 0xD7",
        "--shelf-afi DA --loan-afi D7 --shelf-eas on --loan-eas off, mark: afi-and-eas; uhf: by-model; secured: 0xDA; onLoan: 0xD7",
        "--shelf-afi DA --loan-afi D7 --shelf-eas off --loan-eas off, mark: afi; uhf: by-model; secured: 0xDA; onLoan: 0xD7",
        "--shelf-afi 00 --loan-afi 00 --shelf-eas on --loan-eas off, mark: eas; uhf: by-model; secured: 0x07; onLoan: 0xC2",
        "--shelf-epc-bank " + ALLIANCE_SHELF + " --loan-epc-bank " + ALLIANCE_LOAN
                + ", mark: afi; uhf: by-model; secured: 0x07; onLoan: 0xC2",
    })
    void printsWhatTellsTheBooksApart(String arguments, String security) {
        int exit = run(arguments);

        assertThat(answer()).isEqualTo("rules:\n  security: { " + security.replace(';', ',') + " }\n");
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--shelf-afi 07 --loan-afi 07, both books look the same",
        "--shelf-afi 07 --loan-afi 07 --shelf-eas off --loan-eas on, the books are mixed up",
        "--shelf-afi C2 --loan-afi 07, the books are mixed up",
        "--shelf-afi 07 --loan-afi C2 --shelf-eas on, of one book only",
        "--shelf-epc-bank " + ALLIANCE_LOAN + " --loan-epc-bank " + ALLIANCE_SHELF + ", the books are mixed up",
        "--shelf-epc-bank " + ALLIANCE_SHELF + " --loan-epc-bank " + ALLIANCE_SHELF + ", the same bit",
        "--shelf-epc-bank " + ALLIANCE_SHELF
                + " --loan-epc-bank 472345C2141CC04FC70BADB5C6E2DA1DED4DD319, one tag is cn-alliance",
        "--shelf-epc-bank 92A73000E20000172217013312609896 --loan-epc-bank " + ALLIANCE_SHELF + ", cannot be decoded",
        "--shelf-epc-bank E2F10000 --loan-epc-bank " + ALLIANCE_SHELF + ", its stored CRC is wrong",
        "--shelf-epc-bank 472345C2141CC04FC70BADB5C6E2DA1DED4DD319 --loan-epc-bank 472345C2141CC04FC70BADB5C6E2DA1DED4DD319, both tags have the AFI C2",
    })
    void saysWhyTheBooksDoNotTell(String arguments, String why) {
        int exit = run(arguments);

        assertThat(answer()).startsWith("not learned: ").contains(why);
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void learnsTheValuesOfAUhfSiteFromItsProtocolControl() {
        // the standard's example, and with the AFI DA instead of C2
        int exit = run("--json --shelf-epc-bank DE3245DA141CC04FC70BADB5C6E2DA1DED4DD319"
                + " --loan-epc-bank 472345C2141CC04FC70BADB5C6E2DA1DED4DD319");

        assertThat(answer()).isEqualTo("{\"mark\":\"afi\",\"uhf\":\"by-model\",\"secured\":218,\"onLoan\":194}\n");
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Give --shelf-afi and --loan-afi",
        "--shelf-afi 07, Give --shelf-afi and --loan-afi",
        "--shelf-afi 07 --loan-afi XY, --loan-afi must be a byte",
        "--shelf-afi 07 --loan-afi C2 --shelf-eas yes, --shelf-eas must be on or off",
        "--shelf-epc-bank 0 --loan-epc-bank 00, --shelf-epc-bank must be pairs",
    })
    void refusesWrongUseWithAReason(String arguments, String complaint) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(complaints.toString()).contains(complaint);
    }

    @Test
    void printsWhatTheConfigurationTakes() {
        run("--shelf-afi DA --loan-afi D7");

        String problems = KioskConfigReader.read("version: 1\n" + answer()).toString();

        assertThat(problems).doesNotContain("rules.security");
    }

    private int run(String arguments) {
        var commandLine = TagCommand.commandLine(new ByteArrayInputStream(new byte[0]), out);
        commandLine.setErr(new PrintWriter(complaints));
        return commandLine.execute(("learn-security " + arguments).strip().split(" "));
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
