package org.trigpoint.threat.skies;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.fixtures.Carrier;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Disturbed;

/** A sky with aircraft that report every ten seconds, and both of its steps. Times are in seconds. */
final class Sky {
    static final AirIntegrity GOOD = new AirIntegrity(2, 8, 9, 2, 3, 2, 2);
    static final AirIntegrity ZERO = new AirIntegrity(2, 0, 0, 0, 0, 2, 0);

    private static final long SECOND = 1_000_000;
    private static final long START = 1_700_000_000L * SECOND;
    private static final double STEP_SECONDS = 10;

    final Carrier<Labelled, ?, Sample> trust;
    final Carrier<Object, ?, Object> skies;
    final List<Sample> samples = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Interference> cells = new ArrayList<>();
    final List<Disturbed> disturbed = new ArrayList<>();
    double second;
    private long sequence;

    Sky() {
        trust = carrier(new AirTrustStep());
        skies = carriers(new SkiesStep());
    }

    private static Carrier<Labelled, ?, Sample> carrier(AirTrustStep step) {
        return new Carrier<>(step);
    }

    private static Carrier<Object, ?, Object> carriers(SkiesStep step) {
        return new Carrier<>(step);
    }

    /** An aircraft: where it is and how it flies. */
    static final class Plane {
        final int address;
        double latDeg;
        double lonDeg;
        double courseDeg;
        double mps = 220;
        double altitudeMeters = 10_000;
        int track = 1;
        Platform platform = Platform.AIRCRAFT;
        Transponder transponder = Transponder.ADS_B;
        Flight.Place place = Flight.Place.AIRBORNE;
        int source = 1;

        @Nullable
        AirIntegrity air = GOOD;

        boolean positions = true;

        Plane(int address, double latDeg, double lonDeg) {
            this.address = address;
            this.latDeg = latDeg;
            this.lonDeg = lonDeg;
        }

        Plane flies(double course, double speedMps) {
            courseDeg = course;
            mps = speedMps;
            return this;
        }

        Plane worth(@Nullable AirIntegrity now) {
            air = now;
            return this;
        }

        void move(double seconds) {
            Position next = Geodesic.from(Position.of(latDeg, lonDeg), courseDeg, mps * seconds);
            latDeg = next.latDeg();
            lonDeg = next.lonDeg();
        }

        double meters(double otherLatDeg, double otherLonDeg) {
            return Geodesic.between(Position.of(latDeg, lonDeg), Position.of(otherLatDeg, otherLonDeg))
                    .distanceMeters();
        }
    }

    long now() {
        return START + (long) (second * SECOND);
    }

    private Header header(Plane plane, Transponder by) {
        Stamp stamp = new Stamp(now(), plane.source, ++sequence);
        return new Header(
                stamp,
                now(),
                Header.TimeBasis.COUNTER,
                Identity.pack(Identity.Scheme.ICAO, plane.address),
                plane.platform,
                by,
                new Header.Transmission(273, sequence, 60, 1),
                null,
                false,
                Marking.CLEAR);
    }

    void say(Plane plane) {
        @Nullable AirIntegrity air = plane.air;
        IntegrityReport integrity = air == null
                ? IntegrityReport.of(false, false, IntegrityReport.PositioningState.NO_TIME_STAMP)
                : IntegrityReport.ofAir(air);
        Fix fix = new Fix(plane.latDeg, plane.lonDeg, Double.NaN, false, 1e-5, integrity);
        say(plane, plane.positions ? fix : null, plane.transponder);
    }

    void say(Plane plane, @Nullable Fix fix, Transponder by) {
        Flight flight =
                new Flight(plane.altitudeMeters, Double.NaN, Double.NaN, plane.place, -1, Flight.Emergency.NONE);
        give(plane, new PositionReport(header(plane, by), fix, Motion.NONE, NavigationStatus.UNDEFINED, flight));
    }

    void name(Plane plane, String callSign, String typeCode) {
        give(
                plane,
                IdentityReport.ofAircraft(
                        header(plane, plane.transponder), callSign, new Airframe(null, typeCode, null)));
    }

    void give(Plane plane, Report report) {
        TrackId track = TrackId.of(new Stamp(SECOND, plane.address, plane.track), 0);
        Stamp stamp = report.header().stamp();
        trust.give(stamp, new Labelled(track, report)).forEach(each -> give(each.stamp(), each.body()));
    }

    void give(Stamp stamp, Object input) {
        if (input instanceof Sample sample) {
            samples.add(sample);
        }
        skies.give(stamp, input).forEach(each -> take(each.body()));
    }

    private void take(Object body) {
        switch (body) {
            case Finding finding -> findings.add(finding);
            case Interference cell -> cells.add(cell);
            case Disturbed each -> disturbed.add(each);
            default -> throw new AssertionError("No cell of the sky emits " + body);
        }
    }

    /** So many minutes pass; what happens to a plane before each of its reports. */
    void pass(int minutes, List<Plane> planes, java.util.function.Consumer<Plane> before) {
        for (int i = 0; i < minutes * 60 / STEP_SECONDS; i++) {
            second += STEP_SECONDS;
            for (Plane plane : planes) {
                plane.move(STEP_SECONDS);
                before.accept(plane);
                say(plane);
            }
        }
        skies.passTo(now()).forEach(each -> take(each.body()));
    }

    void pass(int minutes, List<Plane> planes) {
        pass(minutes, planes, plane -> {});
    }

    /** What the map shows of each cell now. */
    List<Interference> map() {
        java.util.TreeMap<Long, Interference> now = new java.util.TreeMap<>();
        cells.forEach(each -> now.put(each.cell(), each));
        return List.copyOf(now.values());
    }

    /** Findings of a rule. */
    List<Finding> of(String rule) {
        return findings.stream()
                .filter(each -> each.content().rule().equals(rule))
                .toList();
    }

    static Key keyOf(Plane plane) {
        return Key.of(Identity.pack(Identity.Scheme.ICAO, plane.address));
    }
}
