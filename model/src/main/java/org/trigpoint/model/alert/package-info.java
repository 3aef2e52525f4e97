/**
 * What someone should look at: who or what says so, with evidence for and against.
 *
 * <p>Immutable values, for any thread; each has its codec beside it.
 */
@NullMarked
package org.trigpoint.model.alert;

import org.jspecify.annotations.NullMarked;
