/**
 * Worlds that are not: a scenario and a seed enter; the bytes that its receivers would hear leave, with the truth beside them.
 *
 * <p>{@link org.trigpoint.simulation.Simulation} is pulled in the world's own time by one thread. It reads no clock; the same scenario,
 * seed and start give the same bytes.
 */
@NullMarked
package org.trigpoint.simulation;

import org.jspecify.annotations.NullMarked;
