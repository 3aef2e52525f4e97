package org.trigpoint.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.fusion.tracker.BirthOdds;
import org.trigpoint.fusion.tracker.FalseDensity;
import org.trigpoint.fusion.tracker.Tracker;
import org.trigpoint.fusion.tracker.TrackerSettings;
import org.trigpoint.fusion.tracker.TrackerSink;

/**
 * The tracker in a plane on one thread: a whole scene through a new tracker, settings and odds as {@code ./trigpoint track} has them,
 * the scans read into columns before.
 *
 * <pre>
 * java -cp 'benchmarks/target/lib/*' org.openjdk.jmh.Main TrackingBenchmark -p scene=C
 * </pre>
 *
 * The figures to read are {@code detections}, a second of wall time, and {@code nanosPerDetection}, of processor time, which JMH adds
 * up over the measured iterations. Without a folder of scenes it makes its own, seed 7.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class TrackingBenchmark {
    private static final long SEED = 7;

    /** Which scene. */
    @Param({"A", "B", "C", "D"})
    public String scene = "A";

    /** Where {@code det_S.csv} lies; empty to make it. */
    @Param("")
    public String folder = "";

    /** Counted beside the runs over the whole scene. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        public long detections;

        @Setup(Level.Iteration)
        public void clear() {
            detections = 0;
        }
    }

    /** By the processor's time, which other work on the machine disturbs less. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        private long detections;
        private long cpuNanos;

        @Setup(Level.Iteration)
        public void clear() {
            detections = 0;
            cpuNanos = 0;
        }

        /** Nanoseconds of processor time a detection. */
        public double nanosPerDetection() {
            return detections == 0 ? 0 : (double) cpuNanos / detections;
        }
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<PlaneScan> scans = new ArrayList<>();

    @Setup
    public void load() throws IOException {
        PlotScene which = PlotScene.valueOf(scene);
        Path from = folder.isEmpty() ? Files.createTempDirectory("plots") : Path.of(folder);
        if (folder.isEmpty()) {
            which.write(from, SEED);
        }
        double variance = PlotScene.SIGMA_METERS * PlotScene.SIGMA_METERS;
        PlaneScan scan = new PlaneScan();
        long number = Long.MIN_VALUE;
        for (String line : Files.readAllLines(which.detections(from))) {
            String[] fields = line.split(",");
            if (Long.parseLong(fields[0]) != number) {
                number = Long.parseLong(fields[0]);
                scan = new PlaneScan();
                scan.begin(number * 1_000_000);
                scans.add(scan);
            }
            scan.place(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]), variance, 0, variance);
        }
        if (folder.isEmpty()) {
            Files.delete(which.truth(from));
            Files.delete(which.detections(from));
            Files.delete(from);
        }
    }

    /** Counts what believed tracks explain, for the density of false detections. */
    private static final class Explained implements TrackerSink {
        private final Tracker tracker;
        private int count;

        Explained(Tracker tracker) {
            this.tracker = tracker;
        }

        @Override
        public void updated(int row, int detection, double ratioLog) {
            count += tracker.tracks().isConfirmed(row) ? 1 : 0;
        }
    }

    /** The whole scene once. */
    @Benchmark
    public int track(Counts counts, Processor processor) {
        long begin = threads.getCurrentThreadCpuTime();
        TrackerSettings settings = TrackerSettings.SHIPS.withMotion(PlotScene.INTENSITY, 9);
        Tracker tracker = new Tracker(settings);
        Explained explained = new Explained(tracker);
        FalseDensity falseDensity = new FalseDensity();
        BirthOdds birthOdds = new BirthOdds();
        long detections = 0;
        for (PlaneScan scan : scans) {
            double area = Math.max(1, scan.areaMeters2());
            explained.count = 0;
            tracker.take(
                    scan,
                    _ -> PlotScene.SEEN_PROB,
                    true,
                    falseDensity.perMeters2(scan.count(), area),
                    birthOdds.logOdds(settings),
                    explained);
            falseDensity.learn(scan.count() - explained.count, area);
            birthOdds.searched(PlotScene.SEEN_PROB);
            detections += scan.count();
        }
        counts.detections += detections;
        processor.detections += detections;
        processor.cpuNanos += threads.getCurrentThreadCpuTime() - begin;
        return tracker.tracks().count();
    }
}
