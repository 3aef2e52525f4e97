package org.trigpoint.simulation.ais;

import java.util.List;

/** Messages to bits, each type as its table in ITU-R M.1371-5, Annex 8, lays it out. */
public final class AisEncoder {
    private static final int NAME_CHARACTERS = 20;

    private AisEncoder() {}

    /** Fills the bits with a message; what they held before is gone. */
    public static PayloadBits encode(AisMessage message, PayloadBits bits) {
        bits.clear().put(6, message.type()).put(2, message.repeat()).put(30, message.mmsi());
        return switch (message) {
            case AisMessage.ClassAPosition position -> classA(position, bits);
            case AisMessage.TimeReport report -> time(report, bits);
            case AisMessage.ShipStatic ship -> shipStatic(ship, bits);
            case AisMessage.AddressedBinary binary ->
                bits.put(2, binary.sequence())
                        .put(30, binary.destination())
                        .put(binary.retransmitted())
                        .skip(1)
                        .put(10, binary.area())
                        .put(6, binary.function())
                        .putHex(binary.hexData());
            case AisMessage.Acknowledgement answer -> acknowledgement(answer, bits);
            case AisMessage.BroadcastBinary binary ->
                bits.skip(2).put(10, binary.area()).put(6, binary.function()).putHex(binary.hexData());
            case AisMessage.SarAircraftPosition position -> sarAircraft(position, bits);
            case AisMessage.TimeInquiry inquiry ->
                bits.skip(2).put(30, inquiry.destination()).skip(2);
            case AisMessage.AddressedSafety safety ->
                bits.put(2, safety.sequence())
                        .put(30, safety.destination())
                        .put(safety.retransmitted())
                        .skip(1)
                        .putText(safety.text().length(), safety.text());
            case AisMessage.BroadcastSafety safety ->
                bits.skip(2).putText(safety.text().length(), safety.text());
            case AisMessage.Interrogation question ->
                bits.skip(2)
                        .put(30, question.destination())
                        .put(6, question.askedType())
                        .put(12, question.slotOffset());
            case AisMessage.Assignment assignment ->
                bits.skip(2)
                        .put(30, assignment.destination())
                        .put(12, assignment.slotOffset())
                        .put(10, assignment.increment())
                        .skip(4);
            case AisMessage.DifferentialCorrection correction ->
                bits.skip(2)
                        .put(18, correction.lonTenthsMin())
                        .put(17, correction.latTenthsMin())
                        .skip(5)
                        .putHex(correction.hexData());
            case AisMessage.ClassBPosition position -> classB(position, bits);
            case AisMessage.ClassBExtended position -> classBExtended(position, bits);
            case AisMessage.DataLinkManagement management -> dataLink(management, bits);
            case AisMessage.AidReport aid -> aid(aid, bits);
            case AisMessage.ChannelManagement management -> channels(management, bits);
            case AisMessage.GroupAssignment assignment -> group(assignment, bits);
            case AisMessage.StaticPartA part -> bits.put(2, 0).putText(NAME_CHARACTERS, part.name());
            case AisMessage.StaticPartB part -> partB(part, bits);
            case AisMessage.BinarySlots binary -> binarySlots(binary, bits);
            case AisMessage.LongRangePosition position -> longRange(position, bits);
        };
    }

    private static PayloadBits classA(AisMessage.ClassAPosition position, PayloadBits bits) {
        return bits.put(4, position.navigationStatus())
                .put(8, position.turnCode())
                .put(10, position.speedTenths())
                .put(position.accurate())
                .put(28, position.lonCode())
                .put(27, position.latCode())
                .put(12, position.courseTenths())
                .put(9, position.heading())
                .put(6, position.utcSecond())
                .put(2, position.manoeuvre())
                .skip(3)
                .put(position.raim())
                .put(19, position.radio());
    }

    private static PayloadBits time(AisMessage.TimeReport report, PayloadBits bits) {
        return bits.put(14, report.year())
                .put(4, report.month())
                .put(5, report.day())
                .put(5, report.hour())
                .put(6, report.minute())
                .put(6, report.second())
                .put(report.accurate())
                .put(28, report.lonCode())
                .put(27, report.latCode())
                .put(4, report.fixType())
                .skip(10)
                .put(report.raim())
                .put(19, report.radio());
    }

    private static PayloadBits extent(AisMessage.Extent extent, PayloadBits bits) {
        return bits.put(9, extent.bowMeters())
                .put(9, extent.sternMeters())
                .put(6, extent.portMeters())
                .put(6, extent.starboardMeters());
    }

    private static PayloadBits shipStatic(AisMessage.ShipStatic ship, PayloadBits bits) {
        bits.put(2, ship.version())
                .put(30, ship.imo())
                .putText(7, ship.callSign())
                .putText(NAME_CHARACTERS, ship.name())
                .put(8, ship.shipType());
        return extent(ship.extent(), bits)
                .put(4, ship.fixType())
                .put(4, ship.eta().month())
                .put(5, ship.eta().day())
                .put(5, ship.eta().hour())
                .put(6, ship.eta().minute())
                .put(8, ship.draughtTenths())
                .putText(NAME_CHARACTERS, ship.destination())
                .put(!ship.dteReady())
                .skip(1);
    }

    private static PayloadBits acknowledgement(AisMessage.Acknowledgement answer, PayloadBits bits) {
        bits.skip(2);
        for (AisMessage.Acknowledged one : answer.acknowledged()) {
            bits.put(30, one.destination()).put(2, one.sequence());
        }
        return bits;
    }

