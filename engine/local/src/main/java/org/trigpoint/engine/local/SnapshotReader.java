package org.trigpoint.engine.local;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/** Reads what {@link Snapshot} wrote back into a plan of the same pipeline. */
final class SnapshotReader {
    private static final int MAX_LENGTH = 1 << 30;
    private static final int MAX_NOTICES = 1 << 20;

    private final DigestedInput in;
    private final Plan plan;

    private SnapshotReader(DigestedInput in, Plan plan) {
        this.in = in;
        this.plan = plan;
    }

    /** Fills the plan and returns the progress of the cut. */
    static long read(DataInput from, Pipeline pipeline, Plan plan) throws IOException {
        DigestedInput in = new DigestedInput(from);
        try {
            return new SnapshotReader(in, plan).readAll(from, pipeline);
        } catch (EOFException e) {
            throw new IOException("The snapshot ends early", e);
        }
    }

    private long readAll(DataInput from, Pipeline pipeline) throws IOException {
        int magic = in.readInt();
        if (magic != Snapshot.MAGIC) {
            throw new IOException("Not a snapshot: it begins with " + Integer.toHexString(magic));
        }
        Fields.requireVersion(in.readUnsignedByte(), Snapshot.FORMAT, "Snapshot");
        long progressEpochMicros = in.readLong();
        readBoard(pipeline.input());
        int stages = in.readInt();
        if (stages != plan.stages.size()) {
            throw new IOException("The snapshot has " + stages + " stages, the pipeline " + plan.stages.size());
        }
        for (int i = 0; i < stages; i++) {
            readStage(i);
        }
        byte[] due = in.digest();
        byte[] found = Fields.readExactly(from, Snapshot.DIGEST_BYTES, "digest");
        if (!MessageDigest.isEqual(due, found)) {
            throw new IOException("The snapshot is damaged: its digest does not fit");
        }
        return progressEpochMicros;
    }

    private void readBoard(Codec<Object> codec) throws IOException {
        int version = in.readInt();
        int notices = in.readInt();
        if (notices < 0 || notices > MAX_NOTICES) {
            throw new IOException("Number of notices is " + notices);
        }
        for (int i = 0; i < notices; i++) {
            Stamp stamp = StampCodec.INSTANCE.read(in, 1);
            if (!(readSized(codec, version, "notice") instanceof Notice notice)) {
                throw new IOException("What was posted at " + stamp + " is no notice");
            }
            plan.postings.post(stamp, notice);
        }
    }

    private void readStage(int index) throws IOException {
        var shards = plan.stages.get(index);
        String due = shards.getFirst().step().name();
        String name = Fields.readText(in, "stage");
        if (!name.equals(due)) {
            throw new IOException("Stage " + (index + 1) + " of the snapshot is " + name + ", of the pipeline " + due);
        }
        Codec<Object> codec = shards.getFirst().step().stateCodec();
        int version = in.readInt();
        int instances = in.readInt();
        for (int i = 0; i < instances; i++) {
            Key key = KeyCodec.INSTANCE.read(in, 1);
            long alarmEpochMicros = in.readLong();
            Object state = readSized(codec, version, "state of " + name);
            shards.get(key.shard(shards.size())).restore(key, alarmEpochMicros, state);
        }
    }

    private Object readSized(Codec<Object> codec, int version, String what) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_LENGTH) {
            throw new IOException("Length of " + what + " is " + length);
        }
        DataInputStream bytes = new DataInputStream(new ByteArrayInputStream(Fields.readExactly(in, length, what)));
        Object value = decode(codec, version, bytes, what);
        if (bytes.available() > 0) {
            throw new IOException("Reading " + what + " left " + bytes.available() + " of " + length + " bytes");
        }
        return value;
    }

    private static Object decode(Codec<Object> codec, int version, DataInputStream bytes, String what)
            throws IOException {
        try {
            return codec.read(bytes, version);
        } catch (RuntimeException e) {
            throw new IOException("The bytes of " + what + " make no sense: " + e.getMessage(), e);
        }
    }
}
