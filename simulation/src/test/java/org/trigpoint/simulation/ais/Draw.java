package org.trigpoint.simulation.ais;

import java.util.List;
import java.util.Optional;
import org.trigpoint.simulation.chance.Draws;

/** Messages with any values that their fields can hold, "not available" and "or more" among them often. */
final class Draw {
    private final Draws draws;

    Draw(Draws draws) {
        this.draws = draws;
    }

    /** A message of a type; part 0 or 1 of type 24. */
    AisMessage message(int type, int part) {
        int mmsi = 1 + draws.below(999_999_999);
        int repeat = draws.below(4);
        return switch (type) {
            case 1, 2, 3 -> classAPosition(type, repeat, mmsi);
            case 4, 11 -> timeReport(type, repeat, mmsi);
            case 5 -> shipStatic(repeat, mmsi);
            case 6 -> addressedBinary(repeat, mmsi);
            case 7, 13 -> acknowledgement(type, repeat, mmsi);
            case 8 -> broadcastBinary(repeat, mmsi);
            case 9 -> sarAircraftPosition(repeat, mmsi);
            case 10 -> timeInquiry(repeat, mmsi);
            case 12 -> addressedSafety(repeat, mmsi);
            case 14 -> broadcastSafety(repeat, mmsi);
            case 15 -> interrogation(repeat, mmsi);
            case 16 -> assignment(repeat, mmsi);
            case 17 -> differentialCorrection(repeat, mmsi);
            case 18 -> classBPosition(repeat, mmsi);
            case 19 -> classBExtended(repeat, mmsi);
            case 20 -> dataLinkManagement(repeat, mmsi);
            case 21 -> aidReport(repeat, mmsi);
            case 22 -> channelManagement(repeat, mmsi);
            case 23 -> groupAssignment(repeat, mmsi);
            case 24 -> partAOrB(part, repeat, mmsi);
            case 25, 26 -> binarySlots(type, repeat, mmsi);
            default -> longRangePosition(repeat, mmsi);
        };
    }

    private AisMessage classAPosition(int type, int repeat, int mmsi) {
        return new AisMessage.ClassAPosition(
                type,
                repeat,
                mmsi,
                draws.below(16),
                often(-128, draws.below(256) - 128),
                speed(),
                flag(),
                lon(),
                lat(),
                course(),
                heading(),
                draws.below(64),
                draws.below(3),
                flag(),
                draws.below(1 << 19));
    }

    private AisMessage timeReport(int type, int repeat, int mmsi) {
        return new AisMessage.TimeReport(
                type,
                repeat,
                mmsi,
                often(0, 1 + draws.below(9999)),
                draws.below(13),
                draws.below(32),
                draws.below(25),
                draws.below(61),
                draws.below(61),
                flag(),
                lon(),
                lat(),
                draws.below(16),
                flag(),
                draws.below(1 << 19));
    }

    private AisMessage shipStatic(int repeat, int mmsi) {
        return new AisMessage.ShipStatic(
                repeat,
                mmsi,
                draws.below(4),
                often(0, draws.below(1 << 30)),
                text(7),
                text(20),
                draws.below(256),
                extent(),
                draws.below(16),
                new AisMessage.Eta(draws.below(13), draws.below(32), draws.below(25), draws.below(61)),
                often(255, draws.below(256)),
                text(20),
                flag());
    }

    private AisMessage addressedBinary(int repeat, int mmsi) {
        return new AisMessage.AddressedBinary(
                repeat,
                mmsi,
                draws.below(4),
                mmsi(),
                flag(),
                draws.below(1024),
                draws.below(64),
                hex(draws.below(230)));
    }

    private AisMessage acknowledgement(int type, int repeat, int mmsi) {
        return new AisMessage.Acknowledgement(type, repeat, mmsi, acknowledged());
    }

    private AisMessage broadcastBinary(int repeat, int mmsi) {
        return new AisMessage.BroadcastBinary(repeat, mmsi, draws.below(1024), draws.below(64), hex(draws.below(238)));
    }

    private AisMessage sarAircraftPosition(int repeat, int mmsi) {
        return new AisMessage.SarAircraftPosition(
                repeat,
                mmsi,
                oneOf(4095, 4094, draws.below(4096)),
                oneOf(1023, 1022, draws.below(1024)),
                flag(),
                lon(),
                lat(),
                course(),
                draws.below(64),
                flag(),
                flag(),
                flag(),
                flag(),
                draws.below(1 << 19));
    }

    private AisMessage timeInquiry(int repeat, int mmsi) {
        return new AisMessage.TimeInquiry(repeat, mmsi, mmsi());
    }

    private AisMessage addressedSafety(int repeat, int mmsi) {
        return new AisMessage.AddressedSafety(repeat, mmsi, draws.below(4), mmsi(), flag(), text(156));
    }

    private AisMessage broadcastSafety(int repeat, int mmsi) {
        return new AisMessage.BroadcastSafety(repeat, mmsi, text(161));
    }

    private AisMessage interrogation(int repeat, int mmsi) {
        return new AisMessage.Interrogation(repeat, mmsi, mmsi(), 1 + draws.below(27), draws.below(4096));
    }

    private AisMessage assignment(int repeat, int mmsi) {
        return new AisMessage.Assignment(repeat, mmsi, mmsi(), draws.below(4096), draws.below(1024));
    }

    private AisMessage differentialCorrection(int repeat, int mmsi) {
        return new AisMessage.DifferentialCorrection(
                repeat, mmsi, lonCoarse(), latCoarse(), hex(10 + draws.below(170)));
    }

