/**
 * Areas and corridors with meaning, each version with the time it holds for and the time we knew.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.zone;

import org.jspecify.annotations.NullMarked;
