package org.trigpoint.simulation.ais;

import java.util.List;
import java.util.Optional;

/**
 * A message as it is on the air: every field is the number that its bits hold, "not available" and "or more" values included.
 *
 * <p>Longitudes and latitudes are 1/10,000 minute unless a name says else, speeds 1/10 knot, courses 1/10 degree; see
 * {@link FieldCodes}. Tables are those of ITU-R M.1371-5, Annex 8.
 */
public sealed interface AisMessage {
    int type();

    int repeat();

    int mmsi();

    /** Where the antenna stands in the hull, in metres: bow 0–511, stern 0–511, port 0–63, starboard 0–63; the last means "or more". */
    record Extent(int bowMeters, int sternMeters, int portMeters, int starboardMeters) {
        /** Not available. */
        public static final Extent NONE = new Extent(0, 0, 0, 0);
    }

    /** Types 1, 2 and 3 (table 48). */
    record ClassAPosition(
            int type,
            int repeat,
            int mmsi,
            int navigationStatus,
            int turnCode,
            int speedTenths,
            boolean accurate,
            int lonCode,
            int latCode,
            int courseTenths,
            int heading,
            int utcSecond,
            int manoeuvre,
            boolean raim,
            int radio)
            implements AisMessage {}

    /** Types 4 and 11 (table 51). */
    record TimeReport(
            int type,
            int repeat,
            int mmsi,
            int year,
            int month,
            int day,
            int hour,
            int minute,
            int second,
            boolean accurate,
            int lonCode,
            int latCode,
            int fixType,
            boolean raim,
            int radio)
            implements AisMessage {}

    /** Month 0, day 0, hour 24 and minute 60 are "not available". */
    record Eta(int month, int day, int hour, int minute) {
        public static final Eta NONE = new Eta(0, 0, 24, 60);
    }

    /** Type 5 (table 52). */
    record ShipStatic(
            int repeat,
            int mmsi,
            int version,
            int imo,
            String callSign,
            String name,
            int shipType,
            Extent extent,
            int fixType,
            Eta eta,
            int draughtTenths,
            String destination,
            boolean dteReady)
            implements AisMessage {
        @Override
        public int type() {
            return 5;
        }
    }

    /** Type 6 (table 54). The data are whole four-bit digits. */
    record AddressedBinary(
            int repeat,
            int mmsi,
            int sequence,
            int destination,
            boolean retransmitted,
            int area,
            int function,
            String hexData)
            implements AisMessage {
        @Override
        public int type() {
            return 6;
        }
    }

    /** Which message an acknowledgement answers. */
    record Acknowledged(int destination, int sequence) {}

    /** Types 7 and 13 (table 56): one to four. */
    record Acknowledgement(int type, int repeat, int mmsi, List<Acknowledged> acknowledged) implements AisMessage {
        public Acknowledgement {
            acknowledged = List.copyOf(acknowledged);
        }
    }

    /** Type 8 (table 57). */
    record BroadcastBinary(int repeat, int mmsi, int area, int function, String hexData) implements AisMessage {
        @Override
        public int type() {
            return 8;
        }
    }

    /** Type 9 (table 59): altitude in metres, speed in whole knots. */
    record SarAircraftPosition(
            int repeat,
            int mmsi,
            int altitude,
            int speedKnots,
            boolean accurate,
            int lonCode,
            int latCode,
            int courseTenths,
            int utcSecond,
            boolean barometric,
            boolean dteReady,
            boolean assigned,
            boolean raim,
            int radio)
            implements AisMessage {
        @Override
        public int type() {
            return 9;
        }
    }

    /** Type 10 (table 60). */
    record TimeInquiry(int repeat, int mmsi, int destination) implements AisMessage {
        @Override
        public int type() {
            return 10;
        }
    }

    /** Type 12 (table 61). */
    record AddressedSafety(int repeat, int mmsi, int sequence, int destination, boolean retransmitted, String text)
            implements AisMessage {
        @Override
        public int type() {
            return 12;
        }
    }

    /** Type 14 (table 63). */
    record BroadcastSafety(int repeat, int mmsi, String text) implements AisMessage {
        @Override
        public int type() {
            return 14;
        }
    }

    /** Type 15 with one question to one station (table 65). */
    record Interrogation(int repeat, int mmsi, int destination, int askedType, int slotOffset) implements AisMessage {
        @Override
        public int type() {
            return 15;
        }
    }

