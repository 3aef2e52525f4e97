/**
 * What fusion makes of observations: one track per physical thing, with its uncertainty, claims and contributors.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.track;

import org.jspecify.annotations.NullMarked;
