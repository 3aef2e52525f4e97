package org.trigpoint.feeds.mavlink;

/** Names of the modes that autopilots number, as their documentation has them. */
final class FlightModes {
    private static final int ARDUPILOT = 3;
    private static final int PX4 = 12;

    private static final String[] COPTER = {
        "STABILIZE",
        "ACRO",
        "ALT_HOLD",
        "AUTO",
        "GUIDED",
        "LOITER",
        "RTL",
        "CIRCLE",
        "",
        "LAND",
        "",
        "DRIFT",
        "",
        "SPORT",
        "FLIP",
        "AUTOTUNE",
        "POSHOLD",
        "BRAKE",
        "THROW",
        "AVOID_ADSB",
        "GUIDED_NOGPS",
        "SMART_RTL",
        "FLOWHOLD",
        "FOLLOW",
        "ZIGZAG",
        "SYSTEMID",
        "AUTOROTATE",
        "AUTO_RTL",
        "TURTLE"
    };

    private static final String[] PLANE = {
        "MANUAL",
        "CIRCLE",
        "STABILIZE",
        "TRAINING",
        "ACRO",
        "FBWA",
        "FBWB",
        "CRUISE",
        "AUTOTUNE",
        "",
        "AUTO",
        "RTL",
        "LOITER",
        "TAKEOFF",
        "AVOID_ADSB",
        "GUIDED",
        "INITIALISING",
        "QSTABILIZE",
        "QHOVER",
        "QLOITER",
        "QLAND",
        "QRTL",
        "QAUTOTUNE",
        "QACRO",
        "THERMAL",
        "LOITER_TO_QLAND"
    };

    private static final String[] ROVER = {
        "MANUAL",
        "ACRO",
        "",
        "STEERING",
        "HOLD",
        "LOITER",
        "FOLLOW",
        "SIMPLE",
        "DOCK",
        "CIRCLE",
        "AUTO",
        "RTL",
        "SMART_RTL",
        "",
        "",
        "GUIDED",
        "INITIALISING"
    };

    private static final String[] SUBMARINE = {
        "STABILIZE",
        "ACRO",
        "ALT_HOLD",
        "AUTO",
        "GUIDED",
        "",
        "",
        "CIRCLE",
        "",
        "SURFACE",
        "",
        "",
        "",
        "",
        "",
        "",
        "POSHOLD",
        "",
        "",
        "MANUAL",
        "MOTOR_DETECT",
        "SURFTRAK"
    };

    private static final String[] PX4_MAIN = {
        "", "MANUAL", "ALTCTL", "POSCTL", "AUTO", "ACRO", "OFFBOARD", "STABILIZED", "RATTITUDE"
    };

    private static final String[] PX4_AUTO = {
        "", "READY", "TAKEOFF", "LOITER", "MISSION", "RTL", "LAND", "", "FOLLOW_TARGET", "PRECLAND"
    };

    private static final int PX4_AUTO_MODE = 4;

    private FlightModes() {}

    /** @param customMode as the heartbeat says it */
    static String name(int autopilot, int type, long customMode) {
        return switch (autopilot) {
            case ARDUPILOT -> arduPilot(type, customMode);
            case PX4 -> px4(customMode);
            default -> number(customMode);
        };
    }

    /** The name of a mode of ArduPilot, by MAV_TYPE. */
    static String arduPilot(int type, long mode) {
        return switch (type) {
            case 1, 7, 16, 19, 20, 21, 22, 23, 24, 25 -> named(PLANE, mode, mode);
            case 10, 11 -> named(ROVER, mode, mode);
            case 12 -> named(SUBMARINE, mode, mode);
            case 2, 3, 4, 13, 14, 15, 29, 35 -> named(COPTER, mode, mode);
            default -> number(mode);
        };
    }

    private static String px4(long mode) {
        long main = (mode >> 16) & 0xff;
        long auto = (mode >> 24) & 0xff;
        String name = named(PX4_MAIN, main, mode);
        return main == PX4_AUTO_MODE && auto > 0 ? name + '.' + named(PX4_AUTO, auto, auto) : name;
    }

    private static String named(String[] names, long mode, long otherwise) {
        return mode >= 0 && mode < names.length && !names[(int) mode].isEmpty() ? names[(int) mode] : number(otherwise);
    }

    private static String number(long mode) {
        return "mode " + mode;
    }
}