    private AisMessage classBPosition(int repeat, int mmsi) {
        return new AisMessage.ClassBPosition(
                repeat,
                mmsi,
                classBMotion(),
                new AisMessage.ClassBUnit(flag(), flag(), flag(), flag(), flag(), flag()),
                flag(),
                flag(),
                draws.below(1 << 19));
    }

    private AisMessage.ClassBMotion classBMotion() {
        return new AisMessage.ClassBMotion(speed(), flag(), lon(), lat(), course(), heading(), draws.below(64));
    }

    private AisMessage classBExtended(int repeat, int mmsi) {
        return new AisMessage.ClassBExtended(
                repeat,
                mmsi,
                classBMotion(),
                text(20),
                draws.below(256),
                extent(),
                draws.below(16),
                flag(),
                flag(),
                flag());
    }

    private AisMessage dataLinkManagement(int repeat, int mmsi) {
        return new AisMessage.DataLinkManagement(repeat, mmsi, reservations());
    }

    private AisMessage aidReport(int repeat, int mmsi) {
        return new AisMessage.AidReport(
                repeat,
                mmsi,
                draws.below(32),
                text(34),
                flag(),
                lon(),
                lat(),
                extent(),
                draws.below(16),
                draws.below(64),
                flag(),
                draws.below(256),
                flag(),
                flag(),
                flag());
    }

    private AisMessage channelManagement(int repeat, int mmsi) {
        return new AisMessage.ChannelManagement(
                repeat,
                mmsi,
                draws.below(4096),
                draws.below(4096),
                draws.below(16),
                flag(),
                area(),
                1 + draws.below(8));
    }

    private AisMessage groupAssignment(int repeat, int mmsi) {
        return new AisMessage.GroupAssignment(
                repeat,
                mmsi,
                area(),
                draws.below(16),
                draws.below(256),
                draws.below(4),
                draws.below(16),
                draws.below(16));
    }

    private AisMessage partAOrB(int part, int repeat, int mmsi) {
        return part == 0
                ? new AisMessage.StaticPartA(repeat, mmsi, text(20))
                : new AisMessage.StaticPartB(
                        repeat,
                        mmsi % 980_000_000,
                        draws.below(256),
                        text(3),
                        draws.below(16),
                        draws.below(1 << 20),
                        text(7),
                        extent(),
                        draws.below(16));
    }

    private AisMessage binarySlots(int type, int repeat, int mmsi) {
        return new AisMessage.BinarySlots(
                type,
                repeat,
                mmsi,
                flag() ? Optional.of(mmsi()) : Optional.empty(),
                flag() ? Optional.of(new AisMessage.Application(draws.below(1024), draws.below(64))) : Optional.empty(),
                hex(1 + draws.below(20)),
                draws.below(1 << 19));
    }

    private AisMessage longRangePosition(int repeat, int mmsi) {
        return new AisMessage.LongRangePosition(
                repeat,
                mmsi,
                flag(),
                flag(),
                draws.below(16),
                lonCoarse(),
                latCoarse(),
                often(63, draws.below(64)),
                often(511, draws.below(360)),
                flag());
    }

    private List<AisMessage.Acknowledged> acknowledged() {
        return java.util.stream.IntStream.rangeClosed(0, draws.below(4))
                .mapToObj(any -> new AisMessage.Acknowledged(mmsi(), draws.below(4)))
                .toList();
    }

    private List<AisMessage.Reservation> reservations() {
        return java.util.stream.IntStream.rangeClosed(0, draws.below(4))
                .mapToObj(any -> new AisMessage.Reservation(
                        draws.below(4096), 1 + draws.below(15), draws.below(8), draws.below(1126)))
                .toList();
    }

    private boolean flag() {
        return draws.chance(0.5);
    }

    private int often(int special, int value) {
        return draws.chance(0.3) ? special : value;
    }

    private int oneOf(int a, int b, int c) {
        return draws.chance(0.3) ? a : draws.chance(0.4) ? b : c;
    }

    private int mmsi() {
        return 1 + draws.below(999_999_999);
    }

    private int speed() {
        return oneOf(1023, 1022, draws.below(1024));
    }

    private int course() {
        return often(3600, draws.below(3600));
    }

    private int heading() {
        return often(511, draws.below(360));
    }

    private int lon() {
        return often(FieldCodes.LON_ABSENT, FieldCodes.lon(draws.between(-180, 180)));
    }

    private int lat() {
        return often(FieldCodes.LAT_ABSENT, FieldCodes.lat(draws.between(-90, 90)));
    }

    private int lonCoarse() {
        return often(181 * 600, FieldCodes.lonTenthsMin(draws.between(-180, 180)));
    }

    private int latCoarse() {
        return often(91 * 600, FieldCodes.latTenthsMin(draws.between(-90, 90)));
    }

    private AisMessage.Area area() {
        return new AisMessage.Area(lonCoarse(), latCoarse(), lonCoarse(), latCoarse());
    }

    private AisMessage.Extent extent() {
        return draws.chance(0.2)
                ? AisMessage.Extent.NONE
                : new AisMessage.Extent(
                        oneOf(511, 0, draws.below(512)), draws.below(512), draws.below(64), 1 + draws.below(63));
    }

    /** No blank at either end and no @: those are padding on the air. */
    private String text(int most) {
        int length = draws.below(most + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            boolean inside = i > 0 && i < length - 1;
            int code = 33 + draws.below(63);
            boolean blank = code == '@' || code == '"';
            text.append(blank ? (inside ? ' ' : 'A') : (char) code);
        }
        return text.toString();
    }

    private String hex(int digits) {
        StringBuilder hex = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            hex.append(Character.forDigit(draws.below(16), 16));
        }
        return hex.toString();
    }
}
