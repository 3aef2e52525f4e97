/**
 * What the type of an event means: whose side, what kind of thing, and with which symbol it is drawn. For display only.
 *
 * <p>What enters: types of Cursor on Target, or symbol codes of MIL-STD-2525D. What leaves: the one from the other. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.cot.symbol;

import org.jspecify.annotations.NullMarked;
