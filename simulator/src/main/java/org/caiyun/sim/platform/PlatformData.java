package org.caiyun.sim.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.caiyun.kiosk.config.yaml.Scalars.flag;
import static org.caiyun.kiosk.config.yaml.Scalars.integer;
import static org.caiyun.kiosk.config.yaml.Scalars.parsed;
import static org.caiyun.kiosk.config.yaml.Scalars.text;
import static org.caiyun.kiosk.config.yaml.Structures.list;
import static org.caiyun.kiosk.config.yaml.Structures.section;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caiyun.kiosk.config.yaml.Section;
import org.caiyun.kiosk.config.yaml.YamlFormat;
import org.caiyun.kiosk.config.yaml.YamlResult;
import org.caiyun.kiosk.config.yaml.YamlSource;

/**
 * What a simulated platform begins with, in YAML; docs/platform.md lists the keys.
 *
 * @param source the text that it was read from
 * @param token what every kiosk shows; empty: nobody is asked for one
 */
public record PlatformData(
        String source,
        String token,
        CreditRules credit,
        List<DataLibrary> libraries,
        List<DataBorrower> borrowers,
        List<DataPurchase> purchases) {
    private static final int MOST = 100_000;
    private static final String ZONE = "Asia/Shanghai";
    private static final YamlFormat<PlatformData> FORMAT =
            new YamlFormat<>("Data of the simulated platform of the return kiosk", PlatformData::from);

    public PlatformData {
        libraries = List.copyOf(libraries);
        borrowers = List.copyOf(borrowers);
        purchases = List.copyOf(purchases);
    }

    /** A library of the union. */
    record DataLibrary(String code, String name) {
        private static DataLibrary from(Section s) {
            return new DataLibrary(s.required("code", text()), s.required("name", text()));
        }
    }

    /** A reader of the service. */
    record DataBorrower(String card, CreditYear year) {
        private static final int MOST_PURCHASES = 10_000;

        private static DataBorrower from(Section s) {
            return new DataBorrower(s.required("card", text()), s.defaults("lastYear", section(DataBorrower::year)));
        }

        private static CreditYear year(Section s) {
            return new CreditYear(
                    s.optional("purchases", integer(0, MOST_PURCHASES), 0),
                    s.optional("circulated", flag().about("Lent more than five times."), false),
                    s.optional("topOfUse", flag().about("Of the library's fifty most used."), false),
                    s.optional("topOfSales", flag().about("Of the shop's fifty best sold."), false));
        }
    }

    public static YamlResult<PlatformData> read(YamlSource source) {
        return switch (FORMAT.read(source)) {
            case YamlResult.Good<PlatformData>(var data) ->
                new YamlResult.Good<>(new PlatformData(
                        source.text(), data.token, data.credit, data.libraries, data.borrowers, data.purchases));
            case YamlResult.Bad<PlatformData> bad -> bad;
        };
    }

    /** The same with another token. */
    public PlatformData withToken(String other) {
        return new PlatformData(source, other, credit, libraries, borrowers, purchases);
    }

    /** What the shelf of the bench fits. */
    public static PlatformData builtIn() {
        return BuiltIn.DATA;
    }

    /** Read once: every run of a soak has a platform of its own, which begins with it. */
    private static final class BuiltIn {
        private static final PlatformData DATA = readBuiltIn();
    }

    private static PlatformData readBuiltIn() {
        try (InputStream in = Objects.requireNonNull(PlatformData.class.getResourceAsStream("platform.yaml"))) {
            return switch (read(new YamlSource("platform.yaml", new String(in.readAllBytes(), UTF_8)))) {
                case YamlResult.Good<PlatformData>(var data) -> data;
                case YamlResult.Bad<PlatformData>(var problems) ->
                    throw new IllegalStateException("platform.yaml: " + problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Days are counted from {@code begun}. */
    Registers registers(Instant begun) {
        var registers = new Registers(credit);
        var today = begun.atZone(credit.zone()).toLocalDate();
        borrowers.forEach(borrower -> registers.put(borrower.card(), borrower.year()));
        purchases.forEach(purchase -> purchase.putInto(registers, today));
        return registers;
    }

    private static PlatformData from(Section s) {
        var data = new PlatformData(
                "",
                s.optional("token", text().about("What every kiosk shows."), ""),
                s.defaults("credit", section(PlatformData::credit)),
                s.optional(
                        "libraries", list(section(DataLibrary::from), 0, MOST).about("Names for the page."), List.of()),
                s.optional("borrowers", list(section(DataBorrower::from), 0, MOST), List.of()),
                s.required("purchases", list(section(DataPurchase::from), 0, MOST)));
        if (s.sound("purchases")) {
            data.check(s);
        }
        return data;
    }

    private static CreditRules credit(Section s) {
        return new CreditRules(
                s.optional("limit", integer(0, 100).about("Of chosen books at a time, for grade C."), 4),
                s.optional("dayCounts", flag().about("The 30th and 90th day lower a grade themselves."), true),
                s.optional(
                        "zone",
                        parsed("a time zone such as " + ZONE, ZoneId.of(ZONE), PlatformData::zone, ZoneId::getId),
                        ZoneId.of(ZONE)));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void check(Section s) {
        var ids = new HashSet<String>();
        var barcodes = new HashSet<String>();
        for (int i = 0; i < purchases.size(); i++) {
            if (!ids.add(purchases.get(i).purchase().id())) {
                s.problem("purchases[" + i + "].id", "another purchase has it already");
            }
            if (!barcodes.add(purchases.get(i).purchase().item().text())) {
                s.problem("purchases[" + i + "].barcode", "another purchase has it already");
            }
        }
    }
}
