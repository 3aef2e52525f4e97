package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 29, subtype 1: target state and status of version 2 (RTCA DO-260B, 2.2.3.2.7.1).
 *
 * @param selectedAltitudeFeet in steps of 32 feet
 * @param selectedByFlightManagement true when the flight management system selected it, false for the control panel
 * @param pressureHpa barometric pressure setting
 * @param selectedHeadingDeg clockwise from north
 * @param nacp navigation accuracy category of position
 * @param nicBaro the altitude was checked against another source
 * @param sil source integrity level
 * @param silPerSample the probability of the level is a sample's, not an hour's
 * @param modesGiven the six modes that follow say something
 * @param autopilot engaged
 * @param verticalNavigation engaged
 * @param altitudeHold engaged
 * @param approach engaged
 * @param collisionAvoidance operates
 * @param lateralNavigation engaged
 */
public record TargetState(
        @Nullable Integer selectedAltitudeFeet,
        boolean selectedByFlightManagement,
        @Nullable Double pressureHpa,
        @Nullable Double selectedHeadingDeg,
        int nacp,
        boolean nicBaro,
        int sil,
        boolean silPerSample,
        boolean modesGiven,
        @Nullable Boolean autopilot,
        @Nullable Boolean verticalNavigation,
        @Nullable Boolean altitudeHold,
        @Nullable Boolean approach,
        boolean collisionAvoidance,
        @Nullable Boolean lateralNavigation)
        implements SquitterMessage {}
