/**
 * What the decoders of positions have in common when they make reports: times, what a position is worth, digests, topics.
 *
 * <p>What enters: what a sender said, and the raw message. What leaves: parts of reports. Any thread; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.report;

import org.jspecify.annotations.NullMarked;
