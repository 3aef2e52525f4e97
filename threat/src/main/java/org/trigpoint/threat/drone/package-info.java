/** Rules about drones: in a site, without link, without satellites, beyond their fence. By what each tells; no thread of its own. */
@NullMarked
package org.trigpoint.threat.drone;

import org.jspecify.annotations.NullMarked;
