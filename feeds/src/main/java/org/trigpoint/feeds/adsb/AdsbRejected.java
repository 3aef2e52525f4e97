package org.trigpoint.feeds.adsb;

import org.trigpoint.feeds.adsb.frame.AdsbFault;

/**
 * A raw message that tells nothing.
 *
 * @param fault why
 * @param offsetBytes where that is, from the beginning of the raw message
 */
public record AdsbRejected(AdsbFault fault, int offsetBytes) implements AdsbOutcome {}
