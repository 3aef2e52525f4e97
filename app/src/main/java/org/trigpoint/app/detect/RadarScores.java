package org.trigpoint.app.detect;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Scores the search of radar images on made scenes, over many seeds and several seas. */
public final class RadarScores {
    /** Orders of the K distribution; without texture first. */
    static final double[] ORDERS = {Double.POSITIVE_INFINITY, 5, 4, 3, 2, 1};

    private static final double LEAST_RECALL_RATIO = 0.95;
    private static final double MOST_FALSE_PER_10000_KM2 = 5;
    private static final int CLAIMED_DB = 12;

    private final long firstSeed;
    private final long lastSeed;
    private final int threads;

    /** Of these seeds, each of which is a scene of every sea. */
    public RadarScores(long firstSeed, long lastSeed, int threads) {
        this.firstSeed = firstSeed;
        this.lastSeed = lastSeed;
        this.threads = threads;
    }

    /**
     * Runs all, prints the page and writes it, with its JSON beside it.
     *
     * @return true when on every sea of {@link RadarPage#CLAIMED_ORDER} and above recall and false alarms are within their floors
     */
    public boolean run(@Nullable Path page, PrintWriter out, PrintWriter err) throws IOException {
        Map<Double, RadarTally> tallies = new LinkedHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Map<Double, List<Future<RadarTally>>> runs = new LinkedHashMap<>();
            for (double order : ORDERS) {
                List<Future<RadarTally>> ofOrder = new ArrayList<>();
                for (long seed = firstSeed; seed <= lastSeed; seed++) {
                    long one = seed;
                    ofOrder.add(pool.submit(() -> RadarRun.run(order, one)));
                }
                runs.put(order, ofOrder);
            }
            for (Map.Entry<Double, List<Future<RadarTally>>> each : runs.entrySet()) {
                tallies.put(each.getKey(), sum(each.getValue(), pool));
                err.println(RadarPage.name(each.getKey()) + " is scored");
                err.flush();
            }
        }
        RadarPage written = new RadarPage(tallies, firstSeed, lastSeed);
        out.print(written.text());
        if (page != null) {
            Files.writeString(page, written.text(), StandardCharsets.UTF_8);
            String name = String.valueOf(page.getFileName());
            int dot = name.lastIndexOf('.');
            Files.writeString(
                    page.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json"),
                    written.json(),
                    StandardCharsets.UTF_8);
        }
        return tallies.entrySet().stream()
                .filter(each -> each.getKey() >= RadarPage.CLAIMED_ORDER)
                .allMatch(each -> isGood(each.getValue()));
    }

    private static RadarTally sum(List<Future<RadarTally>> runs, ExecutorService pool) throws IOException {
        RadarTally sum = new RadarTally();
        try {
            for (Future<RadarTally> run : runs) {
                sum.add(run.get());
            }
            return sum;
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw new IOException("A scene could not be searched", e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while scoring", e);
        }
    }

    static boolean isGood(RadarTally tally) {
        boolean good = tally.falsePer10000Km2() <= MOST_FALSE_PER_10000_KM2;
        for (int band = (CLAIMED_DB - RadarTally.LEAST_DB) / RadarTally.BAND_DB; band < RadarTally.BANDS; band++) {
            good &= !(tally.found(band).ratio() < LEAST_RECALL_RATIO);
        }
        return good;
    }
}
