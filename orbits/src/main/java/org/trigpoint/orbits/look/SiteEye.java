package org.trigpoint.orbits.look;

import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Eye;

/** An eye of the site: it stands somewhere, or flies from there. */
public sealed interface SiteEye {
    Eye eye();

    /** Where it stands, or is now. */
    Position at();

    /** How finely and how far it sees. */
    sealed interface Acuity {}

    /**
     * Of a camera.
     *
     * @param pixelRad angle of a pixel
     */
    record Camera(double pixelRad) implements Acuity {}

    /**
     * Of a radar: the ship that it sees every second time.
     *
     * @param lengthMeters of that ship
     * @param rangeMeters how far away that is
     */
    record Radar(double lengthMeters, double rangeMeters) implements Acuity {}

    /** What looks always, into a sector. */
    record Standing(
            Eye eye, Position at, double nearMeters, double farMeters, double fromDeg, double sweepDeg, Acuity acuity)
            implements SiteEye {
        public Standing {
            if (!(nearMeters >= 0 && farMeters > nearMeters && farMeters <= 500_000)) {
                throw new IllegalArgumentException("a sector reaches from 0 km or more to 500 km at most");
            }
            if (!(fromDeg >= 0 && fromDeg <= 360 && sweepDeg > 0 && sweepDeg <= 360)) {
                throw new IllegalArgumentException("a sector begins at 0 to 360 degrees and is at most 360 wide");
            }
        }
    }

    /**
     * A drone that can be sent.
     *
     * @param speedMps that it flies at
     * @param enduranceSeconds that it can still fly, the way back included
     * @param resolutionMeters on the ground, from where it looks down
     */
    record Flying(Eye eye, Position at, double speedMps, double enduranceSeconds, double resolutionMeters)
            implements SiteEye {
        public Flying {
            if (!(speedMps > 0 && speedMps <= 300)) {
                throw new IllegalArgumentException("a drone flies at above 0 to 300 m/s");
            }
            if (!(enduranceSeconds > 0 && enduranceSeconds <= 14 * 86_400.0)) {
                throw new IllegalArgumentException("a drone flies for above 0 to 336 hours");
            }
            if (!(resolutionMeters > 0)) {
                throw new IllegalArgumentException("a resolution is above 0 m");
            }
        }

        /** The same from another place, with so much of its endurance left. */
        public Flying from(Position place, double enduranceRatio) {
            return new Flying(eye, place, speedMps, enduranceRatio * enduranceSeconds, resolutionMeters);
        }

        /** How far it can go and come back. */
        double rangeMeters() {
            return speedMps * enduranceSeconds / 2;
        }
    }
}
