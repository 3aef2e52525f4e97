package org.trigpoint.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of sentences through the whole program, journal on, to the picture: {@code FileToPicture MIX [runs]}.
 *
 * <p>Each run is a JVM of its own. The time is the program's own: from the first line taken in to the last output in the picture,
 * without the start of the JVM, but with its warming up.
 */
public final class FileToPicture {
    static final Pattern PLAYED = Pattern.compile("Played (\\d+) lines in ([\\d.]+) s: (\\d+) lines/s");
    static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double GOAL_PER_SECOND = 500_000;

    private FileToPicture() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String mix = args[0];
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        long[] perSecond = new long[runs];
        long mostBytes = 0;
        StringBuilder each = new StringBuilder();
        for (int i = 0; i < runs; i++) {
            try (Program program = Program.start("", List.of("replay", mix, "--speed", "max", "--exit"))) {
                long bytes = peakBytes(program);
                Matcher played = program.await(PLAYED, LONGEST);
                perSecond[i] = Long.parseLong(played.group(3));
                mostBytes = Math.max(mostBytes, bytes);
                each.append(i > 0 ? ", " : "").append(perSecond[i]);
                System.out.printf(Locale.ROOT, "run %d: %s, peak RSS %.2f GB%n", i + 1, played.group(), bytes / 1e9);
            }
        }
        java.util.Arrays.sort(perSecond);
        long median = perSecond[runs / 2];
        System.out.printf(
                Locale.ROOT,
                "SUMMARY file to picture: median %d lines/s (each: %s), peak RSS %.2f GB; goal %.0f lines/s %s%n",
                median,
                each,
                mostBytes / 1e9,
                GOAL_PER_SECOND,
                median >= GOAL_PER_SECOND ? "met" : "missed");
    }

    /** Looks until the program has ended: afterwards nothing tells. */
    private static long peakBytes(Program program) throws InterruptedException {
        long most = 0;
        while (program.isRunning()) {
            most = Math.max(most, program.procBytes("VmHWM"));
            Thread.sleep(50);
        }
        return most;
    }
}
