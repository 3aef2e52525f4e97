package org.trigpoint.feeds.adsb.message;

/**
 * What one raw message says, as sent, in the units that its names say. What was not sent or stands for "not available" is null, or
 * a double that is no number; a value that means "or more" is the least it can be, with a flag beside it. Who sent it is not here:
 * in most frames of Mode S that is a matter of their parity.
 */
public sealed interface AdsbMessage
        permits AircraftObject, DocumentHead, ModeAcReply, ModeSMessage, ReceiverStatus, SbsMessage, TraceRow {}
