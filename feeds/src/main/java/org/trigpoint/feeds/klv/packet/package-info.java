/**
 * KLV packets (SMPTE ST 336, MISB ST 0107): where each begins and ends, its checksum, its items.
 *
 * <p>What enters: bytes, cut anywhere. What leaves: views of whole packets, or faults. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.klv.packet;

import org.jspecify.annotations.NullMarked;
