package org.trigpoint.threat.skies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.threat.skies.Sky.Plane;

/** The rule {@code spoofing}. */
class SpoofingTest {
    private static final double LAT = 33.82;
    private static final double LON = 35.49;

    private final Sky sky = new Sky();

    private static List<Plane> traffic(int count) {
        return traffic(count, 0);
    }

    private static List<Plane> traffic(int count, int fleet) {
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planes.add(new Plane(0x710000 + 0x100 * fleet + i, LAT + 0.8 + 0.1 * i, LON - 1 + 0.15 * i)
                    .flies(200 + 5 * i, 180));
        }
        return planes;
    }

    private static void put(Plane plane, double latDeg, double lonDeg) {
        plane.latDeg = latDeg;
        plane.lonDeg = lonDeg;
    }

    private List<String> evidence(boolean supports) {
        AlertContent content = sky.of("spoofing").getLast().content();
        return content.evidence().stream()
                .filter(each -> each.supports() == supports)
                .map(Evidence::text)
                .toList();
    }

    @Test
    void severalAircraftOnOnePointInTheAirAreSpoofed() {
        List<Plane> planes = traffic(6);
        sky.pass(4, planes);
        List<Plane> spoofed = planes.subList(0, 4);
        sky.pass(5, planes, plane -> {
            if (spoofed.contains(plane)) {
                put(plane, LAT, LON);
            }
        });
        assertThat(sky.of("interference")).isEmpty();
        assertThat(sky.of("spoofing")).isNotEmpty();
        assertThat(sky.findings.stream().map(each -> each.matter()).distinct()).hasSize(1);
        AlertContent content = sky.findings.getLast().content();
        assertThat(content.headline()).startsWith("4 aircraft within ");
        assertThat(content.subjects()).hasSize(4);
        assertThat(evidence(true))
                .anyMatch(text -> text.startsWith("4 came farther than aircraft fly"))
                .anyMatch(text -> text.startsWith("4 stand still in the air"))
                .anyMatch(text -> text.startsWith("4 give one point"));
    }

    @Test
    void severalAircraftOnOneCircleAreSpoofed() {
        List<Plane> planes = traffic(8);
        sky.pass(4, planes);
        double[] turn = {0};
        sky.pass(3, planes, plane -> {
            turn[0] += 0.2;
            Position at = Geodesic.from(Position.of(LAT, LON), 45 * (plane.address & 7) + turn[0], 8_000);
            put(plane, at.latDeg(), at.lonDeg());
        });
        assertThat(evidence(true)).anyMatch(text -> text.startsWith("All lie on one circle of 8.0 km around 33.820"));
        assertThat(evidence(false)).anyMatch(text -> text.startsWith("One source heard them all"));
    }

    @Test
    void oneOffsetForSeveralAircraftIsSpoofing() {
        List<Plane> planes = traffic(5);
        sky.pass(4, planes);
        for (Plane each : planes.subList(0, 3)) {
            Position at = Geodesic.from(Position.of(each.latDeg, each.lonDeg), 60, 25_000);
            put(each, at.latDeg(), at.lonDeg());
        }
        sky.pass(4, planes);
        assertThat(sky.of("spoofing")).hasSize(1);
        assertThat(evidence(true)).anyMatch(text -> text.matches("3 jumped alike: about 2\\d km towards \\d\\d°"));
        Sky other = new Sky();
        List<Plane> apart = traffic(5);
        other.pass(4, apart);
        for (int i = 0; i < 3; i++) {
            Plane each = apart.get(i);
            Position at = Geodesic.from(Position.of(each.latDeg, each.lonDeg), 60 + 120 * i, 25_000);
            put(each, at.latDeg(), at.lonDeg());
        }
        other.pass(4, apart);
        assertThat(other.findings).as("each another way, heard by one source").isEmpty();
    }

    @Test
    void nearMisses() {
        List<Plane> two = traffic(2);
        sky.pass(4, two);
        sky.pass(10, two, plane -> put(plane, LAT, LON));
        assertThat(sky.findings).as("two").isEmpty();
        List<Plane> hovering = traffic(5, 1);
        hovering.forEach(each -> each.platform = Platform.ROTORCRAFT);
        for (Plane each : hovering) {
            put(each, 10, 10);
            each.mps = 0;
        }
        sky.pass(10, hovering);
        assertThat(sky.findings).as("helicopters hover").isEmpty();
        List<Plane> low = traffic(5, 2);
        for (Plane each : low) {
            put(each, 20, 20);
            each.mps = 0;
            each.altitudeMeters = 100;
        }
        sky.pass(10, low);
        assertThat(sky.findings).as("a low one may stand on high ground").isEmpty();
        List<Plane> holding = traffic(5, 3);
        for (Plane each : holding) {
            put(each, 30, 30);
        }
        sky.pass(10, holding, plane -> plane.courseDeg += 20);
        assertThat(sky.findings).as("a stack of holding aircraft").isEmpty();
        List<Plane> gap = traffic(5, 4);
        sky.pass(2, gap);
        sky.second += 2_000;
        gap.forEach(each -> each.move(2_000));
        sky.pass(3, gap);
        assertThat(sky.findings).as("after a gap").isEmpty();
    }

    private static SourceOpened receiver(Map<String, String> options) {
        return new SourceOpened(1, "roof", "tcp://roof", "adsb", SourceOpened.Clock.ARRIVAL, Marking.CLEAR, options);
    }

    @Test
    void beyondTheHorizonIsSaidButNotAlone() {
        sky.trust.post(receiver(Map.of("lat", "50", "lon", "0")));
        List<Plane> far = traffic(5);
        for (Plane each : far) {
            put(each, 50 + 0.01 * (each.address & 7), 8.0);
            each.flies(0, 60);
        }
        sky.pass(5, far);
        assertThat(sky.samples)
                .isNotEmpty()
                .allMatch(
                        each -> each.findDoubt(Doubt.Kind.HORIZON).orElseThrow().offMeters() > 50_000);
        assertThat(sky.findings).as("weather does so too").isEmpty();
        far.forEach(each -> each.mps = 0);
        sky.pass(5, far);
        assertThat(evidence(true)).anyMatch(text -> text.startsWith("5 are beyond the horizon of who heard them"));
    }

    @Test
    void withinTheHorizonOrWithoutAKnownReceiverThereIsNoDoubt() {
        List<Plane> planes = traffic(3);
        for (Plane each : planes) {
            put(each, 50, 4.5);
        }
        sky.trust.post(receiver(Map.of("lat", "50", "lon", "0")));
        sky.pass(2, planes);
        sky.trust.post(receiver(Map.of("lat", "north", "lon", "0")));
        planes.forEach(each -> put(each, 50, 4.6));
        sky.pass(2, planes);
        sky.trust.post(receiver(Map.of()));
        planes.forEach(each -> put(each, 50, 4.7));
        sky.pass(2, planes);
        assertThat(sky.samples)
                .isNotEmpty()
                .noneMatch(each -> each.findDoubt(Doubt.Kind.HORIZON).isPresent());
        assertThat(Horizon.meters(10_000)).as("4.12 km a root of a metre").isBetween(412_000.0, 445_000.0);
    }

    @Test
    void multilaterationThatPutsThemElsewhereSpeaksForIt() {
        List<Plane> planes = traffic(4);
        sky.pass(
                5,
                planes,
                plane -> sky.say(
                        plane,
                        new Fix(
                                plane.latDeg + 0.3,
                                plane.lonDeg,
                                Double.NaN,
                                false,
                                1e-5,
                                IntegrityReport.of(false, false, IntegrityReport.PositioningState.NO_TIME_STAMP)),
                        Transponder.MULTILATERATION));
        assertThat(evidence(true))
                .anyMatch(text -> text.startsWith("4 were measured by several receivers to be elsewhere"));
        Sky right = new Sky();
        List<Plane> same = traffic(4);
        right.pass(
                5,
                same,
                plane -> right.say(
                        plane,
                        new Fix(
                                plane.latDeg + 0.02,
                                plane.lonDeg,
                                Double.NaN,
                                false,
                                1e-5,
                                IntegrityReport.of(false, false, IntegrityReport.PositioningState.NO_TIME_STAMP)),
                        Transponder.MULTILATERATION));
        assertThat(right.findings).isEmpty();
    }

    @Test
    void itGoesOnFromWhatWasWritten() {
        List<Plane> planes = traffic(5);
        sky.pass(4, planes);
        sky.pass(2, planes, plane -> put(plane, LAT, LON));
        sky.trust.snapshot();
        sky.skies.snapshot();
        int before = sky.of("spoofing").size();
        sky.pass(12, planes, plane -> put(plane, LAT, LON));
        assertThat(sky.of("spoofing")).hasSizeGreaterThan(before);
        assertThat(sky.findings.stream().map(each -> each.matter()).distinct()).hasSize(1);
    }
}
