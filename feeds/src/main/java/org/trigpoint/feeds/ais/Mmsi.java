package org.trigpoint.feeds.ais;

import org.trigpoint.model.observation.Platform;

/** What the format of a Maritime Mobile Service Identity says of its holder (ITU-R M.585-9, annexes 1 and 2). */
public final class Mmsi {
    /** The largest number of nine digits. */
    public static final int MAX = 999_999_999;

    private static final int REPEATED_DIGIT = 111_111_111;
    private static final int MID_FIRST = 201;
    private static final int MID_LAST = 799;

    private Mmsi() {}

    /**
     * The class of a number, by its leading digits and its maritime identification digits (MID, 201 to 799).
     *
     * <p>Default and factory numbers have no valid MID (0, 1193046, 123456789, 987654321) or are one digit repeated; they and
     * numbers of any other form are {@link Platform#UNASSIGNED}.
     */
    public static Platform classify(int mmsi) {
        if (mmsi <= 0 || mmsi > MAX || mmsi % REPEATED_DIGIT == 0) {
            return Platform.UNASSIGNED;
        }
        int leading = mmsi / 1_000_000;
        if (isMid(leading)) {
            return Platform.SHIP;
        }
        return leading >= 800 ? ofEightOrNine(mmsi, leading) : ofZeroOrOne(mmsi);
    }

    private static Platform ofZeroOrOne(int mmsi) {
        if (mmsi < 10_000_000) {
            return whenMid(mmsi / 10_000, Platform.COAST_STATION);
        }
        if (mmsi < 100_000_000) {
            return whenMid(mmsi / 100_000, Platform.GROUP);
        }
        return mmsi / 1_000_000 == 111 ? whenMid(mmsi / 1_000 % 1_000, Platform.SAR_AIRCRAFT) : Platform.UNASSIGNED;
    }

    private static Platform ofEightOrNine(int mmsi, int leading) {
        if (leading < 900) {
            return whenMid(mmsi / 100_000 % 1_000, Platform.HANDHELD);
        }
        return switch (leading) {
            case 970 -> Platform.SART;
            case 972 -> Platform.MAN_OVERBOARD;
            case 974 -> Platform.EPIRB;
            default -> ofParentOrAid(mmsi);
        };
    }

    private static Platform ofParentOrAid(int mmsi) {
        int mid = mmsi / 10_000 % 1_000;
        return switch (mmsi / 10_000_000) {
            case 98 -> whenMid(mid, Platform.CRAFT_OF_PARENT);
            case 99 -> whenMid(mid, mmsi / 1_000 % 10 == 6 ? Platform.VIRTUAL_AID : Platform.AID);
            default -> Platform.UNASSIGNED;
        };
    }

    private static Platform whenMid(int mid, Platform platform) {
        return isMid(mid) ? platform : Platform.UNASSIGNED;
    }

    private static boolean isMid(int digits) {
        return digits >= MID_FIRST && digits <= MID_LAST;
    }
}
