package org.trigpoint.simulation.ais;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.ais.message.Acknowledgement;
import org.trigpoint.feeds.ais.message.AddressedBinary;
import org.trigpoint.feeds.ais.message.AddressedSafetyText;
import org.trigpoint.feeds.ais.message.AidReport;
import org.trigpoint.feeds.ais.message.AircraftPosition;
import org.trigpoint.feeds.ais.message.AssignmentCommand;
import org.trigpoint.feeds.ais.message.BroadcastBinary;
import org.trigpoint.feeds.ais.message.BroadcastSafetyText;
import org.trigpoint.feeds.ais.message.ChannelManagement;
import org.trigpoint.feeds.ais.message.ClassAPosition;
import org.trigpoint.feeds.ais.message.ClassAStatic;
import org.trigpoint.feeds.ais.message.ClassBExtended;
import org.trigpoint.feeds.ais.message.ClassBPosition;
import org.trigpoint.feeds.ais.message.ClassBStaticA;
import org.trigpoint.feeds.ais.message.ClassBStaticB;
import org.trigpoint.feeds.ais.message.DataLinkManagement;
import org.trigpoint.feeds.ais.message.DgnssBroadcast;
import org.trigpoint.feeds.ais.message.GroupAssignment;
import org.trigpoint.feeds.ais.message.Interrogation;
import org.trigpoint.feeds.ais.message.LongRangePosition;
import org.trigpoint.feeds.ais.message.SlotBinary;
import org.trigpoint.feeds.ais.message.UtcInquiry;
import org.trigpoint.feeds.ais.message.UtcReport;

/** What a decoder should make of a message. */
final class Expected {
    private Expected() {}

    static org.trigpoint.feeds.ais.message.AisMessage of(AisMessage sent) {
        return switch (sent) {
            case AisMessage.ClassAPosition m -> classAPosition(m);
            case AisMessage.TimeReport m -> timeReport(m);
            case AisMessage.ShipStatic m -> shipStatic(m);
            case AisMessage.AddressedBinary m -> addressedBinary(m);
            case AisMessage.Acknowledgement m -> acknowledgement(m);
            case AisMessage.BroadcastBinary m -> broadcastBinary(m);
            case AisMessage.SarAircraftPosition m -> sarAircraftPosition(m);
            case AisMessage.TimeInquiry m -> timeInquiry(m);
            case AisMessage.AddressedSafety m -> addressedSafety(m);
            case AisMessage.BroadcastSafety m -> broadcastSafety(m);
            case AisMessage.Interrogation m -> interrogation(m);
            case AisMessage.Assignment m -> assignment(m);
            case AisMessage.DifferentialCorrection m -> differential(m);
            case AisMessage.ClassBPosition m -> classB(m);
            case AisMessage.ClassBExtended m -> classBExtended(m);
            case AisMessage.DataLinkManagement m -> dataLinkManagement(m);
            case AisMessage.AidReport m -> aidReport(m);
            case AisMessage.ChannelManagement m -> channelManagement(m);
            case AisMessage.GroupAssignment m -> groupAssignment(m);
            case AisMessage.StaticPartA m -> staticPartA(m);
            case AisMessage.StaticPartB m -> staticPartB(m);
            case AisMessage.BinarySlots m -> binarySlots(m);
            case AisMessage.LongRangePosition m -> longRangePosition(m);
        };
    }

    private static ClassAPosition classAPosition(AisMessage.ClassAPosition m) {
        return new ClassAPosition(
                m.type(),
                m.repeat(),
                m.mmsi(),
                unless(15, m.navigationStatus()),
                turn(m.turnCode()),
                m.turnCode() != -128 && Math.abs(m.turnCode()) >= 126,
                tenths(1023, m.speedTenths()),
                m.speedTenths() == 1022,
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                tenths(3600, m.courseTenths()),
                unless(511, m.heading()),
                second(m.utcSecond()),
                state(m.utcSecond()),
                m.manoeuvre(),
                0,
                m.raim(),
                m.radio());
    }

