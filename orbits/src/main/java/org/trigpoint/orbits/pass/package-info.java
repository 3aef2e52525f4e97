/**
 * When satellites are above the horizon of a place.
 *
 * <p>An {@link org.trigpoint.orbits.ephemeris.Ephemeris} and a place enter, {@link org.trigpoint.orbits.pass.Pass}es leave. One thread at a
 * time for each ephemeris.
 */
@NullMarked
package org.trigpoint.orbits.pass;

import org.jspecify.annotations.NullMarked;
