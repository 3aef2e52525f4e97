package org.trigpoint.feeds.adsb.message;

/** What the 24 bits are that a message gives as the address of its sender. */
public enum AddressKind {
    /** The address that a state gave to the aircraft. */
    ICAO,
    /** An address of another kind: of a ground vehicle, of an aircraft that is anonymous, of a track of a ground station. */
    OTHER
}
