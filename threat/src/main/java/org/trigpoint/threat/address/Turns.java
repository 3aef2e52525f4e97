package org.trigpoint.threat.address;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/** What an address says of one kind through one source, and how often it came back to what it had said before. */
final class Turns {
    /** How they are written. */
    static final Codec<Turns> CODEC = new TurnsCodec();

    private static final int MOST = 4;
    /** What was said longer ago was of another flight. */
    private static final long LASTS_MICROS = 600_000_000;

    /** One value. */
    static final class Value {
        final String text;
        final long firstEpochMicros;
        long lastEpochMicros;
        Stamp stamp;
        int returns;

        Value(String text, long epochMicros, Stamp stamp) {
            this.text = text;
            firstEpochMicros = epochMicros;
            lastEpochMicros = epochMicros;
            this.stamp = stamp;
        }
    }

    /** The newest last. */
    private final List<Value> values = new ArrayList<>(1);

    /** Takes a value; true when it came back to it. */
    boolean take(String text, long epochMicros, Stamp stamp) {
        values.removeIf(value -> epochMicros - value.lastEpochMicros > LASTS_MICROS);
        int at = indexOf(text);
        if (at < 0) {
            if (values.size() == MOST) {
                values.removeFirst();
            }
            values.add(new Value(text, epochMicros, stamp));
            return false;
        }
        Value value = values.remove(at);
        boolean back = at < values.size();
        value.returns += back ? 1 : 0;
        value.lastEpochMicros = Math.max(value.lastEpochMicros, epochMicros);
        value.stamp = stamp;
        values.add(value);
        return back;
    }

    private int indexOf(String text) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).text.equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The values that it came back to so often at least, by their first time. */
    List<Value> backTo(int returns) {
        return values.stream()
                .filter(value -> value.returns >= returns)
                .sorted(Comparator.comparingLong((Value value) -> value.firstEpochMicros)
                        .thenComparing(value -> value.text))
                .toList();
    }

    /** Format 1: count of values, each text, i64 first, i64 last, {@link StampCodec stamp}, i32 returns. */
    private static final class TurnsCodec implements Codec<Turns> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Turns turns, DataOutput out) throws IOException {
            Fields.writeCount(turns.values.size(), out);
            for (Value value : turns.values) {
                Fields.writeText(value.text, out);
                out.writeLong(value.firstEpochMicros);
                out.writeLong(value.lastEpochMicros);
                StampCodec.INSTANCE.write(value.stamp, out);
                out.writeInt(value.returns);
            }
        }

        @Override
        public Turns read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Turns");
            Turns turns = new Turns();
            for (int left = Fields.readCount(in, MOST, "values"); left > 0; left--) {
                String text = Fields.readText(in, "value");
                long first = in.readLong();
                long last = in.readLong();
                Value value = new Value(text, first, StampCodec.INSTANCE.read(in, 1));
                value.lastEpochMicros = last;
                value.returns = in.readInt();
                turns.values.add(value);
            }
            return turns;
        }
    }
}
