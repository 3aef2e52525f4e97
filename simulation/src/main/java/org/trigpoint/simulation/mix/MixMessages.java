package org.trigpoint.simulation.mix;

import java.util.List;
import java.util.Optional;
import org.trigpoint.simulation.ais.AisMessage;
import org.trigpoint.simulation.ais.CommunicationState;
import org.trigpoint.simulation.ais.FieldCodes;
import org.trigpoint.simulation.chance.Draws;

/** One message of any type, from a ship of the fleet at a time. */
final class MixMessages {
    private static final AisMessage.Area AREA = new AisMessage.Area(6_000, 33_000, 5_400, 32_400);
    private static final int AIDS = 990_000_000;
    private static final int SAR_AIRCRAFT = 111_000_000;

    private final MixFleet fleet;
    private final Draws draws;
    private int ship;
    private int mmsi;
    private int lon;
    private int lat;
    private int speed;
    private int course;
    private int second;
    private long epochMicros;

    MixMessages(MixFleet fleet, Draws draws) {
        this.fleet = fleet;
        this.draws = draws;
    }

    /** How many of them each kind of other station is. */
    private static final int STATIONS = 1_000;

    AisMessage message(int type, int ofShip, long atEpochMicros, double sinceStartSeconds) {
        // Stations are the first of the fleet, so each has one number and one place; those on land stay where they
        // began.
        boolean station = type == 4 || type == 9 || type == 17 || type == 21;
        ship = station ? ofShip % STATIONS % fleet.ships() : ofShip;
        double movedSeconds = station && type != 9 ? 0 : sinceStartSeconds;
        epochMicros = atEpochMicros;
        mmsi = MixFleet.mmsi(ship);
        lon = FieldCodes.lon(fleet.lonDeg(ship, movedSeconds));
        lat = FieldCodes.lat(fleet.latDeg(ship, movedSeconds));
        speed = FieldCodes.speedTenths(fleet.speedMps(ship));
        course = FieldCodes.courseTenths(fleet.courseDeg(ship));
        second = (int) Math.floorMod(atEpochMicros / 1_000_000, 60L);
        return switch (type) {
            case 1, 2, 3 -> classA(type);
            case 5 -> shipStatic();
            case 9 ->
                new AisMessage.SarAircraftPosition(
                        0,
                        SAR_AIRCRAFT + ship % 1000,
                        300,
                        95,
                        true,
                        lon,
                        lat,
                        course,
                        second,
                        false,
                        true,
                        false,
                        true,
                        radio());
            case 18 -> classB();
            case 19 ->
                new AisMessage.ClassBExtended(0, mmsi, classBMotion(), name(), 37, extent(), 1, true, false, false);
            case 24 ->
                draws.chance(0.5)
                        ? new AisMessage.StaticPartA(0, mmsi, name())
                        : new AisMessage.StaticPartB(0, mmsi, 36, "TRG", 1, ship & 0xFFFFF, callSign(), extent(), 1);
            case 27 ->
                new AisMessage.LongRangePosition(
                        0, mmsi, true, false, 0, lon / 1000, lat / 1000, Math.min(62, speed / 10), course / 10, false);
            default -> station(type);
        };
    }

    private AisMessage station(int type) {
        int coast = (201 + ship % 575) * 10_000 + ship % STATIONS;
        return switch (type) {
            case 4, 11 ->
                new AisMessage.TimeReport(
                        type, 0, type == 4 ? coast : mmsi, 2026, 6, 1, 6, 0, second, true, lon, lat, 7, false, radio());
            case 17 -> new AisMessage.DifferentialCorrection(0, coast, lon / 1000, lat / 1000, hex(30));
            case 20 ->
                new AisMessage.DataLinkManagement(
                        0,
                        coast,
                        List.of(
                                new AisMessage.Reservation(120, 5, 7, 750),
                                new AisMessage.Reservation(400, 1, 7, 375)));
            case 21 ->
                new AisMessage.AidReport(
                        0,
                        AIDS + (201 + ship % 575) * 10_000 + ship % 10_000,
                        1 + ship % 31,
                        name(),
                        true,
                        lon,
                        lat,
                        new AisMessage.Extent(1, 1, 1, 1),
                        1,
                        second,
                        false,
                        0,
                        false,
                        false,
                        false);
            case 22 -> new AisMessage.ChannelManagement(0, coast, 2087, 2088, 0, false, AREA, 5);
            case 23 -> new AisMessage.GroupAssignment(0, coast, AREA, 2, 36, 0, 4, 0);
            default -> data(type, coast);
        };
    }

