/**
 * Cursor on Target events with every field: {@code decode}, tests, exports.
 *
 * <p>What enters: the values of a decoded message. What leaves: records. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.cot.message;

import org.jspecify.annotations.NullMarked;
