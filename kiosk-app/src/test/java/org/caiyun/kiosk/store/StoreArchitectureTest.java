package org.caiyun.kiosk.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class StoreArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caiyun");

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.caiyun.kiosk.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "org.sqlite..")
                .check(classes);
    }

    @Test
    void theJournalKnowsNoFileNoThreadAndNoStore() {
        noClasses()
                .that()
                .resideInAPackage("org.caiyun.kiosk.journal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.util.concurrent..",
                        "java.net..",
                        "org.slf4j..",
                        "org.caiyun.kiosk.store..")
                .check(classes);
    }
}
