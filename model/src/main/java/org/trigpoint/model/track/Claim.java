package org.trigpoint.model.track;

import org.trigpoint.flow.Stamp;

/**
 * Something that a track says of itself, and where it said so. Two claims of one kind stand side by side.
 *
 * @param kind what is claimed
 * @param value the claim as text: digits of an MMSI, a name, metres
 * @param source number of the source of the newest such claim
 * @param first stamp of the first such claim
 * @param last stamp of the newest
 */
public record Claim(Kind kind, String value, int source, Stamp first, Stamp last) {
    /** What may be claimed. Ordinals are stored: add at the end only. */
    public enum Kind {
        MMSI,
        NAME,
        CALL_SIGN,
        IMO,
        SHIP_TYPE,
        DESTINATION,
        ETA,
        DRAUGHT_METERS,
        /** {@code bow/stern/port/starboard} in metres. */
        EXTENT,
        /** Packed identity of the parent ship, as digits. */
        PARENT_MMSI,
        /** A name that a person gave; it goes before all others. */
        GIVEN_NAME,
        /** 24-bit address of ICAO, six hexadecimal digits. */
        ICAO_ADDRESS,
        /** 24 bits that are no address of ICAO, six hexadecimal digits behind {@code ~}. */
        ADDRESS,
        REGISTRATION,
        /** ICAO type designator. */
        AIRCRAFT_TYPE,
        /** Emitter category of ADS-B, {@code A1} to {@code D7}, or the type of an event of Cursor on Target. */
        CATEGORY,
        /** Digest of the name that a network knows it by, fourteen hexadecimal digits behind {@code @}. */
        NAME_DIGEST
    }
}
