package org.trigpoint.simulation.ais;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * The equipment of a craft: reports when it is due by {@link ReportingIntervals}, static data every six minutes.
 *
 * <p>A fix carries the last whole UTC second before its slot. When a craft comes into a shorter interval, the report comes as soon
 * as the shorter one allows.
 */
public final class ShipTransmitter implements Transmitter {
    private static final long SECOND = 1_000_000;
    private static final long FIX_DELAY_MICROS = 150_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final Vessel vessel;
    private final long etaEpochMicros;
    /** As it says that it is. */
    private Craft craft;

    private final Draws draws;
    private final Sensors sensors;
    private final PayloadBits bits;
    private final boolean accurate;
    private final boolean turnIndicator;
    private final boolean extendedReports;
    private final int sequence;
    private StaticSentences statics;
    private long nextAlias;

    private long nominal;
    private long interval;
    private long beforeInterval;
    private long nextPosition;
    private long nextStatic;
    private long nextPartB = NEVER;
    private long nextLongRange = NEVER;
    private int sent;
    private int timeout;
    private Kinematics here;
    private Gnss gnss = Gnss.GOOD;

    /**
     * Equipment that begins at a time.
     *
     * @param bits room to encode in, shared by the transmitters of one simulation
     */
    public ShipTransmitter(Vessel vessel, long seed, long fromEpochMicros, PayloadBits bits) {
        this.vessel = vessel;
        this.craft = vessel.craft();
        this.bits = bits;
        draws = Draws.of(seed, craft.id(), "transmit");
        boolean classA = craft.equipment() == Equipment.CLASS_A;
        accurate = draws.chance(classA ? 0.7 : 0.4);
        turnIndicator = draws.chance(0.7);
        extendedReports = craft.equipment() == Equipment.CLASS_B_SO && draws.chance(0.4);
        sequence = draws.below(10);
        sensors = new Sensors(Draws.of(seed, craft.id(), "sensors"), accurate);
        etaEpochMicros = fromEpochMicros + (1 + draws.below(30)) * 3_600L * SECOND;
        statics = new StaticSentences(craft, etaEpochMicros, sequence, bits);
        nextAlias = vessel.nextAliasEpochMicros(Long.MIN_VALUE);
        interval = intervalAt(fromEpochMicros);
        nominal = fromEpochMicros + (long) (draws.nextRatio() * interval);
        nextPosition = Slots.begin(nominal);
        nextStatic = Slots.begin(fromEpochMicros + (long) (draws.nextRatio() * ReportingIntervals.STATIC_MICROS));
        if (craft.longRange()) {
            nextLongRange =
                    Slots.begin(fromEpochMicros + (long) (draws.nextRatio() * ReportingIntervals.LONG_RANGE_MICROS));
        }
        beforeInterval = interval;
        timeout = draws.below(8);
        here = vessel.at(fromEpochMicros);
    }

    @Override
    public long nextEpochMicros() {
        return Math.min(Math.min(nextPosition, nextStatic), Math.min(nextPartB, nextLongRange));
    }

    @Override
    public @Nullable Transmission act() {
        long now = nextEpochMicros();
        if (now >= nextAlias) {
            craft = vessel.toldAt(now);
            statics = new StaticSentences(craft, etaEpochMicros, sequence, bits);
            nextAlias = vessel.nextAliasEpochMicros(now);
        }
        if (now == nextPosition) {
            Transmission position = ifOn(now) ? position(now) : null;
            plan();
            return position;
        }
        if (now == nextStatic) {
            nextStatic = Slots.near(now + ReportingIntervals.STATIC_MICROS, 20 * SECOND, draws);
            if (statics.hasPartB()) {
                nextPartB = Slots.near(now + ReportingIntervals.PART_B_AFTER_MICROS, 20 * SECOND, draws);
            }
            return ifOn(now) ? onAir(now, extendedReports ? encode(extended(now)) : statics.first(channel())) : null;
        }
        if (now == nextPartB) {
            nextPartB = NEVER;
            return ifOn(now) ? onAir(now, statics.partB(channel())) : null;
        }
        nextLongRange = Slots.near(now + ReportingIntervals.LONG_RANGE_MICROS, 20 * SECOND, draws);
        return ifOn(now) ? onAir(now, encode(ShipReports.longRange(craft, read(now), accurate), ' ')) : null;
    }

    private boolean ifOn(long now) {
        return vessel.transmitsAt(now);
    }

    private void plan() {
        beforeInterval = interval;
        interval = intervalAt(nominal);
        long due = nominal + interval;
        if (interval > 4 * SECOND) {
            due = shortened(due);
        }
        nominal = due;
        nextPosition = Math.max(nextPosition + SECOND, Slots.near(nominal, interval, draws));
    }

    /** A shorter interval before the next report is due brings it forward. */
    private long shortened(long due) {
        if (vessel.isSteady(nominal, due) && intervalAt(due) >= interval) {
            return due;
        }
        long step = interval > 10 * SECOND ? 5 * SECOND : 2 * SECOND;
        for (long at = nominal + step; at < due; at += step) {
            long then = intervalAt(at);
            if (then < interval) {
                interval = then;
                return Math.max(at, nominal + then);
            }
        }
        return due;
    }

