package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/**
 * Type code 29, subtype 0: target state and status of version 1 (RTCA DO-260A, 2.2.3.2.7.1).
 *
 * @param verticalSource 0 none, 1 control panel, 2 holding, 3 flight management system
 * @param altitudeAboveSea true for an altitude above mean sea level, false for a flight level
 * @param altitudeCapability 2 bits
 * @param verticalMode 0 unknown, 1 acquiring, 2 capturing or holding
 * @param targetAltitudeFeet in steps of 100 feet
 * @param horizontalSource 0 none, 1 control panel, 2 holding, 3 flight management system
 * @param targetDirectionDeg heading or track, clockwise from north
 * @param directionIsTrack true for a track, false for a heading
 * @param horizontalMode 0 unknown, 1 acquiring, 2 capturing or holding
 * @param nacp navigation accuracy category of position
 * @param nicBaro the altitude was checked against another source
 * @param sil surveillance integrity level
 * @param capability 2 bits: collision avoidance does not operate, has an advisory
 * @param emergency 0 none, 1 general, 2 medical, 3 little fuel, 4 no radio, 5 unlawful interference, 6 downed, 7 reserved
 */
public record TargetStateEarly(
        int verticalSource,
        boolean altitudeAboveSea,
        int altitudeCapability,
        int verticalMode,
        @Nullable Integer targetAltitudeFeet,
        int horizontalSource,
        @Nullable Double targetDirectionDeg,
        boolean directionIsTrack,
        int horizontalMode,
        int nacp,
        boolean nicBaro,
        int sil,
        int capability,
        int emergency)
        implements SquitterMessage {}
