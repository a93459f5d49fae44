package org.caiyun.sim.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Terminals that take free numbers, lowest first, until one has the number that another device has lost. */
final class Stranger implements AutoCloseable {
    private static final int TRIES = 200;

    private final Path directory;
    private final List<PseudoTerminal> taken = new ArrayList<>();

    Stranger(Path directory) {
        this.directory = directory;
    }

    /** False when the number was not to be had: another program on this machine was quicker. */
    boolean takes(Path node) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            var next = new PseudoTerminal(directory, "stranger" + taken.size());
            next.plug();
            taken.add(next);
            if (next.path().toRealPath().equals(node)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody has the terminal open that came last. */
    boolean isHeld() throws IOException {
        return taken.getLast().await(0).held();
    }

    @Override
    public void close() throws IOException {
        for (PseudoTerminal terminal : taken) {
            terminal.close();
        }
    }
}
