/**
 * Scores as people and programs read them: scores of runs enter, a page, a table and JSON with the same figures leave.
 *
 * <p>On the caller's thread; the same scores give the same characters.
 */
@NullMarked
package org.trigpoint.simulation.score.report;

import org.jspecify.annotations.NullMarked;