    private static PayloadBits sarAircraft(AisMessage.SarAircraftPosition position, PayloadBits bits) {
        return bits.put(12, position.altitude())
                .put(10, position.speedKnots())
                .put(position.accurate())
                .put(28, position.lonCode())
                .put(27, position.latCode())
                .put(12, position.courseTenths())
                .put(6, position.utcSecond())
                .put(position.barometric())
                .skip(7)
                .put(!position.dteReady())
                .skip(3)
                .put(position.assigned())
                .put(position.raim())
                .skip(1)
                .put(19, position.radio());
    }

    private static PayloadBits motion(AisMessage.ClassBMotion motion, PayloadBits bits) {
        return bits.skip(8)
                .put(10, motion.speedTenths())
                .put(motion.accurate())
                .put(28, motion.lonCode())
                .put(27, motion.latCode())
                .put(12, motion.courseTenths())
                .put(9, motion.heading())
                .put(6, motion.utcSecond());
    }

    private static PayloadBits classB(AisMessage.ClassBPosition position, PayloadBits bits) {
        AisMessage.ClassBUnit unit = position.unit();
        return motion(position.motion(), bits)
                .skip(2)
                .put(unit.carrierSense())
                .put(unit.display())
                .put(unit.dsc())
                .put(unit.wholeBand())
                .put(unit.obeysType22())
                .put(unit.assigned())
                .put(position.raim())
                .put(position.itdma())
                .put(19, position.radio());
    }

    private static PayloadBits classBExtended(AisMessage.ClassBExtended position, PayloadBits bits) {
        motion(position.motion(), bits)
                .skip(4)
                .putText(NAME_CHARACTERS, position.name())
                .put(8, position.shipType());
        return extent(position.extent(), bits)
                .put(4, position.fixType())
                .put(position.raim())
                .put(!position.dteReady())
                .put(position.assigned())
                .skip(4);
    }

    private static PayloadBits dataLink(AisMessage.DataLinkManagement management, PayloadBits bits) {
        bits.skip(2);
        List<AisMessage.Reservation> reservations = management.reservations();
        for (AisMessage.Reservation one : reservations) {
            bits.put(12, one.slotOffset())
                    .put(4, one.slots())
                    .put(3, one.timeoutMinutes())
                    .put(11, one.increment());
        }
        return toOctets(bits);
    }

    private static PayloadBits aid(AisMessage.AidReport aid, PayloadBits bits) {
        bits.put(5, aid.aidType())
                .putText(NAME_CHARACTERS, aid.name())
                .put(aid.accurate())
                .put(28, aid.lonCode())
                .put(27, aid.latCode());
        extent(aid.extent(), bits)
                .put(4, aid.fixType())
                .put(6, aid.utcSecond())
                .put(aid.offPosition())
                .put(8, aid.status())
                .put(aid.raim())
                .put(aid.virtual())
                .put(aid.assigned())
                .skip(1);
        if (aid.name().length() > NAME_CHARACTERS) {
            String more = aid.name().substring(NAME_CHARACTERS);
            bits.putText(more.length(), more);
        }
        return toOctets(bits);
    }

    private static PayloadBits area(AisMessage.Area area, PayloadBits bits) {
        return bits.put(18, area.eastTenthsMin())
                .put(17, area.northTenthsMin())
                .put(18, area.westTenthsMin())
                .put(17, area.southTenthsMin());
    }

    private static PayloadBits channels(AisMessage.ChannelManagement management, PayloadBits bits) {
        bits.skip(2)
                .put(12, management.channelA())
                .put(12, management.channelB())
                .put(4, management.mode())
                .put(management.lowPower());
        // Broadcast over an area, both channels at their usual bandwidth. The zone is coded as its size less one mile.
        return area(management.area(), bits)
                .skip(3)
                .put(3, management.zoneMiles() - 1L)
                .skip(23);
    }

    private static PayloadBits group(AisMessage.GroupAssignment assignment, PayloadBits bits) {
        bits.skip(2);
        return area(assignment.area(), bits)
                .put(4, assignment.stationType())
                .put(8, assignment.shipType())
                .skip(22)
                .put(2, assignment.mode())
                .put(4, assignment.interval())
                .put(4, assignment.quietMinutes())
                .skip(6);
    }

    private static PayloadBits partB(AisMessage.StaticPartB part, PayloadBits bits) {
        bits.put(2, 1)
                .put(8, part.shipType())
                .putText(3, part.vendor())
                .put(4, part.model())
                .put(20, part.serial())
                .putText(7, part.callSign());
        return extent(part.extent(), bits).put(4, part.fixType()).skip(2);
    }

    private static PayloadBits binarySlots(AisMessage.BinarySlots binary, PayloadBits bits) {
        bits.put(binary.destination().isPresent()).put(binary.application().isPresent());
        binary.destination().ifPresent(destination -> bits.put(30, destination).skip(2));
        binary.application()
                .ifPresent(application -> bits.put(10, application.area()).put(6, application.function()));
        bits.putHex(binary.hexData());
        return binary.type() == 25 ? bits : bits.skip(4).skip(1).put(19, binary.radio());
    }

    private static PayloadBits longRange(AisMessage.LongRangePosition position, PayloadBits bits) {
        return bits.put(position.accurate())
                .put(position.raim())
                .put(4, position.navigationStatus())
                .put(18, position.lonTenthsMin())
                .put(17, position.latTenthsMin())
                .put(6, position.speedKnots())
                .put(9, position.course())
                .put(position.stale())
                .skip(1);
    }

    private static PayloadBits toOctets(PayloadBits bits) {
        int over = bits.length() % 8;
        return over == 0 ? bits : bits.skip(8 - over);
    }
}
