package org.trigpoint.simulation.ais;

import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Kinematics;

/**
 * A device that calls for help, or is being tested: bursts of eight messages, one burst a minute, channels in turn (ITU-R M.1371-5,
 * Annex 9). Every fourth burst says in words (type 14) what it is; the status is 14 when active, 15 under test.
 */
public final class BeaconTransmitter implements Transmitter {
    private static final long MINUTE = 60_000_000;
    private static final long APART_MICROS = 2_000_000;
    private static final int BURST = 8;
    private static final int FIRST_IN_WORDS = 4;
    private static final int LAST_IN_WORDS = 5;
    private static final int STATUS_ACTIVE = 14;
    private static final int STATUS_TEST = 15;
    private static final double ANTENNA_METERS = 1;
    private static final double RANGE_RATIO = 0.35;

    private final Station.Beacon beacon;
    private final PayloadBits bits;
    private final Sensors sensors;
    private final long firstEpochMicros;
    private final long endEpochMicros;
    private int sent;

    /**
     * A device of a world that starts at a time.
     *
     * @param bits room to encode in, shared by the transmitters of one simulation
     */
    public BeaconTransmitter(Station.Beacon beacon, long seed, long startEpochMicros, PayloadBits bits) {
        this.beacon = beacon;
        this.bits = bits;
        sensors = new Sensors(Draws.of(seed, beacon.id(), "sensors"), true);
        firstEpochMicros = Slots.begin(startEpochMicros + beacon.on().from().toNanos() / 1000);
        endEpochMicros = startEpochMicros + beacon.on().to().toNanos() / 1000;
    }

    @Override
    public long nextEpochMicros() {
        long next = Slots.begin(firstEpochMicros + sent / BURST * MINUTE + sent % BURST * APART_MICROS);
        return next < endEpochMicros ? next : Long.MAX_VALUE;
    }

    @Override
    public @Nullable Transmission act() {
        long now = nextEpochMicros();
        int inBurst = sent % BURST;
        boolean inWords = sent / BURST % 4 == 0 && inBurst >= FIRST_IN_WORDS && inBurst <= LAST_IN_WORDS;
        AisMessage message = inWords ? new AisMessage.BroadcastSafety(0, beacon.mmsi(), words()) : position(now);
        char channel = (sent++ & 1) == 0 ? 'A' : 'B';
        return new Transmission(
                beacon.id(),
                now,
                beacon.latDeg(),
                beacon.lonDeg(),
                ANTENNA_METERS,
                RANGE_RATIO,
                0,
                Armour.sentences(AisEncoder.encode(message, bits), channel, 0));
    }

    private String words() {
        String device = switch (beacon.mmsi() / 1_000_000) {
            case 972 -> "MOB";
            case 974 -> "EPIRB";
            default -> "SART";
        };
        return device + (beacon.test() ? " TEST" : " ACTIVE");
    }

    private AisMessage position(long now) {
        Kinematics read = sensors.read(
                new Kinematics(beacon.latDeg(), beacon.lonDeg(), 0.2, 90, 90, 0, Activity.UNDER_WAY, false),
                now,
                false);
        return new AisMessage.ClassAPosition(
                1,
                0,
                beacon.mmsi(),
                beacon.test() ? STATUS_TEST : STATUS_ACTIVE,
                FieldCodes.TURN_ABSENT,
                FieldCodes.speedTenths(read.speedMps()),
                true,
                FieldCodes.lon(read.lonDeg()),
                FieldCodes.lat(read.latDeg()),
                FieldCodes.courseTenths(read.courseDeg()),
                FieldCodes.HEADING_ABSENT,
                (int) Math.floorMod(now / 1_000_000, 60L),
                0,
                true,
                CommunicationState.sotdma(BURST - 1 - sent % BURST, now, 0));
    }
}
