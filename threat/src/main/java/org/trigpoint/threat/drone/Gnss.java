package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Condition;

/** What a drone's satellite receiver had, and that it has it no more. */
final class Gnss {
    /** How it is written. */
    static final Codec<Gnss> CODEC = new GnssCodec();

    /** When it last had a place in three dimensions, and by how many satellites; −1 for not said. */
    long wholeEpochMicros;

    int wholeSatellites = -1;

    /** The loss; null while there is none. */
    @Nullable
    Spell loss;

    /** The least that it had during the loss, and the fewest satellites. */
    Condition.Gnss least = Condition.Gnss.UNKNOWN;

    int fewestSatellites = -1;
    /** Since when it is whole again during a loss; {@link Long#MIN_VALUE} while it is not. */
    long againEpochMicros = Long.MIN_VALUE;

    void end() {
        loss = null;
        least = Condition.Gnss.UNKNOWN;
        fewestSatellites = -1;
        againEpochMicros = Long.MIN_VALUE;
    }

    /** Format 1: i64 whole, i32 its satellites, nullable {@link Spell loss}, ordinal least, i32 fewest satellites, i64 again. */
    private static final class GnssCodec implements Codec<Gnss> {
        private static final Condition.Gnss[] KINDS = Condition.Gnss.values();

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Gnss state, DataOutput out) throws IOException {
            out.writeLong(state.wholeEpochMicros);
            out.writeInt(state.wholeSatellites);
            Fields.writeNullable(state.loss, Spell.CODEC, out);
            Fields.writeOrdinal(state.least, out);
            out.writeInt(state.fewestSatellites);
            out.writeLong(state.againEpochMicros);
        }

        @Override
        public Gnss read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Gnss");
            Gnss state = new Gnss();
            state.wholeEpochMicros = in.readLong();
            state.wholeSatellites = in.readInt();
            state.loss = Fields.readNullable(in, Spell.CODEC, 1, "loss");
            state.least = Fields.readOrdinal(in, KINDS);
            state.fewestSatellites = in.readInt();
            state.againEpochMicros = in.readLong();
            return state;
        }
    }
}
