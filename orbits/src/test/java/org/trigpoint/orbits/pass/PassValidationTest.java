package org.trigpoint.orbits.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.junit.jupiter.api.Test;
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
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.fixtures.ActiveCatalog;
import org.trigpoint.orbits.sight.Place;

/** Passes against those of others: python-sgp4 by a script beside this class, and Orekit's events. */
class PassValidationTest {
    private static final Position AT = Position.of(54.9, 19.1);
    private static final long FROM = ActiveCatalog.DAY_EPOCH_MICROS;
    private static final long UNTIL = FROM + 86_400_000_000L;

    /** Seconds after the beginning of the day, and degrees. */
    private record Expected(double rise, double culmination, double set, double elevation) {}

    private static Map<Integer, List<Expected>> expected() throws Exception {
        Map<Integer, List<Expected>> bySatellite = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(PassValidationTest.class.getResourceAsStream("passes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split(",", -1);
                bySatellite
                        .computeIfAbsent(Integer.parseInt(fields[0]), _ -> new ArrayList<>())
                        .add(new Expected(
                                Double.parseDouble(fields[1]),
                                Double.parseDouble(fields[2]),
                                Double.parseDouble(fields[3]),
                                Double.parseDouble(fields[4])));
            });
        }
        return bySatellite;
    }

    private static double seconds(long epochMicros) {
        return (epochMicros - FROM) / 1e6;
    }

    @Test
    void passesAreThoseOfAnotherImplementation() throws Exception {
        Map<Integer, ElementSet> catalog = ActiveCatalog.byNumber();
        Map<Integer, List<Expected>> expected = expected();
        assertThat(expected).hasSize(50);
        for (Map.Entry<Integer, List<Expected>> satellite : expected.entrySet()) {
            ElementSet elements = Objects.requireNonNull(catalog.get(satellite.getKey()));
            List<Pass> found = PassFinder.find(Sgp4Ephemeris.of(elements), Place.of(AT), 5, FROM, UNTIL).stream()
                    .filter(pass -> !pass.risen() && !pass.staying())
                    .toList();
            assertThat(found).as(elements.name()).hasSameSizeAs(satellite.getValue());
            for (int i = 0; i < found.size(); i++) {
                Expected theirs = satellite.getValue().get(i);
                Pass ours = found.get(i);
                assertThat(seconds(ours.rise().epochMicros())).isCloseTo(theirs.rise, within(0.05));
                assertThat(seconds(ours.set().epochMicros())).isCloseTo(theirs.set, within(0.05));
                assertThat(ours.culmination().elevationDeg()).isCloseTo(theirs.elevation, within(0.001));
                assertThat(seconds(ours.culmination().epochMicros())).isCloseTo(theirs.culmination, within(0.5));
            }
        }
    }

    private static final TimeScales SCALES =
            TimeScales.of(List.of(new OffsetModel(new DateComponents(2017, 1, 1), 37)), (_, _) -> List.of());
    private static final UTCScale UTC = SCALES.getUTC();
    private static final Frame TEME = Frame.getRoot();

    /** The turning earth by sidereal time alone, as our ephemeris has it. */
    private static final TransformProvider TURNING = new TransformProvider() {
        private static final long serialVersionUID = 1L;

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
            double days = date.durationFrom(new AbsoluteDate(EpochMicros.instant(FROM), UTC)) / 86_400
                    + (FROM - EpochMicros.parse("2000-01-01T12:00:00Z")) / 86_400e6;
            double centuries = days / 36_525;
            double seconds = 67_310.54841
                    + (days - Math.floor(days)) * 86_400
                    + centuries * (8_640_184.812866 + centuries * (0.093104 - centuries * 6.2e-6));
            return new Rotation(
                    Vector3D.PLUS_K, Math.toRadians(seconds / 240 % 360), RotationConvention.FRAME_TRANSFORM);
        }
    };

    @Test
    void eventsAreThoseOfOrekit() throws Exception {
        Map<Integer, ElementSet> catalog = ActiveCatalog.byNumber();
        int events = 0;
        for (int number : expected().keySet().stream().limit(12).toList()) {
            ElementSet elements = Objects.requireNonNull(catalog.get(number));
            List<Double> theirs = orekit(elements);
            List<Double> ours = PassFinder.find(Sgp4Ephemeris.of(elements), Place.of(AT), 5, FROM, UNTIL).stream()
                    .flatMap(pass -> Stream.of(
                            pass.risen() ? Double.NaN : seconds(pass.rise().epochMicros()),
                            pass.staying() ? Double.NaN : seconds(pass.set().epochMicros())))
                    .filter(at -> !at.isNaN())
                    .toList();
            assertThat(ours).as(elements.name()).hasSameSizeAs(theirs);
            for (int i = 0; i < ours.size(); i++) {
                assertThat(ours.get(i)).as(elements.name()).isCloseTo(theirs.get(i), within(0.01));
                events++;
            }
        }
        assertThat(events).isGreaterThan(50);
    }

    private static List<Double> orekit(ElementSet set) {
        TLE tle = new TLE(
                set.catalogNumber(),
                'U',
                0,
                0,
                "",
                TLE.DEFAULT,
                0,
                new AbsoluteDate(EpochMicros.instant(set.epochMicros()), UTC),
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
        Frame earth = new Frame(TEME, TURNING, "turning earth", false);
        TopocentricFrame station = new TopocentricFrame(
                new OneAxisEllipsoid(Wgs84.A_METERS, Wgs84.FLATTENING_RATIO, earth),
                new GeodeticPoint(Math.toRadians(AT.latDeg()), Math.toRadians(AT.lonDeg()), 0),
                "place");
        AbsoluteDate begin = new AbsoluteDate(EpochMicros.instant(FROM), UTC);
        List<Double> events = new ArrayList<>();
        propagator.addEventDetector(new ElevationDetector(30, 1e-4, station)
                .withConstantElevation(Math.toRadians(5))
                .withHandler((state, _, _) -> {
                    events.add(state.getDate().durationFrom(begin));
                    return Action.CONTINUE;
                }));
        propagator.propagate(begin, begin.shiftedBy(86_400));
        return events;
    }
}
