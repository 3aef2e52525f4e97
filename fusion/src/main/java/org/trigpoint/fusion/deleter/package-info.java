/**
 * When a track that is not heard is coasting, lost and ended, when one that is not seen is over, and when two are one.
 *
 * <p>Settings and what the platform last said go in, deadlines come out; what is said of the rows of a table is changed in
 * place, on the thread that owns it.
 */
@NullMarked
package org.trigpoint.fusion.deleter;

import org.jspecify.annotations.NullMarked;
