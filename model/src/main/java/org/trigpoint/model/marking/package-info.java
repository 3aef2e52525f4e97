/**
 * Who may see a noun.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.marking;

import org.jspecify.annotations.NullMarked;
