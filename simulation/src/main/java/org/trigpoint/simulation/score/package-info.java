/**
 * How well tracks tell the truth: true states and track states at the same instants enter, one {@link
 * org.trigpoint.simulation.score.Score} leaves.
 *
 * <p>Pure functions on the caller's thread. Truths and tracks are taken in the order of their ids, so the order in which they are
 * given changes no bit of a score. Definitions and sources: {@code docs/scoring.md}.
 */
@NullMarked
package org.trigpoint.simulation.score;

import org.jspecify.annotations.NullMarked;
