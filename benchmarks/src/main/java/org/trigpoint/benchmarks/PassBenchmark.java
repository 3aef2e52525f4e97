package org.trigpoint.benchmarks;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.Frame;
import org.orekit.frames.StaticTransform;
import org.orekit.frames.TopocentricFrame;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.events.ElevationDetector;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeScales;
import org.orekit.time.UTCScale;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.elements.ElementFile;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.pass.Pass;
import org.trigpoint.orbits.pass.PassFinder;
import org.trigpoint.orbits.sight.Place;

/**
 * All passes of a catalogue over one place within a day, on two threads, three times; beside it Orekit's ElevationDetector on a sample of 200 of
 * the satellites on one thread, with ours on the same sample: {@code benchmarks/run passes}.
 *
 * <p>Orekit runs its own SGP4 with the turning of the earth that ours has, a step between checks of 60 s and events to 1 ms. Passes of both are
 * counted and events compared before anything is said of time.
 */
final class PassBenchmark {
    private static final Position AT = Position.of(54.9, 19.1);
    private static final double LEAST_DEG = 5;
    private static final int SAMPLE = 200;
    private static final int RUNS = 3;
    private static final long DAY_MICROS = 86_400_000_000L;
    private static final TimeScales SCALES =
            TimeScales.of(List.of(new OffsetModel(new DateComponents(2017, 1, 1), 37)), (_, _) -> List.of());
    private static final UTCScale UTC = SCALES.getUTC();
    private static final Frame TEME = Frame.getRoot();

    private final List<ElementSet> sets;
    private final long from;

    private PassBenchmark(List<ElementSet> sets, long from) {
        this.sets = sets;
        this.from = from;
    }