    private static UtcReport timeReport(AisMessage.TimeReport m) {
        return new UtcReport(
                m.type(),
                m.repeat(),
                m.mmsi(),
                unless(0, m.year()),
                unless(0, m.month()),
                unless(0, m.day()),
                below(24, m.hour()),
                below(60, m.minute()),
                below(60, m.second()),
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                m.fixType(),
                false,
                0,
                m.raim(),
                m.radio());
    }

    private static ClassAStatic shipStatic(AisMessage.ShipStatic m) {
        return new ClassAStatic(
                m.type(),
                m.repeat(),
                m.mmsi(),
                m.version(),
                unless(0, m.imo()),
                text(m.callSign()),
                text(m.name()),
                unless(0, m.shipType()),
                bow(m.extent()),
                stern(m.extent()),
                port(m.extent()),
                starboard(m.extent()),
                unless(0, m.fixType()),
                unless(0, m.eta().month()),
                unless(0, m.eta().day()),
                below(24, m.eta().hour()),
                below(60, m.eta().minute()),
                tenths(0, m.draughtTenths()),
                m.draughtTenths() == 255,
                text(m.destination()),
                !m.dteReady(),
                0);
    }

    private static AddressedBinary addressedBinary(AisMessage.AddressedBinary m) {
        return new AddressedBinary(
                m.type(),
                m.repeat(),
                m.mmsi(),
                m.sequence(),
                m.destination(),
                m.retransmitted(),
                0,
                m.area(),
                m.function(),
                bits(m.hexData()),
                hex(m.hexData()));
    }

    private static Acknowledgement acknowledgement(AisMessage.Acknowledgement m) {
        return new Acknowledgement(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                m.acknowledged().stream()
                        .map(one -> new Acknowledgement.Receipt(one.destination(), one.sequence()))
                        .toList());
    }

    private static BroadcastBinary broadcastBinary(AisMessage.BroadcastBinary m) {
        return new BroadcastBinary(
                m.type(), m.repeat(), m.mmsi(), 0, m.area(), m.function(), bits(m.hexData()), hex(m.hexData()));
    }

    private static AircraftPosition sarAircraftPosition(AisMessage.SarAircraftPosition m) {
        return new AircraftPosition(
                m.type(),
                m.repeat(),
                m.mmsi(),
                unless(4095, m.altitude()),
                m.altitude() == 4094,
                whole(1023, m.speedKnots()),
                m.speedKnots() == 1022,
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                tenths(3600, m.courseTenths()),
                second(m.utcSecond()),
                state(m.utcSecond()),
                m.barometric(),
                0,
                !m.dteReady(),
                0,
                m.assigned(),
                m.raim(),
                false,
                m.radio());
    }

    private static UtcInquiry timeInquiry(AisMessage.TimeInquiry m) {
        return new UtcInquiry(m.type(), m.repeat(), m.mmsi(), 0, m.destination(), 0);
    }

    private static AddressedSafetyText addressedSafety(AisMessage.AddressedSafety m) {
        return new AddressedSafetyText(
                m.type(), m.repeat(), m.mmsi(), m.sequence(), m.destination(), m.retransmitted(), 0, text(m.text()));
    }

    private static BroadcastSafetyText broadcastSafety(AisMessage.BroadcastSafety m) {
        return new BroadcastSafetyText(m.type(), m.repeat(), m.mmsi(), 0, text(m.text()));
    }

    private static Interrogation interrogation(AisMessage.Interrogation m) {
        return new Interrogation(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                List.of(new Interrogation.Question(m.destination(), m.askedType(), m.slotOffset())));
    }

    private static AssignmentCommand assignment(AisMessage.Assignment m) {
        return new AssignmentCommand(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                List.of(new AssignmentCommand.Assignment(m.destination(), m.slotOffset(), m.increment())));
    }

    private static ClassBExtended classBExtended(AisMessage.ClassBExtended m) {
        return new ClassBExtended(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                tenths(1023, m.speedTenths()),
                m.speedTenths() == 1022,
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                tenths(3600, m.courseTenths()),
                unless(511, m.heading()),
                second(m.utcSecond()),
                state(m.utcSecond()),
                0,
                text(m.name()),
                unless(0, m.shipType()),
                bow(m.extent()),
                stern(m.extent()),
                port(m.extent()),
                starboard(m.extent()),
                unless(0, m.fixType()),
                m.raim(),
                !m.dteReady(),
                m.assigned(),
                0);
    }

