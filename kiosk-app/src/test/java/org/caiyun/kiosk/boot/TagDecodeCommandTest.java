package org.caiyun.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class TagDecodeCommandTest {
    private static final String STANDARD = "9100051CBE991A140201D0140204B34607441CB6E2E335D6830207ACC09EBAA06F6B0000";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();

    @Test
    void tellsPeopleWhatATagSays() {
        int exit = run("", "decode", "--afi", "C2", STANDARD);

        assertThat(exit).isZero();
        assertThat(answer()).isEqualTo("""
                model     iso28560-2
                item      123456789012
                owner     US-InU-Mu
                usage     -
                set       part 3 of 12
                security  off
                elements
                   1 primaryItemIdentifier               123456789012
                   2 contentParameter                    3, 4, 6
                   4 setInformation                      1203
                   6 shelfLocation                       QA268.L55
                   3 ownerInstitution                    US-InU-Mu
                """);
    }

    @Test
    void answersJsonInAFixedOrder() {
        int exit = run("", "decode", "--json", "--afi", "07", "--dsfid", "06", "7101310201A0650180");

        assertThat(exit).isZero();
        assertThat(answer()).isEqualTo("""
                {"id":null,"model":"iso28560-2","item":"1","owner":null,"typeOfUsage":"80","set":null,"security":"on",\
                "elements":[{"oid":1,"name":"primaryItemIdentifier","value":"1"},\
                {"oid":2,"name":"contentParameter","value":[3,5]},\
                {"oid":5,"name":"typeOfUsage","value":"80"}]}
                """);
    }

    @Test
    void keepsAClassWithoutQualifierToOneDigit() {
        int exit = run("", "decode", "--json", "11010131313232333334340000000000000000513E4445373035000000000000");

        assertThat(exit).isZero();
        assertThat(answer())
                .contains("\"model\":\"iso28560-3\",\"item\":\"11223344\",\"owner\":\"DE-705\",\"typeOfUsage\":\"1\"")
                .contains("\"set\":{\"total\":1,\"ordinal\":1},\"security\":null");
    }

    @Test
    void answersUnknownWithTheProblemAndNoItem() {
        int exit = run("", "decode", "--json", "5A5A5A5A");

        assertThat(exit).isEqualTo(1);
        assertThat(answer()).isEqualTo("""
                {"id":null,"model":"unknown","item":null,"owner":null,"typeOfUsage":null,"set":null,\
                "security":null,"elements":[],"problem":"no known data model, the first byte is 5A"}
                """);
    }

    @Test
    void tellsPeopleTheProblem() {
        assertThat(run("", "decode", "5A5A5A5A")).isEqualTo(1);
        assertThat(answer()).contains("problem   no known data model");
    }

    @Test
    void knowsABlankTag() {
        assertThat(run("", "decode", "--afi=07", "00000000")).isZero();
        assertThat(answer()).isEqualTo("model     blank\nsecurity  on\n");
    }

    @Test
    void writesUtf8WhateverTheTerminal() {
        assertThat(run("", "decode", "--json", "710131 7F0206E88D89E58E9F")).isZero();
        assertThat(answer()).contains("\"草原\"");
    }

    @ParameterizedTest
    @CsvSource({
        "00, acquisition",
        "11, item for circulation",
        "20, item not for circulation",
        "3F, local use",
        "60, no information",
        "70, discarded item",
        "83, patron card",
        "90, library equipment"
    })
    void tellsPeopleWhatATagIsUsedFor(String usage, String meaning) {
        assertThat(run("", "decode", "61024231 0501" + usage)).isZero();
        assertThat(answer()).contains("usage     " + usage + " " + meaning + "\n");
    }

    @Test
    void takesDigitsInGroups() {
        assertThat(run("", "decode", "6102", "4231", "0000")).isZero();
        assertThat(answer()).contains("item      B1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "decode; Give either HEX or --batch, or --epc-bank",
                "decode --batch 00; Give either HEX or --batch, or --epc-bank",
                "decode 0; the memory must be pairs of hexadecimal digits",
                "decode XY; the memory must be pairs of hexadecimal digits",
                "decode --block-size 0 00; the block size must be 1 to 32",
                "decode --afi 100 00; --afi must be a byte in hexadecimal digits",
                "decode --dsfid no 00; --dsfid must be a byte in hexadecimal digits",
                "decode --unknown; Unknown option",
                "''; Missing required subcommand"
            })
    void refusesWrongUseWithAReason(String arguments, String complaint) {
        int exit = run("", arguments.isEmpty() ? new String[0] : arguments.split(" ", -1));

        assertThat(exit).isEqualTo(2);
        assertThat(answer()).isEmpty();
        assertThat(complaints.toString()).contains(complaint);
    }

    @Test
    void refusesMoreThanAnyChipHas() {
        assertThat(run("", "decode", "11".repeat(8193))).isEqualTo(2);
        assertThat(complaints.toString()).contains("at most 8192 bytes");
    }

    @Test
    void answersABatchToItsEnd() {
        int exit = run("{\"id\":\"a\",\"memoryHex\":\"00\"}\nnot json\n", "decode", "--batch", "--json");

        assertThat(exit).isZero();
        assertThat(answer().lines()).hasSize(2);
    }

    private int run(String input, String... arguments) {
        CommandLine command =
                TagCommand.commandLine(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return command.setErr(new PrintWriter(complaints)).execute(arguments);
    }

    private String answer() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
