package org.trigpoint.imagery.georeference;

import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/** From the ellipsoid to a plane and back. Eastings and northings are in metres, of {@link LonLat} degrees. */
interface Projection {
    /** Where a place lies on the plane; null where the projection has none. */
    @Nullable
    PlanePoint project(double latDeg, double lonDeg);

    /** Which place a point of the plane is; null where the projection has none. */
    @Nullable
    Position locate(double x, double y);

    /** How far x goes in one turn around the earth, where the projection lays turns beside each other; 0 where it does not. */
    double turn();
}
