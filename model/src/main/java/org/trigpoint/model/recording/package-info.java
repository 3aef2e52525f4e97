/**
 * What the journal holds: raw bytes and everything else that changes a result, in the order of their stamps.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.recording;

import org.jspecify.annotations.NullMarked;
