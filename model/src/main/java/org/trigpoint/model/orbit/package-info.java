/** Satellites that make images: what they carry, where they pass over the ground and when they can see a place. Records only. */
@NullMarked
package org.trigpoint.model.orbit;

import org.jspecify.annotations.NullMarked;