    private long intervalAt(long epochMicros) {
        return switch (craft.equipment()) {
            case CLASS_A -> ReportingIntervals.classAMicros(vessel.at(epochMicros));
            case CLASS_B -> ReportingIntervals.classBMicros(vessel.at(epochMicros));
            case CLASS_B_SO -> ReportingIntervals.classBSoMicros(vessel.at(epochMicros));
            case AIRCRAFT, ADS_B, MAVLINK, NONE -> ReportingIntervals.AIRCRAFT_MICROS;
        };
    }

    private static long fixTime(long sentEpochMicros) {
        return Math.floorDiv(sentEpochMicros - FIX_DELAY_MICROS, SECOND) * SECOND;
    }

    private static int second(long epochMicros) {
        return (int) Math.floorMod(epochMicros / SECOND, 60L);
    }

    private Kinematics read(long sentEpochMicros) {
        long fix = fixTime(sentEpochMicros);
        here = vessel.at(fix);
        Kinematics read = sensors.read(vessel.claimedAt(fix), fix, craft.headingSensor());
        gnss = vessel.gnssAt(fix);
        return switch (gnss) {
            case GOOD -> read;
            case DEGRADED -> Jammed.degraded(read, craft.id(), fix);
            case LOST -> Jammed.lost(read);
        };
    }

    /** UTC second of a fix, or that there is none: M.1371-5, Annex 8, table 48. */
    private int secondOfFix(long now) {
        return gnss == Gnss.LOST ? Jammed.SECOND_INOPERATIVE : second(fixTime(now));
    }

    private boolean isAccurate() {
        return accurate && gnss == Gnss.GOOD;
    }

    private char channel() {
        return (sent++ & 1) == 0 ? 'A' : 'B';
    }

    private List<byte[]> encode(AisMessage message) {
        return encode(message, channel());
    }

    private List<byte[]> encode(AisMessage message, char channel) {
        return Armour.sentences(AisEncoder.encode(message, bits), channel, sequence);
    }

    private Transmission onAir(long now, List<byte[]> sentences) {
        return new Transmission(
                craft.id(),
                now,
                here.latDeg(),
                here.lonDeg(),
                vessel.antennaMetersAt(now),
                craft.equipment().rangeRatio(),
                sequence,
                sentences);
    }

    private Transmission position(long now) {
        return onAir(
                now,
                encode(
                        switch (craft.equipment()) {
                            case CLASS_A -> classA(now);
                            case CLASS_B, CLASS_B_SO -> classB(now);
                            case AIRCRAFT, ADS_B, MAVLINK, NONE -> aircraft(now);
                        }));
    }

    private AisMessage classA(long now) {
        Kinematics read = read(now);
        // A report in a new rhythm reserves its slots as it goes: type 3.
        boolean incremental = interval != beforeInterval;
        timeout = timeout == 0 ? 3 + draws.below(5) : timeout - 1;
        return new AisMessage.ClassAPosition(
                incremental ? 3 : 1,
                0,
                craft.mmsi(),
                ShipReports.status(craft, read.activity()),
                ShipReports.turnCode(read.turnDegPerMin(), turnIndicator),
                FieldCodes.speedTenths(read.speedMps()),
                isAccurate(),
                FieldCodes.lon(read.lonDeg()),
                FieldCodes.lat(read.latDeg()),
                FieldCodes.courseTenths(read.courseDeg()),
                FieldCodes.heading(read.headingDeg()),
                secondOfFix(now),
                0,
                isAccurate() && turnIndicator,
                incremental
                        ? CommunicationState.itdma((int) (interval / 26_667), false)
                        : CommunicationState.sotdma(timeout, now, 40));
    }

    private AisMessage.ClassBMotion classBMotion(long now) {
        Kinematics read = read(now);
        return new AisMessage.ClassBMotion(
                FieldCodes.speedTenths(read.speedMps()),
                isAccurate(),
                FieldCodes.lon(read.lonDeg()),
                FieldCodes.lat(read.latDeg()),
                FieldCodes.courseTenths(read.courseDeg()),
                FieldCodes.heading(read.headingDeg()),
                secondOfFix(now));
    }

    private AisMessage classB(long now) {
        boolean carrierSense = craft.equipment() == Equipment.CLASS_B;
        return new AisMessage.ClassBPosition(
                0,
                craft.mmsi(),
                classBMotion(now),
                new AisMessage.ClassBUnit(carrierSense, !carrierSense, true, true, true, false),
                accurate,
                carrierSense,
                carrierSense ? CommunicationState.CARRIER_SENSE : CommunicationState.sotdma(3, now, 40));
    }

    private AisMessage extended(long now) {
        return new AisMessage.ClassBExtended(
                0,
                craft.mmsi(),
                classBMotion(now),
                craft.name(),
                craft.shipType(),
                ShipReports.extent(craft),
                1,
                accurate,
                false,
                false);
    }

    private AisMessage aircraft(long now) {
        Kinematics read = read(now);
        return new AisMessage.SarAircraftPosition(
                0,
                craft.mmsi(),
                (int) Math.min(4094, Math.rint(vessel.antennaMetersAt(now))),
                FieldCodes.speedKnots(read.speedMps(), 1022),
                isAccurate(),
                FieldCodes.lon(read.lonDeg()),
                FieldCodes.lat(read.latDeg()),
                FieldCodes.courseTenths(read.courseDeg()),
                secondOfFix(now),
                false,
                false,
                false,
                accurate,
                CommunicationState.sotdma(3, now, 40));
    }
}
