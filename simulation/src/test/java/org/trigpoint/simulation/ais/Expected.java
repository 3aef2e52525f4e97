package org.trigpoint.simulation.ais;

import java.util.List;
import java.util.Locale;
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
        int type = sent.type();
        int repeat = sent.repeat();
        int mmsi = sent.mmsi();
        return switch (sent) {
            case AisMessage.ClassAPosition m ->
                new ClassAPosition(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.TimeReport m ->
                new UtcReport(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.ShipStatic m ->
                new ClassAStatic(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.AddressedBinary m ->
                new AddressedBinary(
                        type,
                        repeat,
                        mmsi,
                        m.sequence(),
                        m.destination(),
                        m.retransmitted(),
                        0,
                        m.area(),
                        m.function(),
                        bits(m.hexData()),
                        hex(m.hexData()));
            case AisMessage.Acknowledgement m ->
                new Acknowledgement(
                        type,
                        repeat,
                        mmsi,
                        0,
                        m.acknowledged().stream()
                                .map(one -> new Acknowledgement.Receipt(one.destination(), one.sequence()))
                                .toList());
            case AisMessage.BroadcastBinary m ->
                new BroadcastBinary(type, repeat, mmsi, 0, m.area(), m.function(), bits(m.hexData()), hex(m.hexData()));
            case AisMessage.SarAircraftPosition m ->
                new AircraftPosition(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.TimeInquiry m -> new UtcInquiry(type, repeat, mmsi, 0, m.destination(), 0);
            case AisMessage.AddressedSafety m ->
                new AddressedSafetyText(
                        type, repeat, mmsi, m.sequence(), m.destination(), m.retransmitted(), 0, text(m.text()));
            case AisMessage.BroadcastSafety m -> new BroadcastSafetyText(type, repeat, mmsi, 0, text(m.text()));
            case AisMessage.Interrogation m ->
                new Interrogation(
                        type,
                        repeat,
                        mmsi,
                        0,
                        List.of(new Interrogation.Question(m.destination(), m.askedType(), m.slotOffset())));
            case AisMessage.Assignment m ->
                new AssignmentCommand(
                        type,
                        repeat,
                        mmsi,
                        0,
                        List.of(new AssignmentCommand.Assignment(m.destination(), m.slotOffset(), m.increment())));
            case AisMessage.DifferentialCorrection m -> differential(m);
            case AisMessage.ClassBPosition m -> classB(m);
            case AisMessage.ClassBExtended m ->
                new ClassBExtended(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.DataLinkManagement m ->
                new DataLinkManagement(
                        type,
                        repeat,
                        mmsi,
                        0,
                        m.reservations().stream()
                                .map(one -> new DataLinkManagement.Reservation(
                                        one.slotOffset(), one.slots(), one.timeoutMinutes(), one.increment()))
                                .toList());
            case AisMessage.AidReport m ->
                new AidReport(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.ChannelManagement m ->
                new ChannelManagement(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.GroupAssignment m ->
                new GroupAssignment(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.StaticPartA m -> new ClassBStaticA(type, repeat, mmsi, text(m.name()));
            case AisMessage.StaticPartB m ->
                new ClassBStaticB(
                        type,
                        repeat,
                        mmsi,
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
            case AisMessage.BinarySlots m -> binarySlots(m);
            case AisMessage.LongRangePosition m ->
                new LongRangePosition(
                        type,
                        repeat,
                        mmsi,
                        m.accurate(),
                        m.raim(),
                        unless(15, m.navigationStatus()),
                        coarse(181, m.lonTenthsMin()),
                        coarse(91, m.latTenthsMin()),
                        whole(63, m.speedKnots()),
                        whole(511, m.course()),
                        m.stale(),
                        0);
        };
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
        return hex.toString();
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

    private static @Nullable String hex(String hexData) {
        return hexData.isEmpty() ? null : hexData.toLowerCase(Locale.ROOT);
    }
}
