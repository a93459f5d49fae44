package org.caiyun.kiosk.store;

import java.nio.file.Path;

/** Opens a store and says what came of it. */
final class OpeningProgram {
    private OpeningProgram() {}

    public static void main(String[] arguments) {
        OpenResult result = SqliteStore.open(Path.of(arguments[0]), () -> "j1");
        System.out.println(
                switch (result) {
                    case OpenResult.Opened(var store) -> {
                        try (store) {
                            yield "opened " + System.getProperty("org.sqlite.lib.path");
                        }
                    }
                    case OpenResult.Unusable(var fault) -> fault.toString();
                });
    }
}
