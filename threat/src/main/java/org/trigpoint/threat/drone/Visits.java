package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/** The sites that a drone is in. */
final class Visits {
    /** How they are written. */
    static final Codec<Visits> CODEC = new VisitsCodec();

    /** A visit of one site. */
    static final class Visit {
        final Spell spell;
        /** When it was first seen outside since, {@link Long#MIN_VALUE} while it is within. */
        long outEpochMicros = Long.MIN_VALUE;

        double lowestMeters = Double.NaN;

        Visit(Spell spell) {
            this.spell = spell;
        }
    }

    /** By id of the zone. */
    final TreeMap<String, Visit> visits = new TreeMap<>();

    /** Arrival of its newest position. */
    long seenEpochMicros;

    /** Format 1: i64 seen, count of visits, each text zone, {@link Spell}, i64 out, f64 lowest; by zone. */
    private static final class VisitsCodec implements Codec<Visits> {
        private static final int MOST = 1 << 16;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Visits state, DataOutput out) throws IOException {
            out.writeLong(state.seenEpochMicros);
            Fields.writeCount(state.visits.size(), out);
            for (Map.Entry<String, Visit> each : state.visits.entrySet()) {
                Fields.writeText(each.getKey(), out);
                Spell.CODEC.write(each.getValue().spell, out);
                out.writeLong(each.getValue().outEpochMicros);
                out.writeDouble(each.getValue().lowestMeters);
            }
        }

        @Override
        public Visits read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Visits");
            Visits state = new Visits();
            state.seenEpochMicros = in.readLong();
            for (int left = Fields.readCount(in, MOST, "visits"); left > 0; left--) {
                String zone = Fields.readText(in, "zone");
                Visit visit = new Visit(Spell.CODEC.read(in, 1));
                visit.outEpochMicros = in.readLong();
                visit.lowestMeters = in.readDouble();
                state.visits.put(zone, visit);
            }
            return state;
        }
    }
}
