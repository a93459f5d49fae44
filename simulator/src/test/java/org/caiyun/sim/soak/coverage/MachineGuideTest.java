package org.caiyun.sim.soak.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.caiyun.kiosk.fault.FaultCatalogue;
import org.caiyun.kiosk.fault.FaultEntry;
import org.caiyun.kiosk.text.Language;
import org.junit.jupiter.api.Test;

/** What docs/machine.md says of states and faults is what the code has. {@code WRITE_GUIDE=1} writes it anew. */
class MachineGuideTest {
    private static final Path GUIDE = Path.of("../docs/machine.md");

    @Test
    void theDiagramIsWhatABookCanComeThrough() throws IOException {
        check("diagram", "```mermaid\n" + BookDiagram.walked().mermaid() + "```\n");
    }

    @Test
    void theFaultsAreThoseOfTheCatalogue() throws IOException {
        check("faults", table(Language.EN, "| number | is | usually because | what staff do |"));
    }

    @Test
    void theFaultsInChineseAreThoseOfTheCatalogue() throws IOException {
        check("faults in Chinese", table(Language.ZH_CN, "| 编号 | 故障 | 常见原因 | 处理办法 |"));
    }

    private static String table(Language language, String head) {
        return FaultCatalogue.in(language).all().stream()
                .map(MachineGuideTest::row)
                .collect(Collectors.joining("\n", head + "\n|---|---|---|---|\n", "\n"));
    }

    private static String row(FaultEntry fault) {
        return "| " + fault.number() + " | " + fault.text() + " | " + fault.cause() + " | " + fault.cure() + " |";
    }

    /** Compares what stands between the two marks of this part. */
    private static void check(String part, String wanted) throws IOException {
        var guide = Files.readString(GUIDE);
        var begin = "<!-- " + part + ", written by MachineGuideTest -->\n";
        var end = "<!-- end of " + part + " -->";
        int from = guide.indexOf(begin) + begin.length();
        int to = guide.indexOf(end);
        assertThat(guide).contains(begin, end);
        if (System.getenv("WRITE_GUIDE") != null) {
            Files.writeString(GUIDE, guide.substring(0, from) + wanted + guide.substring(to));
            return;
        }
        assertThat(guide.substring(from, to)).isEqualTo(wanted);
    }
}
