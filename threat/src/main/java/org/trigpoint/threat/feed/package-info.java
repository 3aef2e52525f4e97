/**
 * The rule that a receiver or a feed died: one alert for it, never one for each ship that it no longer hears.
 *
 * <p>In: {@link org.trigpoint.threat.waters.Pulse}, from the cells of the sea. Out: findings. A step: on the thread of its carrier.
 */
@NullMarked
package org.trigpoint.threat.feed;

import org.jspecify.annotations.NullMarked;
