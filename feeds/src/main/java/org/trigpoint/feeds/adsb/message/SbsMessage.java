package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * A line of type {@code MSG} of a BaseStation or of a program that writes the same (Kinetic SBS-1, port 30003): 22 columns.
 *
 * @param transmission 1 identification, 2 surface position, 3 airborne position, 4 velocity, 5 altitude, 6 identity, 7 air to air,
 *     8 all-call
 * @param session number of the session
 * @param aircraft number of the aircraft in the database of the receiver
 * @param flight number of the flight there
 * @param generated date and time of the message, in the receiver's time zone
 * @param logged date and time when it was written, in the receiver's time zone
 * @param callSign flight or registration
 * @param altitudeFeet barometric
 * @param groundSpeedKn over ground
 * @param trackDeg over ground, clockwise from true north
 * @param latDeg north positive
 * @param lonDeg east positive
 * @param verticalRateFeetPerMinute up positive
 * @param squawk Mode A code
 * @param alert the Mode A code has changed
 * @param emergency the Mode A code says an emergency
 * @param ident the ident switch is active
 * @param onGround is on the ground
 */
public record SbsMessage(
        int transmission,
        @Nullable String session,
        @Nullable String aircraft,
        @Nullable String flight,
        @Nullable String generated,
        @Nullable String logged,
        @Nullable String callSign,
        @Nullable Double altitudeFeet,
        @Nullable Double groundSpeedKn,
        @Nullable Double trackDeg,
        @Nullable Double latDeg,
        @Nullable Double lonDeg,
        @Nullable Double verticalRateFeetPerMinute,
        @Nullable String squawk,
        @Nullable Boolean alert,
        @Nullable Boolean emergency,
        @Nullable Boolean ident,
        @Nullable Boolean onGround)
        implements AdsbMessage {}
