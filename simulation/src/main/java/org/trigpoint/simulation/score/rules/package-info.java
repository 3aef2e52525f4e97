/**
 * How right rules are: spans of truth and alerts enter, counts with their bounds leave, as tables.
 *
 * <p>Values and pure functions, for any thread. What is true of a world is another package's question; how alerts came about, too.
 */
@NullMarked
package org.trigpoint.simulation.score.rules;

import org.jspecify.annotations.NullMarked;
