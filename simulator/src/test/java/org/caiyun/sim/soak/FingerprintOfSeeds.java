package org.caiyun.sim.soak;

import java.util.stream.LongStream;

/** A program of its own: prints what ten seeds come to, for a comparison with other machines. */
final class FingerprintOfSeeds {
    static final int SEEDS = 10;
    private static final int RETURNS = 10;

    private FingerprintOfSeeds() {}

    public static void main(String[] args) {
        System.out.println(of(Long.parseLong(args[0])));
    }

    /** One line; {@link #SEEDS} seeds from this one on. */
    static String of(long first) {
        var runs = new SoakRuns(SoakConfig::builtIn);
        var text = new StringBuilder();
        LongStream.range(first, first + SEEDS).forEach(seed -> {
            var result = runs.run(seed, RETURNS);
            text.append(seed).append(':').append(result.facts()).append(':').append(result.fingerprint());
            text.append(result.failure().isPresent() ? ":failed " : " ");
        });
        return text.toString().strip();
    }
}
