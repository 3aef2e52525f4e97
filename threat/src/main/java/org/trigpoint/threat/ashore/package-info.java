/** Ships not under command that drift towards a shore or a structure, with the time that is left. */
@NullMarked
package org.trigpoint.threat.ashore;

import org.jspecify.annotations.NullMarked;
