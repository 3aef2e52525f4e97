package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Motion}. Format 1: u8 of bits (1 speed given, 2 speedAtLeast, 4 course given, 8 heading given, 16 turn given, 32
 * turnAtLeast), then f64 for each that is given: speedMps, courseDeg, headingDeg, turnDegPerMin.
 */
public final class MotionCodec implements Codec<Motion> {
    public static final MotionCodec INSTANCE = new MotionCodec();

    private static final int SPEED = 1;
    private static final int SPEED_AT_LEAST = 2;
    private static final int COURSE = 4;
    private static final int HEADING = 8;
    private static final int TURN = 16;
    private static final int TURN_AT_LEAST = 32;

    private MotionCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Motion motion, DataOutput out) throws IOException {
        out.writeByte((motion.hasSpeed() ? SPEED : 0)
                | (motion.speedAtLeast() ? SPEED_AT_LEAST : 0)
                | (motion.hasCourse() ? COURSE : 0)
                | (motion.hasHeading() ? HEADING : 0)
                | (motion.hasTurn() ? TURN : 0)
                | (motion.turnAtLeast() ? TURN_AT_LEAST : 0));
        writeGiven(motion.speedMps(), out);
        writeGiven(motion.courseDeg(), out);
        writeGiven(motion.headingDeg(), out);
        writeGiven(motion.turnDegPerMin(), out);
    }

    private static void writeGiven(double value, DataOutput out) throws IOException {
        if (!Double.isNaN(value)) {
            out.writeDouble(value);
        }
    }

    @Override
    public Motion read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Motion");
        int bits = in.readUnsignedByte();
        if (bits >= TURN_AT_LEAST << 1) {
            throw new IOException("Bits of Motion are " + bits + ", not below " + (TURN_AT_LEAST << 1));
        }
        if (bits == 0) {
            return Motion.NONE;
        }
        return new Motion(
                readGiven(in, bits & SPEED),
                (bits & SPEED_AT_LEAST) != 0,
                readGiven(in, bits & COURSE),
                readGiven(in, bits & HEADING),
                readGiven(in, bits & TURN),
                (bits & TURN_AT_LEAST) != 0);
    }

    private static double readGiven(DataInput in, int given) throws IOException {
        return given == 0 ? Double.NaN : in.readDouble();
    }
}
