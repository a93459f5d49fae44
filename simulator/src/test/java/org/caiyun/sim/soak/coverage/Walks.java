package org.caiyun.sim.soak.coverage;

import java.nio.file.*;
import java.util.*;
import org.caiyun.kiosk.config.*;
import org.caiyun.kiosk.decide.*;
import org.caiyun.kiosk.flow.*;
import org.caiyun.sim.stage.BuiltIn;

final class Walks {
    static KioskConfig config() {
        return switch (KioskConfigReader.read(BuiltIn.stepped())) {
            case ConfigResult.Config(var config) -> config;
            case ConfigResult.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    public static void main(String[] args) throws Exception {
        var coverage = new Coverage();
        var rules = config();
        int runs = Integer.parseInt(args[0]);
        for (int i = 0; i < runs; i++) {
            new PureWalk(i, rules, coverage).go(Integer.parseInt(args[1]));
        }
        System.out.println(coverage.summary());
        Files.write(Path.of(args[2]), coverage.unreached().stream().map(Pair::toString).toList());
        Files.writeString(Path.of(args[2] + ".txt"), coverage.text());
    }
}
