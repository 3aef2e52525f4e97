package org.trigpoint.geo.motion;

import org.trigpoint.geo.LocalFrame;

/**
 * How near two movers come to each other if both keep course and speed (CPA and TCPA).
 *
 * <p>Worked out in the tangent frame at the first: good to 1 % of the distance within 100 nautical miles.
 *
 * @param timeSeconds time to the closest approach; negative when it is past, 0 when the two keep their distance
 * @param distanceMeters distance at the closest approach
 * @param presentMeters distance now
 */
public record ClosestApproach(double timeSeconds, double distanceMeters, double presentMeters) {
    /** Slower relative motion than this, squared, in (m/s)², is none: an hour of it is less than four metres. */
    private static final double NO_MOTION_MPS2 = 1e-6;

    /** The closest approach of two movers whose positions hold at the same time. */
    public static ClosestApproach of(Mover one, Mover other) {
        LocalFrame frame = LocalFrame.at(one.latDeg(), one.lonDeg());
        LocalFrame.Offset offset = frame.offsetTo(other.latDeg(), other.lonDeg());
        LocalFrame.Turn back = frame.turnTo(other.latDeg(), other.lonDeg()).inverse();
        double eastMps = back.east(other.eastMps(), other.northMps()) - one.eastMps();
        double northMps = back.north(other.eastMps(), other.northMps()) - one.northMps();
        double presentMeters = length(offset.eastMeters(), offset.northMeters(), offset.upMeters());
        double square = eastMps * eastMps + northMps * northMps;
        if (!(square > NO_MOTION_MPS2)) {
            return new ClosestApproach(0, presentMeters, presentMeters);
        }
        double timeSeconds = -(offset.eastMeters() * eastMps + offset.northMeters() * northMps) / square;
        double distanceMeters =
                length(offset.eastMeters() + eastMps * timeSeconds, offset.northMeters() + northMps * timeSeconds, 0);
        return new ClosestApproach(timeSeconds, distanceMeters, presentMeters);
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** True when the two have been at their closest already. */
    public boolean isPast() {
        return timeSeconds < 0;
    }
}