    /** Type 16 to one station (table 67). */
    record Assignment(int repeat, int mmsi, int destination, int slotOffset, int increment) implements AisMessage {
        @Override
        public int type() {
            return 16;
        }
    }

    /** Type 17 (table 69): position in 1/10 minute. */
    record DifferentialCorrection(int repeat, int mmsi, int lonTenthsMin, int latTenthsMin, String hexData)
            implements AisMessage {
        @Override
        public int type() {
            return 17;
        }
    }

    /** What class B equipment says of itself in type 18. */
    record ClassBUnit(
            boolean carrierSense,
            boolean display,
            boolean dsc,
            boolean wholeBand,
            boolean obeysType22,
            boolean assigned) {}

    /** Where a ship of class B is and how it moves: what types 18 and 19 begin with. */
    record ClassBMotion(
            int speedTenths,
            boolean accurate,
            int lonCode,
            int latCode,
            int courseTenths,
            int heading,
            int utcSecond) {}

    /** Type 18 (table 70). */
    record ClassBPosition(
            int repeat, int mmsi, ClassBMotion motion, ClassBUnit unit, boolean raim, boolean itdma, int radio)
            implements AisMessage {
        @Override
        public int type() {
            return 18;
        }
    }

    /** Type 19 (table 71). */
    record ClassBExtended(
            int repeat,
            int mmsi,
            ClassBMotion motion,
            String name,
            int shipType,
            Extent extent,
            int fixType,
            boolean raim,
            boolean dteReady,
            boolean assigned)
            implements AisMessage {
        @Override
        public int type() {
            return 19;
        }
    }

    /** Slots that a base station keeps for itself. */
    record Reservation(int slotOffset, int slots, int timeoutMinutes, int increment) {}

    /** Type 20 (table 72): one to four reservations. */
    record DataLinkManagement(int repeat, int mmsi, List<Reservation> reservations) implements AisMessage {
        public DataLinkManagement {
            reservations = List.copyOf(reservations);
        }

        @Override
        public int type() {
            return 20;
        }
    }

    /** Type 21 (table 73). A name over 20 characters goes on in the extension, up to 34. */
    record AidReport(
            int repeat,
            int mmsi,
            int aidType,
            String name,
            boolean accurate,
            int lonCode,
            int latCode,
            Extent extent,
            int fixType,
            int utcSecond,
            boolean offPosition,
            int status,
            boolean raim,
            boolean virtual,
            boolean assigned)
            implements AisMessage {
        @Override
        public int type() {
            return 21;
        }
    }

    /** A rectangle in 1/10 minute. */
    record Area(int eastTenthsMin, int northTenthsMin, int westTenthsMin, int southTenthsMin) {}

    /** Type 22 over an area (table 75). */
    record ChannelManagement(
            int repeat, int mmsi, int channelA, int channelB, int mode, boolean lowPower, Area area, int zoneMiles)
            implements AisMessage {
        @Override
        public int type() {
            return 22;
        }
    }

    /** Type 23 (table 76). */
    record GroupAssignment(
            int repeat, int mmsi, Area area, int stationType, int shipType, int mode, int interval, int quietMinutes)
            implements AisMessage {
        @Override
        public int type() {
            return 23;
        }
    }

    /** Type 24 part A (table 78). */
    record StaticPartA(int repeat, int mmsi, String name) implements AisMessage {
        @Override
        public int type() {
            return 24;
        }
    }

    /** Type 24 part B (table 79): the vendor is three letters, a model and a serial number. */
    record StaticPartB(
            int repeat,
            int mmsi,
            int shipType,
            String vendor,
            int model,
            int serial,
            String callSign,
            Extent extent,
            int fixType)
            implements AisMessage {
        @Override
        public int type() {
            return 24;
        }
    }

    /** Types 25 and 26 (tables 82 and 83): to one station or to all, with or without an application's number. */
    record BinarySlots(
            int type,
            int repeat,
            int mmsi,
            Optional<Integer> destination,
            Optional<Application> application,
            String hexData,
            int radio)
            implements AisMessage {}

    /** The application that understands binary data. */
    record Application(int area, int function) {}

    /** Type 27 (table 84): position in 1/10 minute, whole knots and degrees. */
    record LongRangePosition(
            int repeat,
            int mmsi,
            boolean accurate,
            boolean raim,
            int navigationStatus,
            int lonTenthsMin,
            int latTenthsMin,
            int speedKnots,
            int course,
            boolean stale)
            implements AisMessage {
        @Override
        public int type() {
            return 27;
        }
    }
}
