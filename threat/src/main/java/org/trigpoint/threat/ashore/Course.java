package org.trigpoint.threat.ashore;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.threat.rules.Minutes;

/**
 * How a ship drifted over the last minutes, by positions alone.
 *
 * @param from first of these positions in the ring of minutes
 * @param eastMps of its motion
 * @param northMps of its motion
 */
record Course(int from, double eastMps, double northMps) {
    /** A way that is not this straight is no drift. */
    private static final double STRAIGHT_RATIO = 0.85;

    private static final int FEWEST = 4;

    /** Null when too little is known, or the ship did not keep about one course at about one speed. */
    static @Nullable Course of(Minutes minutes, AshoreSettings settings) {
        int last = minutes.count() - 1;
        if (last < FEWEST) {
            return null;
        }
        int from = Math.max(0, minutes.since(minutes.time(last) - settings.observedMicros()) - 1);
        double seconds = (minutes.time(last) - minutes.time(from)) / 1e6;
        if (last - from < FEWEST - 1
                || seconds * 1e6 < settings.observedMicros()
                || seconds * 1e6 > 2 * settings.observedMicros()) {
            return null;
        }
        double path = 0;
        for (int i = from + 1; i <= last; i++) {
            LocalFrame.Offset step = offset(minutes, i - 1, i);
            double meters = Math.hypot(step.eastMeters(), step.northMeters());
            path += meters;
            if (meters / ((minutes.time(i) - minutes.time(i - 1)) / 1e6) > 2 * settings.mostMps()) {
                return null;
            }
        }
        LocalFrame.Offset way = offset(minutes, from, last);
        double made = Math.hypot(way.eastMeters(), way.northMeters());
        double speed = made / seconds;
        boolean drifts = speed >= settings.leastMps() && speed <= settings.mostMps() && made >= STRAIGHT_RATIO * path;
        return drifts ? new Course(from, way.eastMeters() / seconds, way.northMeters() / seconds) : null;
    }

    private static LocalFrame.Offset offset(Minutes minutes, int from, int to) {
        return LocalFrame.at(minutes.latDeg(from), minutes.lonDeg(from))
                .offsetTo(minutes.latDeg(to), minutes.lonDeg(to));
    }

    double speedMps() {
        return Math.hypot(eastMps, northMps);
    }

    double courseDeg() {
        return Angles.wrapCourseDeg(StrictMath.toDegrees(StrictMath.atan2(eastMps, northMps)));
    }

    /** Where it will be if it goes on like this. */
    Position after(double seconds, double latDeg, double lonDeg) {
        return LocalFrame.at(latDeg, lonDeg).positionAt(eastMps * seconds, northMps * seconds);
    }
}
