/** Tables that people write as text, a line a row. */
@NullMarked
package org.trigpoint.orbits.table;

import org.jspecify.annotations.NullMarked;
