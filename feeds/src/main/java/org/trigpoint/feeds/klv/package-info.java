/**
 * KLV metadata of motion imagery (MISB ST 0601 and what it carries), from transport streams and as it is.
 *
 * <p>What enters: bytes, cut anywhere. What leaves: KLV packets with how they came, or their text. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.klv;

import org.jspecify.annotations.NullMarked;
