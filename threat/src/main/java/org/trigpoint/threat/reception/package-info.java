/**
 * Who could have heard: who hears each craft and how regularly, how long what they hear takes to come, and where craft are heard at all.
 *
 * <p>In: {@link org.trigpoint.threat.waters.Leg}, of one cell of the sea. It is kept by the rule that asks it, and lives on its thread.
 */
@NullMarked
package org.trigpoint.threat.reception;

import org.jspecify.annotations.NullMarked;
