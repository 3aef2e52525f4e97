/**
 * Where satellites are: elements enter, states on the turning earth leave. Nothing is read from disk and no clock is asked.
 */
@NullMarked
package org.trigpoint.orbits.ephemeris;

import org.jspecify.annotations.NullMarked;
