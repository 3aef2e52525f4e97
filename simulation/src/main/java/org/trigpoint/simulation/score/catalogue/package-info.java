/**
 * What is true, as far as rules are concerned: the trace of a world enters, events, near misses and what may be called either way leave.
 * One class a rule, named in {@link org.trigpoint.simulation.score.catalogue.RuleCatalogue}; none knows how its rule works.
 *
 * <p>Pure functions, for any thread.
 */
@NullMarked
package org.trigpoint.simulation.score.catalogue;

import org.jspecify.annotations.NullMarked;
