package org.trigpoint.engine.kafka;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/**
 * The state of an {@link Admission}. Format 1, fields as in {@link Fields}: count of partitions, each count number, i64
 * progressEpochMicros, i64 lastAppendEpochMicros, i64 livedMicros, count of gateways, each count number, i64 progressEpochMicros,
 * i64 inTimeMicros, flag awaited; count of sources, the last stamp of each; i64 admitted, repeated, late, ahead, missing.
 */
public final class AdmissionCodec {
    /** Of what {@link #write} writes. */
    public static final int VERSION = 1;

    private static final int MOST = 1 << 24;

    private AdmissionCodec() {}

    public static void write(Admission admission, DataOutput out) throws IOException {
        Fields.writeCount(admission.lanes.size(), out);
        for (Map.Entry<Integer, Admission.Lane> entry : admission.lanes.entrySet()) {
            Admission.Lane lane = entry.getValue();
            Fields.writeCount(entry.getKey(), out);
            out.writeLong(lane.progressEpochMicros);
            out.writeLong(lane.lastAppendEpochMicros);
            out.writeLong(lane.livedMicros);
            Fields.writeCount(lane.gateways.size(), out);
            for (Map.Entry<Integer, Admission.Standing> gateway : lane.gateways.entrySet()) {
                Fields.writeCount(gateway.getKey(), out);
                out.writeLong(gateway.getValue().progressEpochMicros);
                out.writeLong(gateway.getValue().inTimeMicros);
                out.writeBoolean(gateway.getValue().awaited);
            }
        }
        Fields.writeCount(admission.last.size(), out);
        for (Stamp last : admission.last.values()) {
            StampCodec.INSTANCE.write(last, out);
        }
        for (long count : admission.judged) {
            out.writeLong(count);
        }
        out.writeLong(admission.missing);
    }

    /** Brings a new admission to where the written one was. */
    public static void read(DataInput in, int version, Admission admission) throws IOException {
        Fields.requireVersion(version, VERSION, "Admission");
        int lanes = Fields.readCount(in, MOST, "partitions");
        for (int i = 0; i < lanes; i++) {
            Admission.Lane lane = new Admission.Lane();
            admission.lanes.put(Fields.readCount(in, MOST, "partition"), lane);
            lane.progressEpochMicros = in.readLong();
            lane.lastAppendEpochMicros = in.readLong();
            lane.livedMicros = in.readLong();
            int gateways = Fields.readCount(in, MOST, "gateways");
            for (int j = 0; j < gateways; j++) {
                Admission.Standing standing = new Admission.Standing();
                lane.gateways.put(Fields.readCount(in, MOST, "gateway"), standing);
                standing.progressEpochMicros = in.readLong();
                standing.inTimeMicros = in.readLong();
                standing.awaited = Fields.readFlag(in, "awaited");
            }
        }
        int sources = Fields.readCount(in, MOST, "sources");
        for (int i = 0; i < sources; i++) {
            Stamp last = StampCodec.INSTANCE.read(in, 1);
            admission.last.put(last.source(), last);
        }
        for (int verdict = 0; verdict < admission.judged.length; verdict++) {
            admission.judged[verdict] = in.readLong();
        }
        admission.missing = in.readLong();
    }
}
