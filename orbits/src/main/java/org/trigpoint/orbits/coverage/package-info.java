/**
 * How often and how soon instruments see the parts of an area.
 *
 * <p>Accesses to points enter, numbers of each cell leave. By one thread.
 */
@NullMarked
package org.trigpoint.orbits.coverage;

import org.jspecify.annotations.NullMarked;