    private AisMessage data(int type, int coast) {
        int other = MixFleet.mmsi((ship + 7) % fleet.ships());
        return switch (type) {
            case 6 ->
                new AisMessage.AddressedBinary(0, coast, draws.below(4), mmsi, false, 1, 3, hex(20 + draws.below(40)));
            case 7, 13 ->
                new AisMessage.Acknowledgement(
                        type, 0, mmsi, List.of(new AisMessage.Acknowledged(coast, draws.below(4))));
            case 10 -> new AisMessage.TimeInquiry(0, mmsi, coast);
            case 12 -> new AisMessage.AddressedSafety(0, coast, 0, mmsi, false, "KEEP CLEAR OF BUOY " + ship % 100);
            case 14 -> new AisMessage.BroadcastSafety(0, coast, "GALE WARNING AREA " + ship % 100);
            case 15 -> new AisMessage.Interrogation(0, coast, mmsi, 5, 0);
            case 16 -> new AisMessage.Assignment(0, coast, mmsi, 90, 375);
            case 25 ->
                new AisMessage.BinarySlots(
                        25, 0, mmsi, Optional.of(other), Optional.of(new AisMessage.Application(1, 40)), hex(16), 0);
            case 26 ->
                new AisMessage.BinarySlots(
                        26,
                        0,
                        mmsi,
                        Optional.empty(),
                        Optional.of(new AisMessage.Application(1, 41)),
                        hex(60),
                        radio());
            default -> new AisMessage.BroadcastBinary(0, coast, 1, 31, hex(76));
        };
    }

    private AisMessage classA(int type) {
        int status = speed == 0 ? 1 : 0;
        return new AisMessage.ClassAPosition(
                type,
                0,
                mmsi,
                status,
                draws.chance(0.3) ? FieldCodes.TURN_ABSENT : draws.below(7) - 3,
                speed,
                draws.chance(0.6),
                lon,
                lat,
                course,
                draws.chance(0.1) ? FieldCodes.HEADING_ABSENT : course / 10,
                second,
                0,
                false,
                radio());
    }

    private AisMessage classB() {
        AisMessage.ClassBUnit unit = new AisMessage.ClassBUnit(true, false, true, true, true, false);
        return new AisMessage.ClassBPosition(
                0, mmsi, classBMotion(), unit, true, true, CommunicationState.CARRIER_SENSE);
    }

    private AisMessage.ClassBMotion classBMotion() {
        return new AisMessage.ClassBMotion(speed, true, lon, lat, course, FieldCodes.HEADING_ABSENT, second);
    }

    private AisMessage shipStatic() {
        return new AisMessage.ShipStatic(
                0,
                mmsi,
                2,
                0,
                callSign(),
                name(),
                70 + ship % 20,
                extent(),
                1,
                new AisMessage.Eta(6, 2, ship % 24, ship % 60),
                40 + ship % 100,
                "PORT " + ship % 1000,
                true);
    }

    private int radio() {
        return CommunicationState.sotdma(draws.below(8), epochMicros, 20);
    }

    private AisMessage.Extent extent() {
        return new AisMessage.Extent(20 + ship % 200, 10 + ship % 30, 5 + ship % 15, 5 + ship % 12);
    }

    private String name() {
        return "MIX VESSEL " + ship;
    }

    private String callSign() {
        return "M" + ship;
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(draws.below(16), 16));
        }
        return hex.toString();
    }
}
