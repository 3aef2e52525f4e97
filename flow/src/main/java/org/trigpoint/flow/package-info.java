/**
 * The contract between steps and the carriers that run them.
 *
 * <p>What enters: messages with a {@link org.trigpoint.flow.Stamp}, in recorded order. What leaves: messages that inherit the
 * stamp of what caused them. A {@link org.trigpoint.flow.Step} is called by one thread at a time for one key and knows no
 * thread, socket or wall clock.
 */
@NullMarked
package org.trigpoint.flow;

import org.jspecify.annotations.NullMarked;
