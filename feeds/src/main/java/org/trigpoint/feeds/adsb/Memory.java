package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.Platform;

/**
 * What the aircraft of a source said last of what a frame of another kind does not say again: how it moves, and what it is. The ones
 * heard last are kept, at most {@value #MOST}.
 *
 * <p>Bytes: count, of each, the longest unheard first: i64 identity, {@link MotionCodec motion}, f64 climb, i64 time of them, ordinal
 * platform, flag squitters.
 */
final class Memory {
    static final int MOST = 20_000;

    private static final long MOTION_KEPT_MICROS = 10_000_000;
    private static final Platform[] PLATFORMS = Platform.values();

    /** One aircraft. */
    static final class Known {
        private Motion motion = Motion.NONE;
        private double climbMps = Double.NaN;
        private long movedEpochMicros = Long.MIN_VALUE;
        Platform platform = Platform.AIRCRAFT;
        /** It has sent squitters: what comes as a reply is of its transponder too. */
        boolean squitters;

        void moves(Motion newest, double newClimbMps, long epochMicros) {
            motion = newest;
            climbMps = newClimbMps;
            movedEpochMicros = epochMicros;
        }

        /** How it moves at a time; nothing when that was said too long before. */
        Motion motionAt(long epochMicros) {
            return isFresh(epochMicros) ? motion : Motion.NONE;
        }

        double climbAt(long epochMicros) {
            return isFresh(epochMicros) ? climbMps : Double.NaN;
        }

        private boolean isFresh(long epochMicros) {
            return movedEpochMicros != Long.MIN_VALUE && Math.abs(epochMicros - movedEpochMicros) <= MOTION_KEPT_MICROS;
        }
    }

    private final Map<Long, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > MOST;
        }
    };

    Known of(long identity) {
        return known.computeIfAbsent(identity, _ -> new Known());
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(known.size(), out);
        for (Map.Entry<Long, Known> each : known.entrySet()) {
            Known one = each.getValue();
            out.writeLong(each.getKey());
            MotionCodec.INSTANCE.write(one.motion, out);
            out.writeDouble(one.climbMps);
            out.writeLong(one.movedEpochMicros);
            Fields.writeOrdinal(one.platform, out);
            out.writeBoolean(one.squitters);
        }
    }

    void read(DataInput in) throws IOException {
        for (int left = Fields.readCount(in, MOST, "aircraft"); left > 0; left--) {
            Known one = of(in.readLong());
            one.motion = MotionCodec.INSTANCE.read(in, 1);
            one.climbMps = in.readDouble();
            one.movedEpochMicros = in.readLong();
            one.platform = Fields.readOrdinal(in, PLATFORMS);
            one.squitters = Fields.readFlag(in, "squitters");
        }
    }
}
