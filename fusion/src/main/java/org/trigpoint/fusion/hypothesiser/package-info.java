/**
 * Which detection may be of which track: the pairs within the gate with their costs, and for each track that it was missed.
 *
 * <p>Tracks and a scan go in, {@link org.trigpoint.fusion.hypothesiser.Hypotheses} come out; on the thread that owns them.
 */
@NullMarked
package org.trigpoint.fusion.hypothesiser;

import org.jspecify.annotations.NullMarked;
