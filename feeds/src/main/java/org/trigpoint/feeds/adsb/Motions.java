package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.SurfacePosition;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Motion;

/** Motion over ground as frames give it. A heading from magnetic north is none: the variation is not known here. */
final class Motions {
    private Motions() {}

    static Motion of(AirborneVelocity moving) {
        return of(moving.groundSpeedKn(), moving.speedAtLeast(), moving.trackDeg(), null, null);
    }

    static Motion of(SurfacePosition at) {
        return of(at.groundSpeedKn(), at.groundSpeedAtLeast(), at.trackDeg(), null, null);
    }

    static Motion of(
            @Nullable Double speedKn,
            boolean atLeast,
            @Nullable Double courseDeg,
            @Nullable Double headingDeg,
            @Nullable Double turnDegPerSecond) {
        double speedMps = speedKn == null ? Double.NaN : Units.mpsFromKnots(speedKn);
        if (!(speedMps >= 0)) {
            speedMps = Double.NaN;
        }
        return new Motion(
                speedMps,
                atLeast && !Double.isNaN(speedMps),
                direction(courseDeg),
                direction(headingDeg),
                turnDegPerSecond == null ? Double.NaN : 60 * turnDegPerSecond,
                false);
    }

    private static double direction(@Nullable Double deg) {
        return deg == null || !Double.isFinite(deg) ? Double.NaN : Angles.wrapCourseDeg(deg);
    }

    /** The time of a report for comparing; its arrival when nobody dated it. */
    static long time(Header header) {
        return header.isDated() ? header.timeEpochMicros() : header.stamp().arrivalEpochMicros();
    }
}
