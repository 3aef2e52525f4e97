/**
 * What people say of zones becomes their versions.
 *
 * <p>In: {@link org.trigpoint.model.recording.ZoneCommand}. Out: {@link org.trigpoint.model.zone.Zone}. A step: on the thread of
 * its carrier.
 */
@NullMarked
package org.trigpoint.threat.zones;

import org.jspecify.annotations.NullMarked;
