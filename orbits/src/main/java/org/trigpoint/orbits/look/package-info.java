/**
 * Which eye looks next at something that moves, or at an area: when, and with what probability.
 *
 * <p>Where it may be, elements with instruments, plans of operators, and eyes of a site enter; {@link org.trigpoint.model.lookahead.Glimpse}s
 * leave. Functions of their arguments, for any thread. Probabilities are of geometry and climate: what is not known stays unknown.
 */
@NullMarked
package org.trigpoint.orbits.look;

import org.jspecify.annotations.NullMarked;
