/**
 * What senders write as lines and as JSON: cut into frames, read into values, with their times and their places (RFC 8259, RFC 7946).
 * For the formats whose raw messages are texts of this kind.
 *
 * <p>What enters: bytes in chunks cut anywhere. What leaves: frames, values, or where a text is none. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.json;

import org.jspecify.annotations.NullMarked;
