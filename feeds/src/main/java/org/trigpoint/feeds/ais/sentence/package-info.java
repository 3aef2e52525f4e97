/**
 * From NMEA lines to the payloads of whole messages: checksums, tag blocks, wrappers, groups, parts.
 *
 * <p>What enters: the bytes of one line. What leaves: payload bits with who heard them and when, or a fault. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.ais.sentence;

import org.jspecify.annotations.NullMarked;
