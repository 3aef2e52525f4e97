package org.trigpoint.orbits.ephemeris;

import org.orekit.attitudes.AttitudeProvider;
import org.orekit.frames.Frame;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.tle.DeepSDP4;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.utils.PVCoordinates;

/** Orekit's SDP4 for periods from 225 minutes on, with what it does not tell: how much of the orbit drag has left. */
final class DeepModel extends DeepSDP4 implements MeanModel {
    DeepModel(TLE elements, AttitudeProvider attitude, Frame frame) {
        super(elements, attitude, Propagator.DEFAULT_MASS, frame);
    }

    @Override
    public PVCoordinates coordinates(double sinceSeconds) {
        return getPVCoordinates(tle.getDate().shiftedBy(sinceSeconds));
    }

    @Override
    public double leftRatio(double sinceSeconds) {
        return 1 - c1 * sinceSeconds / 60;
    }
}
