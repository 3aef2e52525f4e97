/**
 * What is land and what is water, how far the shore is, and where a ship can get over water.
 *
 * <p>Land is that of Natural Earth 4.1 at 1:10 million, as world-atlas 2.0.2 gives it (public domain), on a lattice of 0.0036° by
 * 0.0017°. It is read once, when it is first asked for. Pure functions, for any thread; the bits are the same on every machine.
 */
@NullMarked
package org.trigpoint.geo.land;

import org.jspecify.annotations.NullMarked;
