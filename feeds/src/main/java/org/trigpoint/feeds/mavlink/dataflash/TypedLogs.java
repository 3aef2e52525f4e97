package org.trigpoint.feeds.mavlink.dataflash;

import org.jspecify.annotations.Nullable;

/** The records that have a class of their own: columns by name, as those change from version to version. */
final class TypedLogs {
    private TypedLogs() {}

    /** The record of a row; null when its type has none. */
    static @Nullable LogMessage decode(String name, LogRow in) {
        return switch (name) {
            case "GPS", "GPS2", "GPSB" -> gps(name, in);
            case "POS" -> pos(in);
            case "ATT" -> att(in);
            case "MODE" -> mode(in);
            case "MSG" -> text(in);
            case "EV" -> event(in);
            case "ERR" -> error(in);
            case "BAT" -> battery(in);
            default -> null;
        };
    }

    private static GpsLog gps(String name, LogRow in) {
        return new GpsLog(
                in.whole("TimeUS"),
                receiver(name, in),
                in.integer("Status"),
                utcEpochMicros(in),
                in.integer("NSats"),
                in.number("HDop"),
                in.number("Lat"),
                in.number("Lng"),
                in.number("Alt"),
                in.number("Spd"),
                in.number("GCrs"),
                in.number("VZ"),
                in.number("Yaw"),
                flag(in.integer("U")));
    }

    private static PosLog pos(LogRow in) {
        return new PosLog(
                in.whole("TimeUS"),
                in.number("Lat"),
                in.number("Lng"),
                in.number("Alt"),
                in.number("RelHomeAlt"),
                in.number("RelOriginAlt"));
    }

    private static AttLog att(LogRow in) {
        return new AttLog(
                in.whole("TimeUS"),
                in.number("Roll"),
                in.number("Pitch"),
                in.number("Yaw"),
                in.number("DesRoll"),
                in.number("DesPitch"),
                in.number("DesYaw"),
                in.number("ErrRP"),
                in.number("ErrYaw"),
                in.integer("AEKF"));
    }

    private static ModeLog mode(LogRow in) {
        return new ModeLog(in.whole("TimeUS"), in.integer("Mode"), in.integer("ModeNum"), in.integer("Rsn"));
    }

    private static TextLog text(LogRow in) {
        return new TextLog(in.whole("TimeUS"), in.text("Message"));
    }

    private static EventLog event(LogRow in) {
        return new EventLog(in.whole("TimeUS"), in.integer("Id"));
    }

    private static ErrorLog error(LogRow in) {
        return new ErrorLog(in.whole("TimeUS"), in.integer("Subsys"), in.integer("ECode"));
    }

    private static BatteryLog battery(LogRow in) {
        return new BatteryLog(
                in.whole("TimeUS"),
                batteryNumber(in),
                in.number("Volt"),
                in.number("VoltR"),
                in.number("Curr"),
                in.number("CurrTot"),
                in.number("EnrgTot"),
                in.number("Temp"),
                in.number("Res"),
                in.integer("RemPct"));
    }

    private static int receiver(String name, LogRow in) {
        Integer instance = in.integer("I");
        if (instance != null) {
            return instance;
        }
        return switch (name) {
            case "GPS2" -> 1;
            case "GPSB" -> 2;
            default -> 0;
        };
    }

    private static @Nullable Long utcEpochMicros(LogRow in) {
        Long week = in.whole("GWk");
        Long millis = in.whole("GMS");
        return week == null || millis == null || week == 0 ? null : GpsTime.utcEpochMicros(week, millis);
    }

    private static @Nullable Boolean flag(@Nullable Integer number) {
        return number == null ? null : number != 0;
    }

    private static @Nullable Integer batteryNumber(LogRow in) {
        Integer instance = in.integer("Inst");
        return instance == null ? in.integer("Instance") : instance;
    }
}
