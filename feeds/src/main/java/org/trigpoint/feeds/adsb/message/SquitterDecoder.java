package org.trigpoint.feeds.adsb.message;

import org.jspecify.annotations.Nullable;

/** The 56 bits of an extended squitter into the record of its type code (RTCA DO-260B, 2.2.3.2 and 2.2.17). */
final class SquitterDecoder {
    /** Stands for the control of format 18 in squitters of format 17. */
    static final int OWN = -1;

    private static final int FINE_TRAFFIC = 2;
    private static final int COARSE_TRAFFIC = 3;
    private static final int MANAGEMENT = 4;
    private static final int RELAYED_TRAFFIC = 5;
    private static final int REBROADCAST = 6;
    private static final int RESERVED = 7;

    private static final int FIRST_CHARACTER = 9;
    private static final int CHARACTERS = 8;

    private SquitterDecoder() {}

    /** @param control of format 18, {@link #OWN} for format 17 */
    static SquitterMessage decode(long me, int control) {
        return switch (control) {
            case COARSE_TRAFFIC -> coarse(me);
            case MANAGEMENT -> new TrafficManagement(Me.hex(me));
            case RESERVED -> reserved(me);
            default -> byTypeCode(me, control);
        };
    }

    private static SquitterMessage byTypeCode(long me, int control) {
        boolean relayed = control == FINE_TRAFFIC || control == RELAYED_TRAFFIC || control == REBROADCAST;
        int typeCode = Me.number(me, 1, 5);
        return switch (typeCode) {
            case 0 -> new NoPosition(Me.number(me, 6, 2), PulseCodes.shortAltitudeFeet(Me.number(me, 9, 12)));
            case 1, 2, 3, 4 -> identification(me, typeCode);
            case 5, 6, 7, 8 -> PositionDecoder.surface(me, relayed);
            case 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 21, 22 -> PositionDecoder.airborne(me, relayed);
            case 19 -> velocity(me, control == FINE_TRAFFIC, relayed);
            case 28 -> status(me);
            case 29 -> target(me);
            case 31 -> operational(me);
            default -> reserved(me);
        };
    }

    private static ReservedMessage reserved(long me) {
        return new ReservedMessage(Me.number(me, 1, 5), Me.number(me, 6, 3), Me.hex(me));
    }

    private static SquitterMessage velocity(long me, boolean groundStation, boolean relayed) {
        int subtype = Me.number(me, 6, 3);
        return subtype >= 1 && subtype <= 4 ? VelocityDecoder.decode(me, groundStation, relayed) : reserved(me);
    }

    private static SquitterMessage status(long me) {
        return switch (Me.number(me, 6, 3)) {
            case 1 -> new EmergencyStatus(Me.number(me, 9, 3), PulseCodes.squawk(Me.number(me, 12, 13)));
            case 2 -> advisory(me);
            default -> reserved(me);
        };
    }

    private static ResolutionAdvisory advisory(long me) {
        int type = Me.number(me, 29, 2);
        int threat = Me.number(me, 31, 26);
        return new ResolutionAdvisory(
                Me.number(me, 9, 14),
                Me.number(me, 23, 4),
                Me.flag(me, 27),
                Me.flag(me, 28),
                type,
                type == 1 ? "%06x".formatted(threat >>> 2) : null,
                "%07x".formatted(threat));
    }

    private static SquitterMessage target(long me) {
        return switch (Me.number(me, 6, 2)) {
            case 0 -> TargetDecoder.early(me);
            case 1 -> TargetDecoder.current(me);
            default -> reserved(me);
        };
    }

    private static SquitterMessage operational(long me) {
        return switch (Me.number(me, 6, 3)) {
            case 0 -> OperationalDecoder.airborne(me);
            case 1 -> OperationalDecoder.surface(me);
            default -> reserved(me);
        };
    }

    private static Identification identification(long me, int typeCode) {
        char[] category = {(char) ('A' + 4 - typeCode), (char) ('0' + Me.number(me, 6, 3))};
        return new Identification(typeCode, new String(category), callSign(me));
    }

    private static @Nullable String callSign(long me) {
        char[] text = new char[CHARACTERS];
        int length = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            text[i] = character(Me.number(me, FIRST_CHARACTER + 6 * i, 6));
            length = text[i] == ' ' ? length : i + 1;
        }
        return length == 0 ? null : new String(text, 0, length);
    }

    /** A character of six bits of ICAO Annex 10, vol. IV, 3.1.2.9.1.2; # for what is none. */
    private static char character(int code) {
        if (code >= 1 && code <= 26) {
            return (char) ('@' + code);
        }
        boolean blankOrDigit = code == ' ' || (code >= '0' && code <= '9');
        return blankOrDigit ? (char) code : '#';
    }

    private static CoarsePosition coarse(long me) {
        return new CoarsePosition(
                Me.number(me, 2, 2),
                Me.number(me, 4, 4),
                PulseCodes.shortAltitudeFeet(Me.number(me, 8, 12)),
                Me.flag(me, 20) ? (Double) (Me.number(me, 21, 5) * 11.25) : null,
                Me.number(me, 26, 6),
                Me.flag(me, 32),
                Me.number(me, 33, 12),
                Me.number(me, 45, 12));
    }
}
