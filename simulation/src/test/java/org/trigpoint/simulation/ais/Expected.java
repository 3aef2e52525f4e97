package org.trigpoint.simulation.ais;

import java.util.List;
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
import org.trigpoint.feeds.ais.message.DecodedMessage;
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

    static DecodedMessage of(AisMessage sent) {
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
                Shown.unless(15, m.navigationStatus()),
                Shown.turn(m.turnCode()),
                m.turnCode() != -128 && Math.abs(m.turnCode()) >= 126,
                Shown.tenths(1023, m.speedTenths()),
                m.speedTenths() == 1022,
                m.accurate(),
                Shown.lon(m.lonCode()),
                Shown.lat(m.latCode()),
                Shown.tenths(3600, m.courseTenths()),
                Shown.unless(511, m.heading()),
                Shown.second(m.utcSecond()),
                Shown.state(m.utcSecond()),
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
                Shown.unless(0, m.year()),
                Shown.unless(0, m.month()),
                Shown.unless(0, m.day()),
                Shown.below(24, m.hour()),
                Shown.below(60, m.minute()),
                Shown.below(60, m.second()),
                m.accurate(),
                Shown.lon(m.lonCode()),
                Shown.lat(m.latCode()),
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
                Shown.unless(0, m.imo()),
                Shown.text(m.callSign()),
                Shown.text(m.name()),
                Shown.unless(0, m.shipType()),
                Shown.bow(m.extent()),
                Shown.stern(m.extent()),
                Shown.port(m.extent()),
                Shown.starboard(m.extent()),
                Shown.unless(0, m.fixType()),
                Shown.unless(0, m.eta().month()),
                Shown.unless(0, m.eta().day()),
                Shown.below(24, m.eta().hour()),
                Shown.below(60, m.eta().minute()),
                Shown.tenths(0, m.draughtTenths()),
                m.draughtTenths() == 255,
                Shown.text(m.destination()),
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
                Shown.bits(m.hexData()),
                Shown.hex(m.hexData()));
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
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                m.area(),
                m.function(),
                Shown.bits(m.hexData()),
                Shown.hex(m.hexData()));
    }

    private static AircraftPosition sarAircraftPosition(AisMessage.SarAircraftPosition m) {
        return new AircraftPosition(
                m.type(),
                m.repeat(),
                m.mmsi(),
                Shown.unless(4095, m.altitude()),
                m.altitude() == 4094,
                Shown.whole(1023, m.speedKnots()),
                m.speedKnots() == 1022,
                m.accurate(),
                Shown.lon(m.lonCode()),
                Shown.lat(m.latCode()),
                Shown.tenths(3600, m.courseTenths()),
                Shown.second(m.utcSecond()),
                Shown.state(m.utcSecond()),
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
                m.type(),
                m.repeat(),
                m.mmsi(),
                m.sequence(),
                m.destination(),
                m.retransmitted(),
                0,
                Shown.text(m.text()));
    }

    private static BroadcastSafetyText broadcastSafety(AisMessage.BroadcastSafety m) {
        return new BroadcastSafetyText(m.type(), m.repeat(), m.mmsi(), 0, Shown.text(m.text()));
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
        AisMessage.ClassBMotion motion = m.motion();
        return new ClassBExtended(
                m.type(),
                m.repeat(),
                m.mmsi(),
                0,
                Shown.tenths(1023, motion.speedTenths()),
                motion.speedTenths() == 1022,
                motion.accurate(),
                Shown.lon(motion.lonCode()),
                Shown.lat(motion.latCode()),
                Shown.tenths(3600, motion.courseTenths()),
                Shown.unless(511, motion.heading()),
                Shown.second(motion.utcSecond()),
                Shown.state(motion.utcSecond()),
                0,
                Shown.text(m.name()),
                Shown.unless(0, m.shipType()),
                Shown.bow(m.extent()),
                Shown.stern(m.extent()),
                Shown.port(m.extent()),
                Shown.starboard(m.extent()),
                Shown.unless(0, m.fixType()),
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
                Shown.unless(0, m.aidType()),
                Shown.text(m.name()),
                m.accurate(),
                Shown.lon(m.lonCode()),
                Shown.lat(m.latCode()),
                Shown.bow(m.extent()),
                Shown.stern(m.extent()),
                Shown.port(m.extent()),
                Shown.starboard(m.extent()),
                Shown.unless(0, m.fixType()),
                Shown.second(m.utcSecond()),
                Shown.state(m.utcSecond()),
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
                Shown.coarse(181, m.area().eastTenthsMin()),
                Shown.coarse(91, m.area().northTenthsMin()),
                Shown.coarse(181, m.area().westTenthsMin()),
                Shown.coarse(91, m.area().southTenthsMin()),
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
                Shown.coarse(181, m.area().eastTenthsMin()),
                Shown.coarse(91, m.area().northTenthsMin()),
                Shown.coarse(181, m.area().westTenthsMin()),
                Shown.coarse(91, m.area().southTenthsMin()),
                m.stationType(),
                Shown.unless(0, m.shipType()),
                0,
                m.mode(),
                m.interval(),
                m.quietMinutes());
    }

    private static ClassBStaticA staticPartA(AisMessage.StaticPartA m) {
        return new ClassBStaticA(m.type(), m.repeat(), m.mmsi(), Shown.text(m.name()));
    }

    private static ClassBStaticB staticPartB(AisMessage.StaticPartB m) {
        return new ClassBStaticB(
                m.type(),
                m.repeat(),
                m.mmsi(),
                Shown.unless(0, m.shipType()),
                Shown.text(m.vendor()),
                m.model(),
                m.serial(),
                Shown.text(m.callSign()),
                Shown.bow(m.extent()),
                Shown.stern(m.extent()),
                Shown.port(m.extent()),
                Shown.starboard(m.extent()),
                null,
                Shown.unless(0, m.fixType()),
                0);
    }

    private static LongRangePosition longRangePosition(AisMessage.LongRangePosition m) {
        return new LongRangePosition(
                m.type(),
                m.repeat(),
                m.mmsi(),
                m.accurate(),
                m.raim(),
                Shown.unless(15, m.navigationStatus()),
                Shown.coarse(181, m.lonTenthsMin()),
                Shown.coarse(91, m.latTenthsMin()),
                Shown.whole(63, m.speedKnots()),
                Shown.whole(511, m.course()),
                m.stale(),
                0);
    }

    private static ClassBPosition classB(AisMessage.ClassBPosition m) {
        AisMessage.ClassBMotion motion = m.motion();
        AisMessage.ClassBUnit unit = m.unit();
        return new ClassBPosition(
                18,
                m.repeat(),
                m.mmsi(),
                0,
                Shown.tenths(1023, motion.speedTenths()),
                motion.speedTenths() == 1022,
                motion.accurate(),
                Shown.lon(motion.lonCode()),
                Shown.lat(motion.latCode()),
                Shown.tenths(3600, motion.courseTenths()),
                Shown.unless(511, motion.heading()),
                Shown.second(motion.utcSecond()),
                Shown.state(motion.utcSecond()),
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
                .ifPresent(application -> binary.append(Shown.digits(application.area(), 10))
                        .append(Shown.digits(application.function(), 6)));
        m.hexData().chars().forEach(digit -> binary.append(Shown.digits(Character.digit(digit, 16), 4)));
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
                Shown.hexOf(binary.substring(data)),
                false,
                m.type() == 26 ? m.radio() : null);
    }

    private static DgnssBroadcast differential(AisMessage.DifferentialCorrection m) {
        java.math.BigInteger data = new java.math.BigInteger("1" + m.hexData(), 16);
        int length = Shown.bits(m.hexData());
        return new DgnssBroadcast(
                17,
                m.repeat(),
                m.mmsi(),
                0,
                Shown.coarse(181, m.lonTenthsMin()),
                Shown.coarse(91, m.latTenthsMin()),
                0,
                Shown.slice(data, length, 0, 6),
                Shown.slice(data, length, 6, 10),
                Shown.slice(data, length, 16, 13),
                Shown.slice(data, length, 29, 3),
                Shown.slice(data, length, 32, 5),
                Shown.slice(data, length, 37, 3),
                length,
                Shown.hex(m.hexData()));
    }
}
