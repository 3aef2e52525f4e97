/**
 * The tracker: scans enter, tracks in a plane are predicted, associated, updated, begun and ended; a sink is told of each.
 *
 * <p>One thread at a time; it reads no clock.
 */
@NullMarked
package org.trigpoint.fusion.tracker;

import org.jspecify.annotations.NullMarked;
