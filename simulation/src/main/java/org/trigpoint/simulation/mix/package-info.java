/**
 * Traffic in bulk for benchmarks: a seed and a size enter, sentences of all types in the proportions of a real feed leave.
 *
 * <p>No receivers and no coast, but ships that move as ships do, so that what is decoded can be tracked. One thread each.
 */
@NullMarked
package org.trigpoint.simulation.mix;

import org.jspecify.annotations.NullMarked;
