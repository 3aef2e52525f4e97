/**
 * The Automatic Identification System: NMEA lines become observations (ITU-R M.1371-5 and -6, IEC 61162-1).
 *
 * <p>What enters: raw lines of a source under their stamps. What leaves: observations and rejections, or every field of a message
 * as text. Runs on the thread of its caller; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.ais;

import org.jspecify.annotations.NullMarked;