    private static DataLinkManagement dataLinkManagement(AisMessage.DataLinkManagement m) {
        return new DataLinkManagement(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                m.reservations().stream()
                        .map(one -> new DataLinkManagement.Reservation(
                                one.slotOffset(), one.slots(), one.timeoutMinutes(), one.increment()))
                        .toList());
    }

    private static AidReport aidReport(AisMessage.AidReport m) {
        return new AidReport(
                m.type(),
                m.repeat(),
                m.mmsi(),
                unless(0, m.aidType()),
                text(m.name()),
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                bow(m.extent()),
                stern(m.extent()),
                port(m.extent()),
                starboard(m.extent()),
                unless(0, m.fixType()),
                second(m.utcSecond()),
                state(m.utcSecond()),
                m.offPosition(),
                m.status(),
                m.raim(),
                m.virtual(),
                m.assigned(),
                0);
    }

    private static ChannelManagement channelManagement(AisMessage.ChannelManagement m) {
        return new ChannelManagement(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                m.channelA(),
                m.channelB(),
                m.mode(),
                m.lowPower(),
                coarse(181, m.area().eastTenthsMin()),
                coarse(91, m.area().northTenthsMin()),
                coarse(181, m.area().westTenthsMin()),
                coarse(91, m.area().southTenthsMin()),
                null,
                null,
                false,
                false,
                false,
                m.zoneMiles());
    }

    private static GroupAssignment groupAssignment(AisMessage.GroupAssignment m) {
        return new GroupAssignment(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                coarse(181, m.area().eastTenthsMin()),
                coarse(91, m.area().northTenthsMin()),
                coarse(181, m.area().westTenthsMin()),
                coarse(91, m.area().southTenthsMin()),
                m.stationType(),
                unless(0, m.shipType()),
                0,
                m.mode(),
                m.interval(),
                m.quietMinutes());
    }

    private static ClassBStaticA staticPartA(AisMessage.StaticPartA m) {
        return new ClassBStaticA(m.type(), m.repeat(), m.mmsi(), text(m.name()));
    }

    private static ClassBStaticB staticPartB(AisMessage.StaticPartB m) {
        return new ClassBStaticB(
                m.type(),
                m.repeat(),
                m.mmsi(),
                unless(0, m.shipType()),
                text(m.vendor()),
                m.model(),
                m.serial(),
                text(m.callSign()),
                bow(m.extent()),
                stern(m.extent()),
                port(m.extent()),
                starboard(m.extent()),
                null,
                unless(0, m.fixType()),
                0);
    }

    private static LongRangePosition longRangePosition(AisMessage.LongRangePosition m) {
        return new LongRangePosition(
                m.type(),
                m.repeat(),
                m.mmsi(),
                m.accurate(),
                m.raim(),
                unless(15, m.navigationStatus()),
                coarse(181, m.lonTenthsMin()),
                coarse(91, m.latTenthsMin()),
                whole(63, m.speedKnots()),
                whole(511, m.course()),
                m.stale(),
                0);
    }

    private static ClassBPosition classB(AisMessage.ClassBPosition m) {
        AisMessage.ClassBUnit unit = m.unit();
        return new ClassBPosition(
                18,
                m.repeat(),
                m.mmsi(),
                0,
                tenths(1023, m.speedTenths()),
                m.speedTenths() == 1022,
                m.accurate(),
                lon(m.lonCode()),
                lat(m.latCode()),
                tenths(3600, m.courseTenths()),
                unless(511, m.heading()),
                second(m.utcSecond()),
                state(m.utcSecond()),
                0,
                unit.carrierSense(),
                unit.display(),
                unit.dsc(),
                unit.wholeBand(),
                unit.obeysType22(),
                unit.assigned(),
                m.raim(),
                m.itdma(),
                m.radio());
    }

