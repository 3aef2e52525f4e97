/**
 * What sensors saw and searched, as lines: objects of JSON, features of GeoJSON, rows of a table.
 *
 * <p>What enters: raw messages, each one object or row. What leaves: for each a detection, a look or a rejection. Pure functions of
 * one thread at a time.
 */
@NullMarked
package org.trigpoint.feeds.detections;

import org.jspecify.annotations.NullMarked;
