package org.caiyun.sim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the modules and packages, as docs/architecture.md draws them. */
final class ArchitectureTest {
    private static final String KIOSK = "org.caiyun.kiosk..";
    private static final String DEVICE = "org.caiyun.device..";
    private static final String SIMULATOR = "org.caiyun.sim..";

    /** What decides about books; it sees no file, socket, thread, log or clock. */
    private static final String[] PURE = {
        "org.caiyun.kiosk.item..",
        "org.caiyun.kiosk.tag..",
        "org.caiyun.kiosk.flow..",
        "org.caiyun.kiosk.decide..",
        "org.caiyun.kiosk.journal..",
        "org.caiyun.kiosk.cataloguing",
        "org.caiyun.kiosk.worklist..",
        "org.caiyun.kiosk.manifest..",
        "org.caiyun.kiosk.ui"
    };

    private static final String[] STORES = {"org.caiyun.kiosk.store..", "org.caiyun.sim.platform.store.."};

    /** The exceptions of I/O may pass through, since parsers of text in memory declare them. */
    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.util.concurrent..",
                    "org.slf4j..")
            .and(not(assignableTo(IOException.class)))
            .and(not(equivalentTo(UncheckedIOException.class)))
            .and(not(equivalentTo(Serializable.class)))
            .or(assignableTo(Thread.class))
            .as("files, sockets, threads or logs");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.InstantSource.system",
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis");

    private static final DescribedPredicate<JavaAccess<?>> IS_A_CLOCK = DescribedPredicate.describe(
            "is a clock",
            access -> CLOCKS.contains(access.getTargetOwner().getFullName() + "."
                    + access.getTarget().getName()));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caiyun");

    static Stream<ArchRule> walls() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAPackage(DEVICE)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(KIOSK, SIMULATOR, "io.netty..", "java.sql..", "org.sqlite..")
                        .because("drivers know no domain, network server or database"),
                noClasses()
                        .that()
                        .resideInAPackage(KIOSK)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(SIMULATOR)
                        .because("nothing in production knows that it is simulated"),
                onlyIn("com.fazecast..", classNamed("org.caiyun.device.line.SerialLine")),
                onlyIn("com.pi4j..", classNamed("org.caiyun.device.io.Pi4jLine")),
                onlyIn("com.digitalpetri..", resideInAPackage("org.caiyun.device.io..")),
                onlyIn("java.sql..", resideInAnyPackage(STORES)),
                onlyIn("javax.sql..", resideInAnyPackage(STORES)),
                onlyIn("org.sqlite..", resideInAnyPackage(STORES)),
                onlyIn("org.marc4j..", resideInAPackage("org.caiyun.kiosk.cataloguing.marc..")),
                onlyIn("org.dhatim..", resideInAPackage("org.caiyun.kiosk.sheet..")),
                onlyIn("java.awt..", resideInAnyPackage("org.caiyun.kiosk.receipt.raster..", "org.caiyun.sim.peer..")),
                onlyIn("java.net.http..", resideInAPackage("org.caiyun.kiosk.http..")),
                onlyIn("jakarta.mail..", resideInAPackage("org.caiyun.kiosk.remind.mail..")),
                onlyIn("org.eclipse.angus..", resideInAPackage("org.caiyun.kiosk.remind.mail..")),
                onlyIn("org.yaml..", resideInAPackage("org.caiyun.kiosk.config.yaml..")),
                onlyIn(
                        "io.netty..",
                        resideInAnyPackage("org.caiyun.kiosk.library.sip2..", "org.caiyun.kiosk.ui.web..")));
    }

    static Stream<ArchRule> purity() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideInAnyPackage(PURE)
                        .should()
                        .dependOnClassesThat(OUTSIDE_WORLD)
                        .because("what decides is free of I/O, threads and logs"),
                noClasses()
                        .that()
                        .resideInAnyPackage(PURE)
                        .should()
                        .accessTargetWhere(IS_A_CLOCK)
                        .because("time is handed in"));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallsStand(ArchRule wall) {
        wall.allowEmptyShould(true).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("purity")
    void whatDecidesAboutBooksIsPure(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void thePackagesOfTheKioskHaveNoCycles() {
        slices().matching("org.caiyun.kiosk.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(CLASSES).extracting(JavaClass::getPackageName).anyMatch(p -> p.startsWith("org.caiyun.device"));
        assertThat(CLASSES).extracting(JavaClass::getPackageName).anyMatch(p -> p.startsWith("org.caiyun.kiosk"));
        assertThat(CLASSES).extracting(JavaClass::getPackageName).anyMatch(p -> p.startsWith("org.caiyun.sim"));
    }

    private static ArchRule onlyIn(String library, DescribedPredicate<JavaClass> home) {
        return noClasses()
                .that(not(home))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("one place knows " + library);
    }

    /** The class with this name and those within it. */
    private static DescribedPredicate<JavaClass> classNamed(String name) {
        return DescribedPredicate.describe(
                "is " + name,
                c -> c.getFullName().equals(name) || c.getFullName().startsWith(name + "$"));
    }
}
