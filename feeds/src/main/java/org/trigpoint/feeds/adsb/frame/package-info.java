/**
 * Raw messages of receivers of Mode S: Beast frames, AVR lines, BaseStation lines, documents of JSON.
 *
 * <p>What enters: bytes as they come, cut anywhere. What leaves: raw messages as they were sent, and their bits. One thread at a
 * time.
 */
@NullMarked
package org.trigpoint.feeds.adsb.frame;

import org.jspecify.annotations.NullMarked;
