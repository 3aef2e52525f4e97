/**
 * Traffic in bulk, for benchmarks and for load: a seed and a size enter; sentences of AIS, frames of ADS-B, or detections leave, in
 * the proportions of a real feed.
 *
 * <p>No receivers and no coast, but craft that move as such craft do, so that what is decoded can be tracked. One thread each.
 */
@NullMarked
package org.trigpoint.simulation.mix;

import org.jspecify.annotations.NullMarked;
