package org.trigpoint.orbits.ephemeris;

import org.orekit.attitudes.AttitudeProvider;
import org.orekit.frames.Frame;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.tle.SGP4;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.utils.PVCoordinates;

/** Orekit's SGP4 for periods below 225 minutes, with what it does not tell: how much of the orbit drag has left. */
final class NearModel extends SGP4 implements MeanModel {
    private static final double FULL_DRAG_KM = 220;

    NearModel(TLE elements, AttitudeProvider attitude, Frame frame) {
        super(elements, attitude, Propagator.DEFAULT_MASS, frame);
    }

    @Override
    public PVCoordinates coordinates(double sinceSeconds) {
        return getPVCoordinates(tle.getDate().shiftedBy(sinceSeconds));
    }

    /** The polynomial of Spacetrack Report No. 3, section 6, in minutes; its first terms alone for a perigee below 220 km. */
    @Override
    public double leftRatio(double sinceSeconds) {
        double minutes = sinceSeconds / 60;
        if (perige < FULL_DRAG_KM) {
            return 1 - c1 * minutes;
        }
        double d2 = 4 * a0dp * tsi * c1 * c1;
        double third = d2 * tsi * c1 / 3;
        double d3 = (17 * a0dp + s4) * third;
        double d4 = 0.5 * third * a0dp * tsi * (221 * a0dp + 31 * s4) * c1;
        return 1 - minutes * (c1 + minutes * (d2 + minutes * (d3 + minutes * d4)));
    }
}
