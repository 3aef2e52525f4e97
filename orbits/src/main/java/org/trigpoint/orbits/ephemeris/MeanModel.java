package org.trigpoint.orbits.ephemeris;

import org.orekit.utils.PVCoordinates;

/** SGP4 of one satellite, near the earth or in deep space. By one thread at a time. */
interface MeanModel {
    /** Position in metres and velocity in metres a second in TEME; throws Orekit's exception where the model has none. */
    PVCoordinates coordinates(double sinceSeconds);

    /** What drag has left of the square root of the axis: 1 at the epoch; at 0 and below the satellite is long gone. */
    double leftRatio(double sinceSeconds);
}
