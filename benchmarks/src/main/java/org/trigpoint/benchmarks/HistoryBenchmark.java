package org.trigpoint.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.trigpoint.storage.database.Database;

/**
 * Points of tracks into the history with the journal on, and the three questions of the goals; the same in PostGIS through our store, as rows in PostGIS, and in
 * DuckDB.
 *
 * <pre>
 * java -cp 'benchmarks/target/lib/*' org.trigpoint.benchmarks.HistoryBenchmark 20000 500 [JDBC URL of a PostGIS that may be written to]
 * </pre>
 *
 * Each question is asked at 100 places, ten times over or for twenty seconds, of which the last round counts; the time ends when the program has every number of every point. <i>Packed</i> is ours until it
 * has the pieces, whose points are unpacked when they are looked at, as a vector tile or a map that draws lines of a hundred pixels would not.
 */
public final class HistoryBenchmark {
    private static final int ASKED = 100;
    private static final int ROUNDS = 10;
    private static final long LONGEST_NANOS = 20_000_000_000L;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final HistoryScene scene;
    private final StringBuilder summary = new StringBuilder("SUMMARY");

    private HistoryBenchmark(HistoryScene scene) {
        this.scene = scene;
    }

    /** Ships, fixes of each, and where PostGIS is, if it is to be measured. */
    public static void main(String[] arguments) throws Exception {
        HistoryScene scene = new HistoryScene(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        HistoryBenchmark benchmark = new HistoryBenchmark(scene);
        Path folder = Files.createTempDirectory("history-benchmark");
        try {
            benchmark.run(folder, arguments.length > 2 ? arguments[2] : "");
        } finally {
            Folders.delete(folder);
        }
        System.out.println(benchmark.summary);
    }

    private void run(Path folder, String url) throws Exception {
        System.out.printf("%d ships, %d fixes each in 24 h%n", scene.ships, scene.fixes);
        Path file = folder.resolve("history.gpkg");
        measure(new TrigpointHistory("GeoPackage", Database.of(file), folder.resolve("journal")));
        System.out.printf("  %d MiB of GeoPackage%n", Files.size(file) >> 20);
        if (!url.isEmpty()) {
            measure(new TrigpointHistory("PostGIS", Database.at(url), folder.resolve("journal-2")));
            measure(new RowsInPostGis(url));
        }
        measure(new RowsInDuckDb(folder.resolve("rows.duckdb")));
    }

    private void measure(HistoryPeer peer) throws Exception {
        try (peer) {
            long began = System.nanoTime();
            peer.load(scene);
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            long points = (long) scene.ships * scene.fixes;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d points in %.1f s, %,.0f points/s%n",
                    peer.name(),
                    points,
                    seconds,
                    points / seconds);
            summary.append(String.format(Locale.ROOT, " | %s: %,.0f points/s", peer.name(), points / seconds));
            for (HistoryQuestion.Kind kind : HistoryQuestion.Kind.values()) {
                List<HistoryQuestion> questions = HistoryQuestion.some(kind, ASKED, scene.ships);
                ask(kind.text, peer::ask, questions);
                if (peer instanceof TrigpointHistory ours && kind == HistoryQuestion.Kind.LARGE) {
                    ask(kind.text + " packed", question -> ours.find(question).size(), questions);
                }
            }
        }
    }

    /** Asks one question. */
    @FunctionalInterface
    private interface Asking {
        int ask(HistoryQuestion question) throws Exception;
    }

    private void ask(String what, Asking asking, List<HistoryQuestion> questions) throws Exception {
        double[] millis = new double[questions.size()];
        long found = 0;
        long started = System.nanoTime();
        for (int round = 0; round < ROUNDS && (round < 2 || System.nanoTime() - started < LONGEST_NANOS); round++) {
            found = 0;
            for (int i = 0; i < millis.length; i++) {
                long began = System.nanoTime();
                found += asking.ask(questions.get(i));
                millis[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(millis);
        double p50 = millis[millis.length / 2];
        double p95 = millis[millis.length * 95 / 100];
        System.out.printf(
                Locale.ROOT, "  %-16s p50 %.3f ms, p95 %.3f ms, %d found%n", what, p50, p95, found / questions.size());
        summary.append(String.format(Locale.ROOT, ", %s %.3f/%.3f ms", what, p50, p95));
    }
}