    /**
     * The encoder fills an addressed message up with two spare bits after the destination, as table 80 of the Recommendation has it;
     * the decoder reads on without them, as gpsd does, and shows them as part of what follows.
     */
    private static SlotBinary binarySlots(AisMessage.BinarySlots m) {
        boolean addressed = m.destination().isPresent();
        boolean structured = m.application().isPresent();
        StringBuilder binary = new StringBuilder(addressed ? "00" : "");
        m.application()
                .ifPresent(application ->
                        binary.append(digits(application.area(), 10)).append(digits(application.function(), 6)));
        m.hexData().chars().forEach(digit -> binary.append(digits(Character.digit(digit, 16), 4)));
        binary.append(m.type() == 26 ? "0000" : "");
        int data = structured ? 16 : 0;
        return new SlotBinary(
                m.type(),
                m.repeat(),
                m.mmsi(),
                addressed,
                structured,
                m.destination().orElse(null),
                structured ? Integer.valueOf(binary.substring(0, 10), 2) : null,
                structured ? Integer.valueOf(binary.substring(10, 16), 2) : null,
                binary.length() - data,
                hexOf(binary.substring(data)),
                false,
                m.type() == 26 ? m.radio() : null);
    }

    private static String digits(int value, int width) {
        return Integer.toBinaryString(value | 1 << width).substring(1);
    }

    private static String hexOf(String binary) {
        StringBuilder hex = new StringBuilder();
        for (int at = 0; at < binary.length(); at += 4) {
            String four = (binary.substring(at, Math.min(binary.length(), at + 4)) + "000").substring(0, 4);
            hex.append(Character.forDigit(Integer.parseInt(four, 2), 16));
        }
        return hex.append(hex.length() % 2 == 0 ? "" : "0").toString();
    }

    private static DgnssBroadcast differential(AisMessage.DifferentialCorrection m) {
        java.math.BigInteger data = new java.math.BigInteger("1" + m.hexData(), 16);
        int length = bits(m.hexData());
        return new DgnssBroadcast(
                17,
                m.repeat(),
                m.mmsi(),
                0,
                coarse(181, m.lonTenthsMin()),
                coarse(91, m.latTenthsMin()),
                0,
                slice(data, length, 0, 6),
                slice(data, length, 6, 10),
                slice(data, length, 16, 13),
                slice(data, length, 29, 3),
                slice(data, length, 32, 5),
                slice(data, length, 37, 3),
                length,
                hex(m.hexData()));
    }

    private static int slice(java.math.BigInteger data, int length, int from, int width) {
        return data.shiftRight(length - from - width).intValue() & ((1 << width) - 1);
    }

    private static @Nullable Double turn(int code) {
        if (code == -128) {
            return null;
        }
        double rate = Math.abs(code) == 127 ? 10 : Math.abs(code) == 126 ? 708 : Math.pow(code / 4.733, 2);
        return code < 0 ? -rate : rate;
    }

    private static @Nullable Integer unless(int none, int value) {
        return value == none ? null : value;
    }

    private static @Nullable Integer below(int limit, int value) {
        return value < limit ? value : null;
    }

    private static @Nullable Double tenths(int none, int value) {
        return value == none ? null : value / 10.0;
    }

    private static @Nullable Double whole(int none, int value) {
        return value == none ? null : (double) value;
    }

    private static @Nullable Integer second(int value) {
        return value < 60 ? value : null;
    }

    private static @Nullable Integer state(int value) {
        return value < 60 ? null : value;
    }

    private static @Nullable Double lon(int code) {
        return code == FieldCodes.LON_ABSENT ? null : code / 600_000.0;
    }

    private static @Nullable Double lat(int code) {
        return code == FieldCodes.LAT_ABSENT ? null : code / 600_000.0;
    }

    private static @Nullable Double coarse(int noneDeg, int code) {
        return code == noneDeg * 600 ? null : code / 600.0;
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer bow(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.bowMeters();
    }

    private static @Nullable Integer stern(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.sternMeters();
    }

    private static @Nullable Integer port(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.portMeters();
    }

    private static @Nullable Integer starboard(AisMessage.Extent extent) {
        return extent.equals(AisMessage.Extent.NONE) ? null : extent.starboardMeters();
    }

    private static int bits(String hexData) {
        return hexData.length() * 4;
    }

    /** Whole bytes: an odd digit is filled up. */
    private static @Nullable String hex(String hexData) {
        return hexData.isEmpty() ? null : hexData + (hexData.length() % 2 == 0 ? "" : "0");
    }
}
