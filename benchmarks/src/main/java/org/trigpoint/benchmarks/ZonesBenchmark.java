package org.trigpoint.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.threat.zones.ZoneIndex;

/**
 * Which zones hold a position, in positions a second of one thread: {@code benchmarks/run zones}.
 *
 * <p>{@code index} is ours; {@code jtsLocator} and {@code jtsPrepared} are JTS 1.20, an STRtree of envelopes with an
 * IndexedPointInAreaLocator or a PreparedGeometry for each zone. Before anything is measured, ours and the first of JTS have
 * given the same zones for each of the million positions. {@code crossing} asks which zones the way from a vessel's position to its next
 * touches. {@code build} is how many indexes are made in a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ZonesBenchmark {
    private static final long SEED = 7;
    private static final GeometryFactory PLANE = new GeometryFactory();

    /** How many of the zones. */
    @Param({"1000", "10000"})
    public int zones = 1000;

    /** Where {@code fences.csv} and {@code moves.csv} lie; empty for a scene of our own. */
    @Param("")
    public String folder = "";

    /** By the processor's time, which other work on the machine disturbs less. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long positions;
        private long cpuNanos;

        @Setup(Level.Iteration)
        public void clear() {
            positions = 0;
            cpuNanos = 0;
        }

        private void begin() {
            cpuNanos -= threads.getCurrentThreadCpuTime();
        }

        private void end(int count) {
            cpuNanos += threads.getCurrentThreadCpuTime();
            positions += count;
        }

        /** Nanoseconds of processor time a position. */
        public double nanosPerPosition() {
            return positions == 0 ? 0 : (double) cpuNanos / positions;
        }
    }

    /** A zone as JTS knows it. */
    private record Fence(int number, IndexedPointInAreaLocator locator, PreparedGeometry prepared) {}

    private final int[] numbers = new int[64];
    private final STRtree tree = new STRtree();
    private final Coordinate at = new Coordinate();
    private final Envelope envelope = new Envelope();
    private List<Shape> shapes = List.of();
    private double[] latDeg = new double[0];
    private double[] lonDeg = new double[0];
    private ZoneIndex index = ZoneIndex.of(List.of());

    @Setup
    public void setUp() {
        ZoneScene scene = folder.isEmpty() ? ZoneScene.make(SEED) : ZoneScene.read(Path.of(folder));
        latDeg = scene.latDeg;
        lonDeg = scene.lonDeg;
        shapes = List.copyOf(scene.zones.subList(0, zones));
        index = ZoneIndex.of(shapes);
        for (int i = 0; i < zones; i++) {
            Polygon polygon = polygon(scene.zones.get(i));
            tree.insert(
                    polygon.getEnvelopeInternal(),
                    new Fence(i, new IndexedPointInAreaLocator(polygon), PreparedGeometryFactory.prepare(polygon)));
        }
        tree.build();
        System.out.printf(
                "# %,d zones: %.1f MB; %,d times a zone holds one of %,d positions, as in JTS%n",
                zones, index.bytes() / 1e6, requireEqual(), latDeg.length);
    }

    private static Polygon polygon(Shape.Area area) {
        List<Coordinate> corners = new ArrayList<>();
        for (Position corner : area.rings().getFirst()) {
            corners.add(new Coordinate(corner.lonDeg(), corner.latDeg()));
        }
        corners.add(corners.getFirst());
        return PLANE.createPolygon(corners.toArray(Coordinate[]::new));
    }

    private long requireEqual() {
        long held = 0;
        for (int i = 0; i < latDeg.length; i++) {
            int count = index.holding(latDeg[i], lonDeg[i], numbers);
            int[] ours = Arrays.copyOf(numbers, count);
            int[] theirs = located(i).sorted().toArray();
            if (!Arrays.equals(ours, theirs)) {
                throw new IllegalStateException("At " + latDeg[i] + ", " + lonDeg[i] + " ours are "
                        + Arrays.toString(ours) + ", those of JTS " + Arrays.toString(theirs));
            }
            held += count;
        }
        return held;
    }

    private IntStream located(int i) {
        return fences(i).stream()
                .filter(fence -> fence.locator().locate(at) != Location.EXTERIOR)
                .mapToInt(Fence::number);
    }

    @SuppressWarnings("unchecked")
    private List<Fence> fences(int i) {
        at.setX(lonDeg[i]);
        at.setY(latDeg[i]);
        envelope.init(at);
        return tree.query(envelope);
    }

    @Benchmark
    @OperationsPerInvocation(ZoneScene.POSITIONS)
    public long index(Processor processor) {
        processor.begin();
        long held = 0;
        for (int i = 0; i < latDeg.length; i++) {
            held += index.holding(latDeg[i], lonDeg[i], numbers);
        }
        processor.end(latDeg.length);
        return held;
    }

    @Benchmark
    @OperationsPerInvocation(ZoneScene.POSITIONS)
    public long jtsLocator(Processor processor) {
        processor.begin();
        long held = 0;
        for (int i = 0; i < latDeg.length; i++) {
            for (Fence fence : fences(i)) {
                held += fence.locator().locate(at) != Location.EXTERIOR ? 1 : 0;
            }
        }
        processor.end(latDeg.length);
        return held;
    }

    @Benchmark
    @OperationsPerInvocation(ZoneScene.POSITIONS)
    public long jtsPrepared(Processor processor) {
        processor.begin();
        long held = 0;
        for (int i = 0; i < latDeg.length; i++) {
            for (Fence fence : fences(i)) {
                held += fence.prepared().intersects(PLANE.createPoint(at)) ? 1 : 0;
            }
        }
        processor.end(latDeg.length);
        return held;
    }

    @Benchmark
    @OperationsPerInvocation(ZoneScene.POSITIONS - ZoneScene.VESSELS)
    public long crossing(Processor processor) {
        processor.begin();
        long[] touched = new long[1];
        IntConsumer each = number -> touched[0]++;
        for (int i = ZoneScene.VESSELS; i < latDeg.length; i++) {
            int before = i - ZoneScene.VESSELS;
            index.forEachCrossing(latDeg[before], lonDeg[before], latDeg[i], lonDeg[i], each);
        }
        processor.end(latDeg.length - ZoneScene.VESSELS);
        return touched[0];
    }

    @Benchmark
    public ZoneIndex build() {
        return ZoneIndex.of(shapes);
    }
}
