package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.message.GpsRaw;
import org.trigpoint.model.observation.Condition.Gnss;
import org.trigpoint.model.observation.IntegrityReport;

/**
 * The satellite receivers of a vehicle: the better of its two counts.
 *
 * <p>Bytes: of each receiver byte kind of fix (−1 unsaid), i32 satellites; f64 accuracy, f64 height of the geoid.
 */
final class Receivers {
    private static final int COUNT = 2;
    private static final int UNSAID = -1;
    private static final int FIX_2D = 2;
    private static final int FIX_3D = 3;

    /** What receivers call their accuracy is one standard deviation; twice that holds 86 %, and the next category is coarser yet. */
    private static final double SIGMAS = 2;

    private final int[] fixTypes = {UNSAID, UNSAID};
    private final int[] satellites = {UNSAID, UNSAID};
    private double accuracyMeters = Double.NaN;
    private double geoidMeters = Double.NaN;

    /** @param receiver 0 or 1 */
    void take(int receiver, int fixType, @Nullable Integer used) {
        if (receiver >= 0 && receiver < COUNT) {
            fixTypes[receiver] = Math.min(fixType, Byte.MAX_VALUE);
            satellites[receiver] = used == null || used < 0 ? UNSAID : used;
        }
    }

    void take(GpsRaw said) {
        take(said.receiver() - 1, said.fixType(), said.satellites());
        if (said.receiver() == 1) {
            accuracyMeters = SIGMAS * said.horizontalAccuracyMeters();
            boolean both = said.fixType() >= FIX_3D && !Double.isNaN(said.altEllipsoidMeters());
            geoidMeters = both ? said.altEllipsoidMeters() - said.altMeters() : geoidMeters;
        }
    }

    private int best() {
        return fixTypes[1] > fixTypes[0] ? 1 : 0;
    }

    Gnss gnss() {
        int fixType = fixTypes[best()];
        return switch (fixType) {
            case UNSAID -> Gnss.UNKNOWN;
            case 0, 1 -> Gnss.NO_FIX;
            case FIX_2D -> Gnss.FIX_2D;
            case FIX_3D -> Gnss.FIX_3D;
            default -> Gnss.CORRECTED;
        };
    }

    int satellites() {
        return satellites[best()];
    }

    /** What a position of the vehicle is worth: without a receiver that has one it is reckoned on. */
    IntegrityReport worth() {
        return gnss() == Gnss.NO_FIX ? Worth.DEAD_RECKONED : Worth.of(accuracyMeters);
    }

    /** The height above the ellipsoid of an altitude above mean sea level; that altitude itself when no receiver has told both. */
    double heightMeters(double altMeters) {
        return Double.isNaN(geoidMeters) ? altMeters : altMeters + geoidMeters;
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            out.writeByte(fixTypes[i]);
            out.writeInt(satellites[i]);
        }
        out.writeDouble(accuracyMeters);
        out.writeDouble(geoidMeters);
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < COUNT; i++) {
            fixTypes[i] = in.readByte();
            satellites[i] = Math.max(UNSAID, in.readInt());
        }
        accuracyMeters = in.readDouble();
        geoidMeters = in.readDouble();
    }
}
