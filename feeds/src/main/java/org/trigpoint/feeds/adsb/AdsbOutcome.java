package org.trigpoint.feeds.adsb;

/** What became of one raw message. */
public sealed interface AdsbOutcome permits AdsbRejected, Tell {}
