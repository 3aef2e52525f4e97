/**
 * ADS-B and Mode S: what receivers of 1090 MHz hand over, frames, lines or documents, becomes what aircraft tell (RTCA DO-260, -A
 * and -B; ICAO Annex 10, vol. IV).
 *
 * <p>What enters: bytes of a receiver, and when they came. What leaves: what each raw message tells, with the position solved and
 * its integrity, or why it tells nothing. Runs on the thread of its caller; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.NullMarked;
