/** Several ships of an area that lose their positions, or what these are worth, at once: by what AIS says alone. */
@NullMarked
package org.trigpoint.threat.interference;

import org.jspecify.annotations.NullMarked;
