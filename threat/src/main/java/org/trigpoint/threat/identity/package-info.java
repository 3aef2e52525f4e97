/**
 * What is known of an identity, whichever tracks report under it: a number in two places, a place that cannot have been reached, names
 * and numbers that change.
 *
 * <p>In: {@link org.trigpoint.threat.rules.Sign}, which the stage of the rules about one track sends, few of each track. Out: findings of
 * the rules {@code teleport} and {@code identity}. A step: on the thread of its carrier.
 */
@NullMarked
package org.trigpoint.threat.identity;

import org.jspecify.annotations.NullMarked;
