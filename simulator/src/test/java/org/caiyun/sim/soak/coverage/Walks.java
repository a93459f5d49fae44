package org.caiyun.sim.soak.coverage;

import java.nio.file.*;
import java.util.*;

final class Walks {
    public static void main(String[] args) throws Exception {
        var coverage = new Coverage();
        var configs = Arrays.stream(Site.values()).map(Site::config).toArray(org.caiyun.kiosk.config.KioskConfig[]::new);
        int runs = Integer.parseInt(args[1]);
        for (int i = 0; i < runs; i++) {
            if (args[0].equals("walk")) {
                new PureWalk(i, configs[i % 4], coverage).go(Integer.parseInt(args[2]));
            } else {
                try {
                    new Explorer(i, Site.values()[i % 4], coverage).go(Integer.parseInt(args[2]));
                } catch (RuntimeException e) { System.out.println("seed " + i); e.printStackTrace(System.out); }
            }
        }
        System.out.println(coverage.summary());
        Files.write(Path.of(args[3]), coverage.missing().stream().map(Pair::toString).toList());
        Files.writeString(Path.of(args[3] + ".txt"), coverage.text());
    }
}
