/**
 * What frames of Mode S, lines of BaseStation and documents of readsb say, with every field, as sent.
 *
 * <p>What enters: the bits or bytes of one raw message. What leaves: a record. Any thread.
 */
@NullMarked
package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.NullMarked;
