package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/** Types 1 2 3 4 9 11 18 27: where a station is. */
final class PositionMessages {
    private static final int NO_STATUS = 15;
    private static final int NO_SPEED = 1023;
    private static final int SPEED_OR_MORE = 1022;
    private static final int NO_COURSE = 3600;
    private static final int NO_HEADING = 511;
    private static final int FIRST_STATE = 60;
    private static final int NO_LON = 181;
    private static final int NO_LAT = 91;
    private static final int NO_TURN = -128;
    private static final int TURN_OR_MORE = 126;

    private PositionMessages() {}

    static DecodedMessage classA(FieldReader in) {
        int turn = (byte) in.unsigned(42, 8);
        return new ClassAPosition(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.numberUnless(NO_STATUS, 38, 4),
                turnDegPerMin(turn),
                turn != NO_TURN && Math.abs(turn) >= TURN_OR_MORE,
                in.tenthsUnless(NO_SPEED, 50, 10),
                in.unsigned(50, 10) == SPEED_OR_MORE,
                in.flag(60),
                in.degrees(NO_LON, 61, 28),
                in.degrees(NO_LAT, 89, 27),
                in.tenthsUnless(NO_COURSE, 116, 12),
                in.numberUnless(NO_HEADING, 128, 9),
                in.numberBelow(FIRST_STATE, 137, 6),
                in.numberFrom(FIRST_STATE, 137, 6),
                in.number(143, 2),
                in.number(145, 3),
                in.flag(148),
                in.communicationState(149));
    }

    /** (value / 4.733)²; ±126 is 708°/min or more, ±127 more than 5° in 30 s. */
    private static @Nullable Double turnDegPerMin(int turn) {
        if (turn == NO_TURN) {
            return null;
        }
        int size = Math.abs(turn);
        double rate = size == 127 ? 10 : size == TURN_OR_MORE ? 708 : turn / 4.733 * (turn / 4.733);
        return turn < 0 ? -rate : rate;
    }

    static DecodedMessage utc(FieldReader in) {
        return new UtcReport(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.numberUnless(0, 38, 14),
                in.numberUnless(0, 52, 4),
                in.numberUnless(0, 56, 5),
                in.numberBelow(24, 61, 5),
                in.numberBelow(60, 66, 6),
                in.numberBelow(60, 72, 6),
                in.flag(78),
                in.degrees(NO_LON, 79, 28),
                in.degrees(NO_LAT, 107, 27),
                in.number(134, 4),
                in.flag(138),
                in.number(139, 9),
                in.flag(148),
                in.communicationState(149));
    }

    static DecodedMessage aircraft(FieldReader in) {
        return new AircraftPosition(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.numberUnless(4095, 38, 12),
                in.unsigned(38, 12) == 4094,
                in.wholeUnless(NO_SPEED, 50, 10),
                in.unsigned(50, 10) == SPEED_OR_MORE,
                in.flag(60),
                in.degrees(NO_LON, 61, 28),
                in.degrees(NO_LAT, 89, 27),
                in.tenthsUnless(NO_COURSE, 116, 12),
                in.numberBelow(FIRST_STATE, 128, 6),
                in.numberFrom(FIRST_STATE, 128, 6),
                in.flag(134),
                in.number(135, 7),
                in.flag(142),
                in.number(143, 3),
                in.flag(146),
                in.flag(147),
                in.flag(148),
                in.communicationState(149));
    }

    static DecodedMessage classB(FieldReader in) {
        return new ClassBPosition(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 8),
                in.tenthsUnless(NO_SPEED, 46, 10),
                in.unsigned(46, 10) == SPEED_OR_MORE,
                in.flag(56),
                in.degrees(NO_LON, 57, 28),
                in.degrees(NO_LAT, 85, 27),
                in.tenthsUnless(NO_COURSE, 112, 12),
                in.numberUnless(NO_HEADING, 124, 9),
                in.numberBelow(FIRST_STATE, 133, 6),
                in.numberFrom(FIRST_STATE, 133, 6),
                in.number(139, 2),
                in.flag(141),
                in.flag(142),
                in.flag(143),
                in.flag(144),
                in.flag(145),
                in.flag(146),
                in.flag(147),
                in.flag(148),
                in.communicationState(149));
    }

    static DecodedMessage longRange(FieldReader in) {
        return new LongRangePosition(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.flag(38),
                in.flag(39),
                in.numberUnless(NO_STATUS, 40, 4),
                in.coarseDegrees(NO_LON, 44, 18),
                in.coarseDegrees(NO_LAT, 62, 17),
                in.wholeUnless(63, 79, 6),
                in.wholeUnless(511, 85, 9),
                in.flag(94),
                in.number(95, 1));
    }
}
