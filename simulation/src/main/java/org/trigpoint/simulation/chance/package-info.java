/**
 * Chance that can be repeated: seeds and names enter, numbers leave, the same on every machine and in every order.
 *
 * <p>Values, for one thread each.
 */
@NullMarked
package org.trigpoint.simulation.chance;

import org.jspecify.annotations.NullMarked;
