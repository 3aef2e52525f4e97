/**
 * The world: a scenario and a seed enter, craft that move leave; where each is at any time is a pure function.
 *
 * <p>Immutable once built, for any thread.
 */
@NullMarked
package org.trigpoint.simulation.world;

import org.jspecify.annotations.NullMarked;
