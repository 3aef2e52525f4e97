/**
 * Where, when, which way: positions, local frames, geodesics, boxes and units on the WGS 84 ellipsoid.
 *
 * <p>Pure functions and values, for any thread. Degrees at the borders, SI and radians inside.
 */
@NullMarked
package org.trigpoint.geo;

import org.jspecify.annotations.NullMarked;
