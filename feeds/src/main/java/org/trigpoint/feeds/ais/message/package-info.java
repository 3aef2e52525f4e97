/**
 * AIS messages with every field, for people and tools: {@code decode}, tests, exports.
 *
 * <p>What enters: the bits of a whole message. What leaves: a record, and its text as JSON or CSV. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.NullMarked;
