/**
 * Decisions that wait: of what a sensor tells one by one, and that could be of more than one track, several explanations are carried on
 * until what comes later settles which is right (multiple hypothesis tracking: D. B. Reid, An algorithm for tracking multiple
 * targets, IEEE Transactions on Automatic Control 24 (1979) 843–854).
 *
 * <p>Tracks and detections go in, verdicts come out, at once or later; on the thread that owns the tracks.
 */
@NullMarked
package org.trigpoint.fusion.mht;

import org.jspecify.annotations.NullMarked;
