/**
 * Positions that phones and trackers send: the query strings of OsmAnd and Traccar clients, Traccar's JSON, OwnTracks.
 *
 * <p>What enters: lines and objects of JSON. What leaves: every field as a record, or a rejection. One thread at a time; nothing here
 * reads a clock.
 */
@NullMarked
package org.trigpoint.feeds.phone;

import org.jspecify.annotations.NullMarked;
