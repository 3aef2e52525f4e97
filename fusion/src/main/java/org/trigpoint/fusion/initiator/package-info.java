/**
 * When a track is believed.
 *
 * <p>Counts of reports go in, a yes or no comes out; pure functions, for any thread.
 */
@NullMarked
package org.trigpoint.fusion.initiator;

import org.jspecify.annotations.NullMarked;
