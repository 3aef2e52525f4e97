/**
 * A world as its author draws it: YAML enters, records leave, with every mistake named by line and column.
 *
 * <p>Values and pure functions, for any thread. The format is described field by field in docs/scenarios.md.
 */
@NullMarked
package org.trigpoint.simulation.scenario;

import org.jspecify.annotations.NullMarked;
