package org.caiyun.kiosk.boot;

import com.fasterxml.jackson.databind.node.NullNode;
import org.caiyun.device.Bytes;
import picocli.CommandLine.Option;

/** What was read of a UHF tag, as options of a command. */
final class UhfOptions {
    @Option(
            names = "--epc-bank",
            paramLabel = "HEX",
            description = "UHF: bank 01 with its stored CRC and protocol control")
    private String bank = "";

    @Option(names = "--pc", paramLabel = "HEX", description = "UHF: the protocol control word, with --epc")
    private String pc = "";

    @Option(names = "--epc", paramLabel = "HEX", description = "UHF: the EPC, with --pc")
    private String epc = "";

    @Option(names = "--user-bank", paramLabel = "HEX", description = "UHF: bank 11 (default: none)")
    private String user = "";

    boolean isGiven() {
        return !bank.isEmpty() || !pc.isEmpty() || !epc.isEmpty() || !user.isEmpty();
    }

    TagQuestion question(TagInput input) {
        Bytes userBank = user.isEmpty() ? Bytes.EMPTY : input.bytes("--user-bank", user);
        if (!bank.isEmpty()) {
            if (!pc.isEmpty() || !epc.isEmpty()) {
                input.problem("give either --epc-bank, or --pc and --epc");
            }
            return TagQuestion.ofBank(NullNode.getInstance(), input.bytes("--epc-bank", bank), userBank);
        }
        return new TagQuestion.Uhf(NullNode.getInstance(), input.word("--pc", pc), input.bytes("--epc", epc), userBank);
    }
}
