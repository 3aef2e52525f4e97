package org.trigpoint.model.observation;

/**
 * What a platform says of the worth of its own position. It travels inside the {@link Fix} that it is about.
 *
 * @param highAccuracy true when it claims 10 m or better, 95 % (AIS position accuracy flag)
 * @param raim true when receiver-autonomous integrity monitoring is in use
 * @param source state of the positioning system
 */
public record IntegrityReport(boolean highAccuracy, boolean raim, PositioningState source) {
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

    private static IntegrityReport[] all() {
        IntegrityReport[] all = new IntegrityReport[4 * STATES.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = new IntegrityReport((i & 1) != 0, (i & 2) != 0, STATES[i >> 2]);
        }
        return all;
    }

    /** The shared instance: there are twenty. */
    public static IntegrityReport of(boolean highAccuracy, boolean raim, PositioningState source) {
        return ALL[(highAccuracy ? 1 : 0) | (raim ? 2 : 0) | source.ordinal() << 2];
    }

    /** Number of the shared instance, 0 to 19, for codecs. */
    public int code() {
        return (highAccuracy ? 1 : 0) | (raim ? 2 : 0) | source.ordinal() << 2;
    }

    /** The shared instance of this number. */
    public static IntegrityReport ofCode(int code) {
        return ALL[code];
    }
}
