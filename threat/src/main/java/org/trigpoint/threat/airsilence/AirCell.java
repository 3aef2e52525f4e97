package org.trigpoint.threat.airsilence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.track.TrackId;

/** What is known of a cell of the air: where aircraft are heard in it, who is there, and who fell silent there. */
final class AirCell {
    /** How it is written. */
    static final Codec<AirCell> CODEC = new AirCellCodec();

    static final long NEVER = Long.MAX_VALUE;

    /** Those not heard of for longest go. */
    private static final int MOST = 4_096;

    final Horizon horizon = new Horizon();
    final SortedMap<TrackId, Heard> present = new TreeMap<>();
    final SortedMap<TrackId, Heard> silent = new TreeMap<>();
    /** Arrival of the newest passage. */
    long heardEpochMicros;

    /** When the alarm is set for. */
    long alarmEpochMicros = NEVER;

    static void put(Heard heard, SortedMap<TrackId, Heard> all) {
        all.put(heard.track(), heard);
        if (all.size() > MOST) {
            all.values().stream()
                    .min(Comparator.comparingLong(Heard::knownEpochMicros).thenComparing(Heard::track))
                    .ifPresent(oldest -> all.remove(oldest.track()));
        }
    }

    /** Format 1: {@link Horizon}, those present and those silent with their counts, i64 heard, i64 alarm. */
    private static final class AirCellCodec implements Codec<AirCell> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(AirCell cell, DataOutput out) throws IOException {
            cell.horizon.write(out);
            write(cell.present, out);
            write(cell.silent, out);
            out.writeLong(cell.heardEpochMicros);
            out.writeLong(cell.alarmEpochMicros);
        }

        private static void write(SortedMap<TrackId, Heard> all, DataOutput out) throws IOException {
            Fields.writeCount(all.size(), out);
            for (Heard heard : all.values()) {
                Heard.CODEC.write(heard, out);
            }
        }

        @Override
        public AirCell read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "AirCell");
            AirCell cell = new AirCell();
            cell.horizon.read(in);
            read(in, cell.present);
            read(in, cell.silent);
            cell.heardEpochMicros = in.readLong();
            cell.alarmEpochMicros = in.readLong();
            return cell;
        }

        private static void read(DataInput in, SortedMap<TrackId, Heard> all) throws IOException {
            for (int left = Fields.readCount(in, MOST, "aircraft"); left > 0; left--) {
                Heard heard = Heard.CODEC.read(in, 1);
                all.put(heard.track(), heard);
            }
        }
    }
}
