package org.trigpoint.feeds.ais.message;

import org.jspecify.annotations.Nullable;

/** Types 5, 19, 21 and 24: what a station is. */
final class StaticMessages {
    private static final int FIRST_STATE = 60;
    private static final int DIMENSION_BITS = 30;

    private StaticMessages() {}

    static DecodedMessage classA(FieldReader in) {
        boolean hull = hasHull(in, 240);
        return new ClassAStatic(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.numberUnless(0, 40, 30),
                in.text(70, 7),
                in.text(112, 20),
                in.numberUnless(0, 232, 8),
                hull ? in.number(240, 9) : null,
                hull ? in.number(249, 9) : null,
                hull ? in.number(258, 6) : null,
                hull ? in.number(264, 6) : null,
                in.numberUnless(0, 270, 4),
                in.numberUnless(0, 274, 4),
                in.numberUnless(0, 278, 5),
                in.numberBelow(24, 283, 5),
                in.numberBelow(60, 288, 6),
                in.tenthsUnless(0, 294, 8),
                in.unsigned(294, 8) == 255,
                in.text(302, 20),
                in.flag(422),
                in.number(423, 1));
    }

    /** All four zero says that nobody entered them. */
    private static boolean hasHull(FieldReader in, int start) {
        return in.has(start, DIMENSION_BITS) && in.unsigned(start, DIMENSION_BITS) != 0;
    }

    static DecodedMessage classBExtended(FieldReader in) {
        boolean hull = hasHull(in, 271);
        return new ClassBExtended(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 8),
                in.tenthsUnless(1023, 46, 10),
                in.unsigned(46, 10) == 1022,
                in.flag(56),
                in.degrees(181, 57, 28),
                in.degrees(91, 85, 27),
                in.tenthsUnless(3600, 112, 12),
                in.numberUnless(511, 124, 9),
                in.numberBelow(FIRST_STATE, 133, 6),
                in.numberFrom(FIRST_STATE, 133, 6),
                in.number(139, 4),
                in.text(143, 20),
                in.numberUnless(0, 263, 8),
                hull ? in.number(271, 9) : null,
                hull ? in.number(280, 9) : null,
                hull ? in.number(289, 6) : null,
                hull ? in.number(295, 6) : null,
                in.numberUnless(0, 301, 4),
                in.flag(305),
                in.flag(306),
                in.flag(307),
                in.number(308, 4));
    }

    static DecodedMessage aid(FieldReader in) {
        boolean hull = hasHull(in, 219);
        return new AidReport(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.numberUnless(0, 38, 5),
                in.text(43, 20, 272),
                in.flag(163),
                in.degrees(181, 164, 28),
                in.degrees(91, 192, 27),
                hull ? in.number(219, 9) : null,
                hull ? in.number(228, 9) : null,
                hull ? in.number(237, 6) : null,
                hull ? in.number(243, 6) : null,
                in.numberUnless(0, 249, 4),
                in.numberBelow(FIRST_STATE, 253, 6),
                in.numberFrom(FIRST_STATE, 253, 6),
                in.flag(259),
                in.number(260, 8),
                in.flag(268),
                in.flag(269),
                in.flag(270),
                in.number(271, 1));
    }

    static @Nullable DecodedMessage classB(FieldReader in) {
        return switch (in.unsigned(38, 2)) {
            case 0 -> new ClassBStaticA(in.type(), in.repeat(), in.mmsi(), in.text(40, 20));
            case 1 -> in.has(132, DIMENSION_BITS) ? partB(in) : null;
            default -> null;
        };
    }

    private static DecodedMessage partB(FieldReader in) {
        boolean craft = in.mmsi() / 10_000_000 == 98;
        boolean hull = !craft && hasHull(in, 132);
        return new ClassBStaticB(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.numberUnless(0, 40, 8),
                in.text(48, 3),
                in.number(66, 4),
                in.number(70, 20),
                in.text(90, 7),
                hull ? in.number(132, 9) : null,
                hull ? in.number(141, 9) : null,
                hull ? in.number(150, 6) : null,
                hull ? in.number(156, 6) : null,
                craft ? in.numberUnless(0, 132, 30) : null,
                in.numberUnless(0, 162, 4),
                in.number(166, 2));
    }
}
