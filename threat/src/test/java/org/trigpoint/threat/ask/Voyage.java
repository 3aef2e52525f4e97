package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;

/** Places of a ship that goes straight on, for tests. */
final class Voyage {
    static final long SECOND = 1_000_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;

    private final List<Place> places = new ArrayList<>();
    private Position at;
    private long now;

    private Voyage(Position at, long now) {
        this.at = at;
        this.now = now;
    }

    static Voyage from(double latDeg, double lonDeg, long epochMicros) {
        return new Voyage(Position.of(latDeg, lonDeg), epochMicros);
    }

    /** Goes on, and reports every ten seconds. */
    Voyage sail(double courseDeg, double speedKn, double minutes) {
        return sail(courseDeg, speedKn, minutes, true);
    }

    /** Goes on without a report; the last place is where it began. */
    Voyage silently(double courseDeg, double speedKn, double minutes) {
        return sail(courseDeg, speedKn, minutes, false);
    }

    private Voyage sail(double courseDeg, double speedKn, double minutes, boolean heard) {
        double mps = Units.mpsFromKnots(speedKn);
        for (int i = 0; i < Math.round(minutes * 6); i++) {
            if (heard) {
                places.add(new Place(
                        now,
                        now + SECOND,
                        at.latDeg(),
                        at.lonDeg(),
                        mps * Math.sin(Math.toRadians(courseDeg)),
                        mps * Math.cos(Math.toRadians(courseDeg)),
                        5));
            }
            now += 10 * SECOND;
            at = Geodesic.from(at, courseDeg, mps * 10);
        }
        return this;
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    long now() {
        return now;
    }
}
