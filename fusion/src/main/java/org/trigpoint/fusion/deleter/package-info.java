/**
 * When a track that is not heard is coasting, lost and ended.
 *
 * <p>Settings and what the platform last said go in, deadlines come out; pure functions, for any thread.
 */
@NullMarked
package org.trigpoint.fusion.deleter;

import org.jspecify.annotations.NullMarked;
