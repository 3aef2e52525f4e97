/**
 * Where something will be: nouns of what is predicted.
 *
 * <p>Estimates enter; where they lead leaves. Functions of time; nothing is read from a clock.
 */
@NullMarked
package org.trigpoint.model.lookahead;

import org.jspecify.annotations.NullMarked;
