/**
 * MPEG-2 transport streams (ISO/IEC 13818-1) down to the KLV packets in them (MISB ST 1402).
 *
 * <p>What enters: bytes, cut anywhere. What leaves: views of KLV packets with their program, PID and time stamps, or faults. One
 * thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.klv.ts;

import org.jspecify.annotations.NullMarked;
