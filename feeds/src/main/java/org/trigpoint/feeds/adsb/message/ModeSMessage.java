package org.trigpoint.feeds.adsb.message;

/** What one frame of Mode S says: a reply to an interrogation, or a squitter. */
public sealed interface ModeSMessage extends AdsbMessage
        permits AirAirReply, AllCallReply, AltitudeReply, IdentityReply, SquitterMessage {}
