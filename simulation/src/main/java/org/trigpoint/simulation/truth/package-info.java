/**
 * What the world did: craft enter at equal intervals, lines of CSV leave. It never says what a rule would call it.
 *
 * <p>On the thread of the simulation.
 */
@NullMarked
package org.trigpoint.simulation.truth;

import org.jspecify.annotations.NullMarked;
