package org.trigpoint.feeds.adsb.message;

/** What an altitude or a vertical rate was measured by. */
public enum VerticalSource {
    /** Pressure, against the standard atmosphere. */
    BAROMETRIC,
    /** Satellite navigation, above the ellipsoid of WGS 84. */
    GEOMETRIC
}
