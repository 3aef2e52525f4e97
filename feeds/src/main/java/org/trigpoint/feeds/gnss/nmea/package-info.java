/**
 * NMEA 0183 sentences of satellite navigation, and the sentences of one moment joined into a position.
 *
 * <p>What enters: the bytes of one line. What leaves: a record of its sentence, and positions. One thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.gnss.nmea;

import org.jspecify.annotations.NullMarked;
