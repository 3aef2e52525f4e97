/**
 * Rules that people write, checked and tried on what a station keeps.
 *
 * <p>What enters: an expression, and pieces of history in the order of their serials. What leaves: how many alerts the step that runs such
 * rules would have raised. Nothing is recorded. A trial is of one thread; {@link org.trigpoint.app.trial.HistoryTrial} may be asked by any.
 */
@NullMarked
package org.trigpoint.app.trial;

import org.jspecify.annotations.NullMarked;
