/**
 * When a sensor that does not say what it searches tells of each thing again.
 *
 * <p>Times of scans and of what they saw go in, probabilities come out; on the thread that owns the state.
 */
@NullMarked
package org.trigpoint.fusion.rhythm;

import org.jspecify.annotations.NullMarked;
