package org.trigpoint.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What many live tracks hold of memory: {@code LiveTracksMemory MIX [heap]}, a mix of 200,000 ships that report some 40 times each.
 *
 * <p>The whole program plays it as fast as it goes in a JVM of this heap (2g by default) and stays up with its map; then the heap
 * in use after a full collection and the resident set are taken.
 */
public final class LiveTracksMemory {
    private static final Pattern ENDED = Pattern.compile("(\\d+) tracks of (\\d+) identities");
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");
    private static final Pattern TRACKS = Pattern.compile("(?m)^trigpoint_tracks ([\\d.E]+)$");
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final double GOAL_BYTES = 2.0 * 1024 * 1024 * 1024;
    private static final double GOAL_TRACKS = 200_000;
    private static final double MEBIBYTE = 1024.0 * 1024;

    private LiveTracksMemory() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String heap = args.length > 1 ? args[1] : "1800m";
        try (Program program =
                Program.start("-Xmx" + heap, List.of("replay", args[0], "--speed", "max", "--listen", "127.0.0.1:0"))) {
            program.await(ENDED, LONGEST);
            double tracks = tracks(program);
            System.out.println(program.jcmd("GC.run"));
            String info = program.jcmd("GC.heap_info");
            System.out.println(info);
            double used = heapBytes(info);
            double resident = program.procBytes("VmRSS");
            double peak = program.procBytes("VmHWM");
            boolean met = used > 0 && Math.max(used, peak) <= GOAL_BYTES && tracks >= GOAL_TRACKS;
            System.out.printf(
                    Locale.ROOT,
                    "SUMMARY live tracks: %.0f tracks with -Xmx%s, heap in use after a full collection %.0f MiB"
                            + " (%.0f bytes a track), RSS %.0f MiB, at most %.0f MiB; goal 200,000 tracks in a resident 2,048 MiB %s%n",
                    tracks,
                    heap,
                    used / MEBIBYTE,
                    used / tracks,
                    resident / MEBIBYTE,
                    peak / MEBIBYTE,
                    met ? "met" : "missed");
        }
    }

    private static double tracks(Program program) throws IOException, InterruptedException {
        Matcher matcher = TRACKS.matcher(program.get("/metrics"));
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    /** The generations' sum; metaspace, which follows, is no heap. */
    private static double heapBytes(String info) {
        int metaspace = info.indexOf("Metaspace");
        Matcher matcher = USED.matcher(metaspace < 0 ? info : info.substring(0, metaspace));
        double kibibytes = 0;
        while (matcher.find()) {
            kibibytes += Double.parseDouble(matcher.group(1));
        }
        return kibibytes * 1024;
    }
}
