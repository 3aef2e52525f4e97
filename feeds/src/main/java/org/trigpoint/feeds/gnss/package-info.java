/**
 * Positions of receivers of satellite navigation: NMEA 0183 sentences, and the files and features that devices and programs make of
 * them (GPX, KML, GeoJSON).
 *
 * <p>What enters: bytes. What leaves: every field as a record, the positions of each moment joined, or a rejection. One thread at a
 * time; nothing here reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.gnss;

import org.jspecify.annotations.NullMarked;
