package org.trigpoint.imagery.georeference;

/** From pixels to the plane by control points, exact at each of them. */
interface Surface {
    PlanePoint at(double columnPixels, double rowPixels);
}
