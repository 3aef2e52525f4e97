package org.trigpoint.simulation.score;

import org.trigpoint.geo.LocalFrame;

/** Where something is: on the earth, or in a plane of metres. One scoring uses one of the two throughout. */
public sealed interface Spot {
    /**
     * In a plane.
     *
     * @param eastMeters metres along the first axis
     * @param northMeters metres along the second
     */
    record Plane(double eastMeters, double northMeters) implements Spot {
        public Plane {
            if (!Double.isFinite(eastMeters) || !Double.isFinite(northMeters)) {
                throw new IllegalArgumentException(eastMeters + ", " + northMeters + " m is no point of a plane");
            }
        }
    }

    /**
     * On the WGS 84 ellipsoid.
     *
     * @param latDeg geodetic latitude, −90 to 90
     * @param lonDeg longitude; any turn of the circle
     */
    record Earth(double latDeg, double lonDeg) implements Spot {
        public Earth {
            if (!(latDeg >= -90 && latDeg <= 90) || !(Math.abs(lonDeg) <= 360)) {
                throw new IllegalArgumentException(latDeg + ", " + lonDeg + " degrees is no point of the earth");
            }
        }
    }

    /** Where a point lies from this one, east and north of it. Both are of one kind. */
    default LocalFrame.Offset offsetTo(Spot other) {
        return switch (this) {
            case Plane here
            when other instanceof Plane there ->
                new LocalFrame.Offset(there.eastMeters - here.eastMeters, there.northMeters - here.northMeters, 0);
            case Earth here
            when other instanceof Earth there ->
                LocalFrame.at(here.latDeg, here.lonDeg).offsetTo(there.latDeg, there.lonDeg);
            case Plane _, Earth _ ->
                throw new IllegalArgumentException(this + " and " + other + " are not on the same surface");
        };
    }
}
