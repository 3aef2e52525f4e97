package org.trigpoint.feeds.gnss.message;

/** A sentence of NMEA 0183 (IEC 61162-1), as sent, in the units that its names say. */
public sealed interface NmeaSentence extends GnssMessage permits Gga, Gll, Gns, Gsa, Gst, Hdt, Rmc, Vtg, Zda {
    /** Who speaks: GP for GPS, GL for GLONASS, GA for Galileo, GB for BeiDou, GN for several, II for an instrument, … */
    String talker();
}
