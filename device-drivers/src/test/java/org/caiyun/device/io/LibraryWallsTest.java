package org.caiyun.device.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Each vendor's library has one way in. */
class LibraryWallsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.caiyun.device");

    @Test
    void onlyTheLineOfPinsKnowsPi4j() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.]Pi4jLine([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.pi4j..")
                .check(CLASSES);
    }

    @Test
    void onlyThisPackageKnowsTheModbusLibraryAndNobodyItsThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.caiyun.device.io")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.digitalpetri..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.digitalpetri.modbus.Modbus")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.digitalpetri.modbus.client.ModbusClientConfig$Builder")
                .check(CLASSES);
    }
}
