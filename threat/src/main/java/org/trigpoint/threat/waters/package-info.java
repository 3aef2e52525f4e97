/**
 * What lies near each other: the sea in cells, each with the craft in it and in a halo around it, for rules that ask about several.
 *
 * <p>In: {@link org.trigpoint.threat.waters.Leg}, which the stage of the rules about one track sends. Out: findings, and the nouns of
 * its rules. A step: on the thread of its carrier.
 */
@NullMarked
package org.trigpoint.threat.waters;

import org.jspecify.annotations.NullMarked;