    /** Arguments: the file of elements, and the beginning of the day. */
    public static void main(String[] arguments) throws Exception {
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            new PassBenchmark(ElementFile.read(in).sets(), EpochMicros.parse(arguments[1])).run();
        }
    }

    private void run() throws Exception {
        double best = Double.POSITIVE_INFINITY;
        int passes = 0;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            passes = onTwoThreads();
            double seconds = (System.nanoTime() - begin) / 1e9;
            best = Math.min(best, seconds);
            System.out.printf(Locale.ROOT, "%d satellites, %d passes, %.2f s%n", sets.size(), passes, seconds);
        }
        List<ElementSet> sample = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(sets.get((int) ((long) i * sets.size() / SAMPLE)));
        }
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            List<List<Long>> found = sample.stream().map(this::events).toList();
            long middle = System.nanoTime();
            List<List<Long>> expected = sample.stream().map(this::orekit).toList();
            long end = System.nanoTime();
            ours = Math.min(ours, (middle - begin) / 1e9);
            theirs = Math.min(theirs, (end - middle) / 1e9);
            compare(sample, found, expected);
        }
        System.out.printf(
                Locale.ROOT,
                "SUMMARY passes: %d satellites, 24 h, %d passes in %.2f s on two threads, %.3f ms a satellite and thread;"
                        + " %d satellites in %.3f s, Orekit %.3f s: %.1f times as fast%n",
                sets.size(),
                passes,
                best,
                best * 2e3 / sets.size(),
                SAMPLE,
                ours,
                theirs,
                theirs / ours);
    }

    private int onTwoThreads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> parts = new ArrayList<>();
            int part = 250;
            for (int i = 0; i < sets.size(); i += part) {
                List<ElementSet> some = sets.subList(i, Math.min(sets.size(), i + part));
                parts.add(threads.submit(
                        () -> some.stream().mapToInt(set -> passes(set).size()).sum()));
            }
            int sum = 0;
            for (Future<Integer> each : parts) {
                sum += each.get();
            }
            return sum;
        }
    }

    private List<Pass> passes(ElementSet set) {
        return PassFinder.find(Sgp4Ephemeris.of(set), Place.of(AT), LEAST_DEG, from, from + DAY_MICROS);
    }

    private List<Long> events(ElementSet set) {
        List<Long> events = new ArrayList<>();
        for (Pass pass : passes(set)) {
            if (!pass.risen()) {
                events.add(pass.rise().epochMicros());
            }
            if (!pass.staying()) {
                events.add(pass.set().epochMicros());
            }
        }
        return events;
    }

    /** A pass between two of Orekit's checks is missed by it and told; any other difference is an error. */
    private static void compare(List<ElementSet> sample, List<List<Long>> found, List<List<Long>> expected) {
        int missed = 0;
        for (int i = 0; i < sample.size(); i++) {
            for (long event : expected.get(i)) {
                if (found.get(i).stream().noneMatch(each -> Math.abs(each - event) <= 10_000)) {
                    throw new IllegalStateException(
                            sample.get(i).name() + " has an event at " + event + ", not found in " + found.get(i));
                }
            }
            missed += found.get(i).size() - expected.get(i).size();
        }
        System.out.println(
                "Events of " + sample.size() + " satellites are the same to 10 ms; not found by Orekit: " + missed);
    }

    private AbsoluteDate date(long epochMicros) {
        return new AbsoluteDate(EpochMicros.instant(epochMicros), UTC);
    }

    private List<Long> orekit(ElementSet set) {
        TLE tle = new TLE(
                set.catalogNumber(),
                'U',
                0,
                0,
                "",
                TLE.DEFAULT,
                0,
                date(set.epochMicros()),
                set.meanMotionRevsPerDay() * 2 * Math.PI / 86_400,
                0,
                0,
                set.eccentricityRatio(),
                Math.toRadians(set.inclinationDeg()),
                Math.toRadians(set.perigeeDeg()),
                Math.toRadians(set.nodeDeg()),
                Math.toRadians(set.anomalyDeg()),
                0,
                set.dragPerRadius(),
                UTC);
        TLEPropagator propagator = TLEPropagator.selectExtrapolator(tle, FrameAlignedProvider.of(TEME), 1_000, TEME);
        TopocentricFrame station = new TopocentricFrame(
                new OneAxisEllipsoid(
                        Wgs84.A_METERS, Wgs84.FLATTENING_RATIO, new Frame(TEME, new Turning(), "turning earth", false)),
                new GeodeticPoint(Math.toRadians(AT.latDeg()), Math.toRadians(AT.lonDeg()), 0),
                "place");
        List<Long> events = new ArrayList<>();
        AbsoluteDate begin = date(from);
        propagator.addEventDetector(new ElevationDetector(60, 1e-3, station)
                .withConstantElevation(Math.toRadians(LEAST_DEG))
                .withHandler((state, _, _) -> {
                    events.add(from + Math.round(state.getDate().durationFrom(begin) * 1e6));
                    return Action.CONTINUE;
                }));
        propagator.propagate(begin, begin.shiftedBy(86_400));
        return events;
    }

    /** The earth by its mean sidereal time of 1982 alone, with UT1 = UTC. */
    private final class Turning implements TransformProvider {
        private static final long serialVersionUID = 1L;

        private final transient AbsoluteDate begin = date(from);
        private final double beginDays = (from - EpochMicros.parse("2000-01-01T12:00:00Z")) / 86_400e6;

        @Override
        public Transform getTransform(AbsoluteDate date) {
            return new Transform(date, rotation(date));
        }

        @Override
        public StaticTransform getStaticTransform(AbsoluteDate date) {
            return StaticTransform.of(date, rotation(date));
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
            return new FieldTransform<>(date.getField(), getTransform(date.toAbsoluteDate()));
        }

        private Rotation rotation(AbsoluteDate date) {
            double days = beginDays + date.durationFrom(begin) / 86_400;
            double centuries = days / 36_525;
            double seconds = 67_310.54841
                    + (days - Math.floor(days)) * 86_400
                    + centuries * (8_640_184.812866 + centuries * (0.093104 - centuries * 6.2e-6));
            return new Rotation(
                    Vector3D.PLUS_K, Math.toRadians(seconds / 240 % 360), RotationConvention.FRAME_TRANSFORM);
        }
    }
}
