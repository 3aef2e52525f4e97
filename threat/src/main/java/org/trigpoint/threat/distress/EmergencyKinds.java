package org.trigpoint.threat.distress;

import org.trigpoint.model.alert.AlertContent.Severity;
import org.trigpoint.model.alert.AlertContent.Urgency;
import org.trigpoint.model.observation.Flight;

/** What the emergencies of aircraft mean, and how bad they are. */
final class EmergencyKinds {
    private static final int UNLAWFUL = 7_500;
    private static final int NO_RADIO = 7_600;
    private static final int GENERAL = 7_700;

    private EmergencyKinds() {}

    /** What a code means (ICAO Annex 10, vol. IV, 2.1.4.1); {@code NONE} for all but three. */
    static Flight.Emergency ofSquawk(int squawk) {
        return switch (squawk) {
            case UNLAWFUL -> Flight.Emergency.UNLAWFUL_INTERFERENCE;
            case NO_RADIO -> Flight.Emergency.NO_COMMUNICATIONS;
            case GENERAL -> Flight.Emergency.GENERAL;
            default -> Flight.Emergency.NONE;
        };
    }

    static String words(Flight.Emergency kind) {
        return switch (kind) {
            case NONE -> "no emergency";
            case GENERAL -> "emergency";
            case MEDICAL -> "medical flight";
            case MINIMUM_FUEL -> "minimum fuel";
            case NO_COMMUNICATIONS -> "radio failure";
            case UNLAWFUL_INTERFERENCE -> "unlawful interference";
            case DOWNED -> "downed aircraft";
        };
    }

    static Severity severity(Flight.Emergency kind) {
        return switch (kind) {
            case UNLAWFUL_INTERFERENCE, GENERAL, DOWNED -> Severity.EXTREME;
            case NO_COMMUNICATIONS -> Severity.SEVERE;
            case MINIMUM_FUEL -> Severity.MODERATE;
            case MEDICAL, NONE -> Severity.MINOR;
        };
    }

    static Urgency urgency(Flight.Emergency kind) {
        return kind.isDistress() ? Urgency.IMMEDIATE : Urgency.EXPECTED;
    }
}
