/**
 * What is between a satellite and a place: directions, distances, angles, light.
 *
 * <p>States of {@link org.trigpoint.orbits.ephemeris} and places enter; angles and points on WGS 84 leave. Values are for any thread.
 */
@NullMarked
package org.trigpoint.orbits.sight;

import org.jspecify.annotations.NullMarked;
