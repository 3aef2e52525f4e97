/**
 * When an instrument can see a point, an area or something that moves, and how much of it.
 *
 * <p>An {@link org.trigpoint.orbits.ephemeris.Ephemeris}, a {@link org.trigpoint.orbits.sensor.Instrument} and an
 * {@link org.trigpoint.orbits.access.Aim} enter; {@link org.trigpoint.orbits.access.Access}es leave. It is geometry: whether a picture is
 * taken nobody here knows. One thread at a time for each ephemeris.
 */
@NullMarked
package org.trigpoint.orbits.access;

import org.jspecify.annotations.NullMarked;
