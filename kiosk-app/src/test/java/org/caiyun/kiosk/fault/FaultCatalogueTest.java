package org.caiyun.kiosk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caiyun.device.DeviceFault;
import org.caiyun.device.printer.PrinterCondition;
import org.caiyun.kiosk.store.StoreFault;
import org.caiyun.kiosk.text.Language;
import org.caiyun.kiosk.text.Wordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers stand in manuals and reports: they never change. */
final class FaultCatalogueTest {
    private static final DeviceFault SILENT = new DeviceFault.Silent(Duration.ofSeconds(1));

    private final FaultCatalogue chinese = FaultCatalogue.in(Language.ZH_CN);

    @ParameterizedTest
    @MethodSource("deviceFaults")
    void deviceFaultsKeepTheirNumbers(String device, DeviceFault fault, String number) {
        assertThat(chinese.of(device, fault).number()).isEqualTo(number);
    }

    static Stream<Arguments> deviceFaults() {
        return Stream.of(
                arguments("rfid", new DeviceFault.Disconnected("unplugged"), "E101"),
                arguments("rfid", SILENT, "E102"),
                arguments("rfid", new DeviceFault.Garbled("noise"), "E103"),
                arguments("rfid", new DeviceFault.WrongDevice("a", "b"), "E104"),
                arguments("rfid", new DeviceFault.Refused("0x05"), "E105"),
                arguments("rfid", new DeviceFault.NeedsHands("paper out"), "E106"),
                arguments("rfid", new DeviceFault.Busy("another"), "E107"),
                arguments("chute", SILENT, "E202"),
                arguments("printer", SILENT, "E302"),
                arguments("printer", new DeviceFault.NeedsHands("cover open"), "E311"),
                arguments("printer", new DeviceFault.NeedsHands("paper out"), "E312"),
                arguments("printer", new DeviceFault.NeedsHands("something new"), "E306"),
                arguments("board", SILENT, "E402"),
                arguments("card", SILENT, "E502"),
                arguments("library", SILENT, "E602"),
                arguments("platform", SILENT, "E702"),
                arguments("lamp", SILENT, "E1002"),
                arguments("scanner", SILENT, "E1102"));
    }

    @ParameterizedTest
    @MethodSource("storeFaults")
    void storeFaultsKeepTheirNumbers(StoreFault fault, String number) {
        assertThat(chinese.of(fault).number()).isEqualTo(number);
    }

    static Stream<Arguments> storeFaults() {
        return Stream.of(
                arguments(new StoreFault.DiskFull(), "E901"),
                arguments(new StoreFault.ReadOnly(), "E902"),
                arguments(new StoreFault.Damaged("page 7"), "E903"),
                arguments(new StoreFault.WrongVersion(2, 1), "E904"),
                arguments(new StoreFault.Unusable("no directory"), "E905"),
                arguments(new StoreFault.Missing("kiosk.db"), "E906"),
                arguments(new StoreFault.Failing("fsync"), "E907"),
                arguments(new StoreFault.InUse("data"), "E908"));
    }

    @Test
    void flowFaultsKeepTheirNumbers() {
        assertThat(Stream.of(FlowFault.values()).map(chinese::of).map(FaultEntry::number))
                .startsWith("E801", "E802", "E803", "E804")
                .endsWith("E816")
                .hasSize(16);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberHasAllItsWordsAndOccursOnce(Language language) {
        List<FaultEntry> all = FaultCatalogue.in(language).all();

        assertThat(all).extracting(FaultEntry::number).doesNotHaveDuplicates();
        assertThat(all).hasSize(FaultSource.values().length * 7 + PrinterCondition.values().length + 16 + 8);
        assertThat(all)
                .allMatch(entry -> Stream.of(entry.text(), entry.cause(), entry.cure())
                        .noneMatch(words -> words.isBlank() || words.contains("{")));
    }

    @Test
    void bothLanguagesHaveTheSameEntries() {
        assertThat(Wordings.read(FaultCatalogue.class, "en.properties").keySet())
                .isEqualTo(
                        Wordings.read(FaultCatalogue.class, "zh-CN.properties").keySet());
    }

    @Test
    void everyWordingBelongsToANumber() {
        var numbers = chinese.all().stream().map(FaultEntry::number).toList();

        assertThat(Wordings.read(FaultCatalogue.class, "zh-CN.properties").keySet().stream()
                        .filter(key -> key.startsWith("E"))
                        .map(key -> key.substring(0, key.indexOf('.'))))
                .allMatch(numbers::contains);
    }

    @Test
    void namesADeviceThatItDoesNotKnow() {
        assertThat(chinese.of("lamp", SILENT).text()).isEqualTo("lamp没有应答");
        assertThat(chinese.of("rfid", SILENT).text()).isEqualTo("图书 RFID 读写器没有应答");
        assertThat(chinese.deviceName(FaultSource.PRINTER)).isEqualTo("凭条打印机");
    }
}
