package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says of the worth of its own position. It travels inside the {@link Fix} that it is about.
 *
 * @param highAccuracy true when it claims 10 m or better, 95 % (AIS position accuracy flag)
 * @param raim true when receiver-autonomous integrity monitoring is in use
 * @param source state of the positioning system
 * @param air what an ADS-B transponder says more, or another link in the same categories; null for others
 */
public record IntegrityReport(
        boolean highAccuracy,
        boolean raim,
        PositioningState source,
        @Nullable AirIntegrity air) {
    /** UTC second 60 to 63 of an AIS report, or an ordinary second. Ordinals are stored: add at the end only. */
    public enum PositioningState {
        /** An ordinary time stamp: the system works. */
        OPERATING,
        /** Second 60, or none given. */
        NO_TIME_STAMP,
        /** Second 61: position entered by hand. */
        MANUAL,
        /** Second 62: dead reckoning. */
        DEAD_RECKONING,
        /** Second 63: the positioning system does not work. */
        INOPERATIVE
    }

    private static final PositioningState[] STATES = PositioningState.values();
    private static final IntegrityReport[] ALL = all();
    private static final int AIR_SHIFT = 5;
    private static final int OTHERS = (1 << AIR_SHIFT) - 1;
    private static final int AIR_GIVEN = 1 << 23;
    /** NACp of 10 is 10 m, 95 %. */
    private static final int HIGH_NACP = 10;

    private static IntegrityReport[] all() {
        IntegrityReport[] all = new IntegrityReport[4 * STATES.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new IntegrityReport((i & 1) != 0, (i & 2) != 0, STATES[i >> 2], null);
        }
        return all;
    }

    /** The shared instance: there are twenty. */
    public static IntegrityReport of(boolean highAccuracy, boolean raim, PositioningState source) {
        return ALL[(highAccuracy ? 1 : 0) | (raim ? 2 : 0) | source.ordinal() << 2];
    }

    /** What a transponder says: its integrity is monitored when it promises a radius. */
    public static IntegrityReport ofAir(AirIntegrity air) {
        return new IntegrityReport(air.nacp() >= HIGH_NACP, air.nic() > 0, PositioningState.OPERATING, air);
    }

    public Optional<AirIntegrity> findAir() {
        return Optional.ofNullable(air);
    }

    /**
     * A number for codecs: 0 to 19 without {@link #air}, which is the number of the shared instance; else from bit 5 on the 23 bits of
     * {@link AirIntegrity} and a 1.
     */
    public int code() {
        int shared = (highAccuracy ? 1 : 0) | (raim ? 2 : 0) | source.ordinal() << 2;
        return air == null ? shared : shared | (air.bits() | AIR_GIVEN) << AIR_SHIFT;
    }

    /** True for what {@link #code} gives. */
    public static boolean isCode(int code) {
        int air = code >>> AIR_SHIFT;
        return (code & OTHERS) < ALL.length
                && (air == 0 || ((air & AIR_GIVEN) != 0 && AirIntegrity.isOfBits(air & ~AIR_GIVEN)));
    }

    /** The report of this code. */
    public static IntegrityReport ofCode(int code) {
        IntegrityReport shared = ALL[code & OTHERS];
        int air = code >>> AIR_SHIFT;
        return air == 0
                ? shared
                : new IntegrityReport(
                        shared.highAccuracy, shared.raim, shared.source, AirIntegrity.ofBits(air & ~AIR_GIVEN));
    }
}
