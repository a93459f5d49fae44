package org.caiyun.sim.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;

/** The ways to put a book of the shelf into the slot. */
enum Hand {
    DRAG {
        @Override
        void insert(BenchPage bench, String book) {
            var mouse = bench.page().mouse();
            var from = bench.book(book).boundingBox();
            var slot = bench.at(".stage .slot").boundingBox();
            mouse.move(from.x + from.width / 2, from.y + from.height / 2);
            mouse.down();
            mouse.move(slot.x + slot.width / 2, slot.y + slot.height / 2, new Mouse.MoveOptions().setSteps(6));
            bench.at(".stage.over").waitFor();
            mouse.up();
        }
    },
    SLOT {
        @Override
        void insert(BenchPage bench, String book) {
            bench.book(book).click();
            bench.at(".stage .slot").click();
        }
    },
    BUTTON {
        @Override
        void insert(BenchPage bench, String book) {
            bench.book(book).click();
            bench.at(".inspector .key.main").click();
        }
    },
    DOUBLE_CLICK {
        @Override
        void insert(BenchPage bench, String book) {
            bench.book(book).dblclick();
        }
    },
    ENTER {
        @Override
        void insert(BenchPage bench, String book) {
            walk(bench, book);
            bench.press("Enter");
        }
    },
    SHORTCUT {
        @Override
        void insert(BenchPage bench, String book) {
            walk(bench, book);
            bench.press("i");
        }
    };

    private static final int LONGEST_WALK = 60;

    /** Does not touch the mouse where its name is a key's. */
    abstract void insert(BenchPage bench, String book);

    private static void walk(BenchPage bench, String book) {
        bench.press("s");
        for (int i = 0; i < LONGEST_WALK && !hasFocus(bench.book(book)); i++) {
            bench.press("ArrowRight");
        }
    }

    private static boolean hasFocus(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("one => one === document.activeElement"));
    }
}
