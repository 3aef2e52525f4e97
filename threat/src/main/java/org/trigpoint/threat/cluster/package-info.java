/**
 * Several ships whose positions jump from about one place to about another within minutes.
 *
 * <p>In: {@link org.trigpoint.threat.waters.Leg}, by identity, which become {@link org.trigpoint.threat.cluster.Jump}s; these, by audience,
 * become findings. Two steps: on the threads of their carrier.
 */
@NullMarked
package org.trigpoint.threat.cluster;

import org.jspecify.annotations.NullMarked;
