package org.trigpoint.orbits.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Polygon;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.motion.MovingEstimate;
import org.trigpoint.model.lookahead.Acquisition.Plan;
import org.trigpoint.model.lookahead.Drift;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.orbits.access.AccessFinder;
import org.trigpoint.orbits.access.Aim;
import org.trigpoint.orbits.access.PointAccess;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.fixtures.ActiveCatalog;
import org.trigpoint.orbits.plan.PlanFile;
import org.trigpoint.orbits.plan.Plans;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.SensorCatalog;

/** Looks of satellites at a ship that was last heard in the Baltic and sails on. */
class SatelliteLooksTest {
    private static final long FROM = ActiveCatalog.DAY_EPOCH_MICROS;
    private static final long UNTIL = FROM + 48 * 3_600_000_000L;
    private static final long WEEK = 7 * 86_400_000_000L;
    private static final int DENSE = 4_000;

    private ElementSet sentinel1 = none();
    private ElementSet worldView = none();

    private static ElementSet none() {
        return new ElementSet("", 1, "", 0, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @BeforeEach
    void readElements() throws Exception {
        sentinel1 = Objects.requireNonNull(ActiveCatalog.byNumber().get(39634));
        worldView = Objects.requireNonNull(ActiveCatalog.byNumber().get(40115));
    }

    private static Instrument instrument(ElementSet satellite, String name) {
        return SensorCatalog.read().stream()
                .filter(each -> each.isOn(satellite) && each.name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Drift ship() {
        MovingEstimate estimate = new MovingEstimate();
        estimate.place(55.5, 18.5, 2, 1);
        estimate.spread(2e6, 4e5, 1e6, 0, 0, 0, 0, 0.3, 0, 0.3);
        return new Drift(estimate, FROM, Drift.SHIP_MPS2_PER_SECOND, UNTIL);
    }

    private List<Glimpse> looks(ElementSet satellite, String instrument, Conditions conditions, Plans plans) {
        return new SatelliteLooks(Whereabouts.of(ship()), conditions, plans)
                .find(satellite, instrument(satellite, instrument), FROM, UNTIL);
    }

    /** Random places of the ellipse, each of which the finder of accesses asks by itself. */
    private static double monteCarloProb(ElementSet satellite, Instrument instrument, Glimpse glimpse, Random random) {
        PlaceEllipse ellipse = glimpse.findEllipse().orElseThrow();
        LocalFrame frame = LocalFrame.at(ellipse.centre());
        double first = Math.sqrt(ellipse.eeMeters2());
        double lower = ellipse.enMeters2() / first;
        double second = Math.sqrt(ellipse.nnMeters2() - lower * lower);
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < DENSE; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            places.add(frame.positionAt(first * x, lower * x + second * y));
        }
        List<PointAccess> seen = AccessFinder.findEach(
                Sgp4Ephemeris.of(satellite),
                instrument,
                Aim.ofPoints(places),
                glimpse.bestEpochMicros() - 600_000_000,
                glimpse.bestEpochMicros() + 600_000_000);
        return seen.stream().map(PointAccess::point).distinct().count() / (double) DENSE;
    }

    @Test
    void probabilityInViewIsThatOfDenseMonteCarlo() {
        Random random = new Random(7);
        int partly = 0;
        for (List<Object> each : List.of(
                List.<Object>of(sentinel1, "extra wide"),
                List.<Object>of(sentinel1, "interferometric wide"),
                List.<Object>of(worldView, "WV-3"))) {
            ElementSet satellite = (ElementSet) each.get(0);
            String name = (String) each.get(1);
            List<Glimpse> looks = looks(satellite, name, Conditions.unknown(), Plans.none());
            assertThat(looks).isNotEmpty();
            for (Glimpse look : looks) {
                assertThat(look.inViewProb())
                        .as(name + " at " + EpochMicros.instant(look.bestEpochMicros()))
                        .isCloseTo(monteCarloProb(satellite, instrument(satellite, name), look, random), within(0.03));
                partly += look.inViewProb() > 0.05 && look.inViewProb() < 0.95 ? 1 : 0;
            }
        }
        assertThat(partly).as("looks that see a part of the ellipse").isPositive();
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        List<Glimpse> looks = looks(sentinel1, "extra wide", Conditions.unknown(), Plans.none());
        assertThat(looks).isNotEmpty().allSatisfy(look -> {
            assertThat(look.acquisition().plan()).isEqualTo(Plan.UNKNOWN);
            assertThat(look.foundProb()).isNaN();
            assertThat(look.missing())
                    .containsExactly("whether a picture is taken", "size against resolution", "sea state");
            assertThat(look.odds().clearProb()).isEqualTo(1);
        });
        List<Glimpse> tasked = looks(worldView, "WV-3", new Conditions(100, 5), Plans.none());
        assertThat(tasked).isNotEmpty().allSatisfy(look -> {
            assertThat(look.acquisition().plan()).isEqualTo(Plan.NEEDS_TASKING);
            assertThat(look.foundProb()).isNaN();
            assertThat(look.odds().detectedProb()).isBetween(0.2, 0.6);
            assertThat(look.deliveredSeconds()).isNaN();
        });
    }

    @Test
    void aPlanThatCoversTheEllipseMakesAllThreeKnown() throws Exception {
        Glimpse first = looks(sentinel1, "interferometric wide", Conditions.unknown(), Plans.none()).stream()
                .max(Comparator.comparingDouble(Glimpse::inViewProb))
                .orElseThrow();
        Plans plans = new Plans(List.of(plan(first, "IW")));
        List<Glimpse> looks = looks(sentinel1, "interferometric wide", new Conditions(120, 7), plans);
        Glimpse planned = looks.stream()
                .filter(each -> Math.abs(each.bestEpochMicros() - first.bestEpochMicros()) < 1_000_000)
                .findFirst()
                .orElseThrow();
        assertThat(planned.acquisition().plan()).isEqualTo(Plan.PLANNED);
        assertThat(planned.acquisition().source()).contains("plan.kml").contains("6AD4");
        assertThat(planned.acquisition().acquiredProb()).isBetween(0.9, 0.98);
        assertThat(planned.odds().detectedProb()).isGreaterThan(0.9);
        assertThat(planned.missing()).isEmpty();
        assertThat(planned.foundProb())
                .isCloseTo(
                        planned.inViewProb()
                                * planned.acquisition().acquiredProb()
                                * planned.odds().detectedProb(),
                        within(1e-12));
        Glimpse wide = looks(sentinel1, "extra wide", new Conditions(120, 7), plans).stream()
                .filter(each -> Math.abs(each.bestEpochMicros() - first.bestEpochMicros()) < 1_000_000)
                .findFirst()
                .orElseThrow();
        assertThat(wide.acquisition().plan()).isEqualTo(Plan.NOT_PLANNED);
    }

    private static PlanFile plan(Glimpse look, String mode) throws Exception {
        String ring = look.reach().stream()
                .map(each -> each.lonDeg() + "," + each.latDeg() + ",0")
                .collect(Collectors.joining(" "));
        Function<Long, String> time = at -> EpochMicros.instant(at).toString();
        String kml = "<kml><Document><Placemark><ExtendedData>"
                + data("SatelliteId", "S1A") + data("DatatakeId", "6AD4") + data("Mode", mode)
                + data("ObservationTimeStart", time.apply(look.bestEpochMicros() - 60_000_000))
                + data("ObservationTimeStop", time.apply(look.bestEpochMicros() + 60_000_000))
                + "</ExtendedData><LinearRing><coordinates>" + ring
                + "</coordinates></LinearRing></Placemark></Document></kml>";
        return PlanFile.read(new ByteArrayInputStream(kml.getBytes(StandardCharsets.UTF_8)), "plan.kml");
    }

    private static String data(String name, String value) {
        return "<Data name=\"" + name + "\"><value>" + value + "</value></Data>";
    }

    @Test
    void theErrorOfTimesGrowsWithTheAgeOfElements() {
        long late = FROM + 30 * 86_400_000_000L;
        Whereabouts area = Whereabouts.of(List.of(new Polygon(
                List.of(Position.of(54, 18), Position.of(54, 19), Position.of(55, 19), Position.of(55, 18)))));
        SatelliteLooks looks = new SatelliteLooks(area, Conditions.unknown(), Plans.none());
        Instrument instrument = instrument(sentinel1, "extra wide");
        Glimpse now = looks.find(sentinel1, instrument, FROM, FROM + WEEK).getFirst();
        Glimpse then = looks.find(sentinel1, instrument, late, late + WEEK).getFirst();
        assertThat(now.agedSeconds()).isLessThan(ElementAge.OLD_SECONDS);
        assertThat(then.agedSeconds()).isGreaterThan(ElementAge.OLD_SECONDS);
        assertThat(then.errorSeconds()).isGreaterThan(7).isGreaterThan(now.errorSeconds());
        assertThat(now.inViewProb()).isPositive();
        assertThat(now.findEllipse()).isEmpty();
    }
}
