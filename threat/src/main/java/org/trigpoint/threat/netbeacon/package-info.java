/** Groups of net beacons that use AIS: learned, told once, and kept apart from ships. */
@NullMarked
package org.trigpoint.threat.netbeacon;

import org.jspecify.annotations.NullMarked;
