package org.trigpoint.feeds.ais.message;

import java.util.ArrayList;
import java.util.List;

/** Types 16, 17, 20, 22 and 23: what base stations say to others. */
final class ManagementMessages {
    private static final int NO_LON = 181;
    private static final int NO_LAT = 91;

    private ManagementMessages() {}

    static DecodedMessage assignment(FieldReader in) {
        List<AssignmentCommand.Assignment> assignments = new ArrayList<>();
        for (int at = 40; in.has(at, 52) && at <= 92; at += 52) {
            if (in.unsigned(at, 30) != 0) {
                assignments.add(new AssignmentCommand.Assignment(
                        in.unsigned(at, 30), in.unsigned(at + 30, 12), in.unsigned(at + 42, 10)));
            }
        }
        return new AssignmentCommand(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), assignments);
    }

    static DecodedMessage dgnss(FieldReader in) {
        return new DgnssBroadcast(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.coarseDegrees(NO_LON, 40, 18),
                in.coarseDegrees(NO_LAT, 58, 17),
                in.number(75, 5),
                in.number(80, 6),
                in.number(86, 10),
                in.number(96, 13),
                in.number(109, 3),
                in.number(112, 5),
                in.number(117, 3),
                in.bitsFrom(80),
                in.hexFrom(80));
    }

    static DecodedMessage dataLink(FieldReader in) {
        List<DataLinkManagement.Reservation> reservations = new ArrayList<>();
        for (int at = 40; in.has(at, 30) && at <= 130; at += 30) {
            if (in.unsigned(at, 30) != 0) {
                reservations.add(new DataLinkManagement.Reservation(
                        in.unsigned(at, 12),
                        in.unsigned(at + 12, 4),
                        in.unsigned(at + 16, 3),
                        in.unsigned(at + 19, 11)));
            }
        }
        return new DataLinkManagement(in.type(), in.repeat(), in.mmsi(), in.number(38, 2), reservations);
    }

    /** Where an area would stand, an addressed message has two numbers. */
    static DecodedMessage channels(FieldReader in) {
        boolean addressed = in.flag(139);
        return new ChannelManagement(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.number(40, 12),
                in.number(52, 12),
                in.number(64, 4),
                in.flag(68),
                addressed ? null : in.coarseDegrees(NO_LON, 69, 18),
                addressed ? null : in.coarseDegrees(NO_LAT, 87, 17),
                addressed ? null : in.coarseDegrees(NO_LON, 104, 18),
                addressed ? null : in.coarseDegrees(NO_LAT, 122, 17),
                addressed ? in.number(69, 30) : null,
                addressed ? in.number(104, 30) : null,
                addressed,
                in.flag(140),
                in.flag(141),
                in.unsigned(142, 3) + 1);
    }

    static DecodedMessage group(FieldReader in) {
        return new GroupAssignment(
                in.type(),
                in.repeat(),
                in.mmsi(),
                in.number(38, 2),
                in.coarseDegrees(NO_LON, 40, 18),
                in.coarseDegrees(NO_LAT, 58, 17),
                in.coarseDegrees(NO_LON, 75, 18),
                in.coarseDegrees(NO_LAT, 93, 17),
                in.number(110, 4),
                in.numberUnless(0, 114, 8),
                in.number(122, 22),
                in.number(144, 2),
                in.number(146, 4),
                in.number(150, 4));
    }
}
