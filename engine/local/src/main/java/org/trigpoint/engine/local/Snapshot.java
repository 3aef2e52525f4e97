package org.trigpoint.engine.local;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.flow.Step;

/**
 * A cut through a running pipeline: encoded in memory while the engine goes on, then written at leisure by any one thread. Two engines in the same state give the same bytes, whatever their shards.
 *
 * <p>Format 1, numbers big-endian, fields as in {@link Fields}:
 *
 * <ol>
 *   <li>u32 {@code 54505348}, u8 format
 *   <li>i64 progressEpochMicros: everything with this arrival or an earlier one is in the cut, nothing later is
 *   <li>board: i32 version of the recording's codec, i32 number of notices, sorted by slot, each a stamp, i32 length, body
 *   <li>i32 number of stages, in the pipeline's order, each: text name, i32 version of its state codec, i32 number of instances,
 *       sorted by key, each: key, i64 alarm in epoch microseconds (2⁶³−1 for none), i32 length, state
 *   <li>SHA-256 of all bytes before it, 32 bytes
 * </ol>
 */
public final class Snapshot {
    static final int MAGIC = 0x54505348;
    static final int FORMAT = 1;
    static final int DIGEST_BYTES = 32;

    private final long progressEpochMicros;
    private final EncodeBuffer head;
    private final List<Stage> stages;
    private final Map<String, Long> stateBytes;

    /** One stage's instances, by shard. */
    private record Stage(EncodeBuffer head, List<EncodedShard> shards) {}

    private Snapshot(long progressEpochMicros, EncodeBuffer head, List<Stage> stages, Map<String, Long> stateBytes) {
        this.progressEpochMicros = progressEpochMicros;
        this.head = head;
        this.stages = stages;
        this.stateBytes = stateBytes;
    }

    /** A snapshot of these shards, by stage, whose head was written when the cut began. */
    static Snapshot of(
            Pipeline pipeline, EncodeBuffer head, List<List<EncodedShard>> shards, long progressEpochMicros) {
        try {
            List<Stage> stages = new ArrayList<>();
            Map<String, Long> stateBytes = new TreeMap<>();
            for (int i = 0; i < shards.size(); i++) {
                Step<?, ?, ?> step = pipeline.stages().get(i).step();
                stages.add(new Stage(headOf(step, shards.get(i)), List.copyOf(shards.get(i))));
                stateBytes.put(
                        step.name(),
                        shards.get(i).stream()
                                .mapToLong(EncodedShard::sizeBytes)
                                .sum());
            }
            return new Snapshot(progressEpochMicros, head, stages, Collections.unmodifiableMap(stateBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before the stages: progress and board. */
    static EncodeBuffer headOf(Pipeline pipeline, List<Postings.Posting> postings, long progressEpochMicros)
            throws IOException {
        EncodeBuffer head = new EncodeBuffer();
        head.writeInt(MAGIC);
        head.writeByte(FORMAT);
        head.writeLong(progressEpochMicros);
        head.writeInt(pipeline.input().version());
        head.writeInt(postings.size());
        for (Postings.Posting posting : postings) {
            StampCodec.INSTANCE.write(posting.stamp(), head);
            int at = head.size();
            head.writeInt(0);
            pipeline.input().write(posting.notice(), head);
            head.putInt(at, head.size() - at - Integer.BYTES);
        }
        head.writeInt(pipeline.stages().size());
        return head;
    }

    private static EncodeBuffer headOf(Step<?, ?, ?> step, List<EncodedShard> shards) throws IOException {
        EncodeBuffer head = new EncodeBuffer();
        Fields.writeText(step.name(), head);
        head.writeInt(step.stateCodec().version());
        int instances = 0;
        for (EncodedShard shard : shards) {
            instances += shard.size();
        }
        head.writeInt(instances);
        return head;
    }

    /** Everything with this arrival or an earlier one is in it. */
    public long progressEpochMicros() {
        return progressEpochMicros;
    }

    /** Bytes of the states of each step, with their keys, by the name of the step. */
    public Map<String, Long> stateBytes() {
        return stateBytes;
    }

    /** How many bytes {@link #writeTo} writes. */
    public long sizeBytes() {
        long size = (long) head.size() + DIGEST_BYTES;
        for (Stage stage : stages) {
            size += stage.head().size();
            for (EncodedShard shard : stage.shards()) {
                size += shard.sizeBytes();
            }
        }
        return size;
    }

    /** Writes all of it, with its digest at the end. */
    public void writeTo(DataOutput out) throws IOException {
        MessageDigest sha256 = sha256();
        writeBody((bytes, from, to) -> {
            sha256.update(bytes, from, to - from);
            out.write(bytes, from, to - from);
        });
        out.write(sha256.digest());
    }

    /** Writes all of it, with its digest at the end. */
    public void writeTo(OutputStream out) throws IOException {
        writeTo((DataOutput) new DataOutputStream(out));
    }

    /** SHA-256 of all but the digest itself, in hexadecimal. */
    public String digest() {
        MessageDigest sha256 = sha256();
        try {
            writeBody((bytes, from, to) -> sha256.update(bytes, from, to - from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Takes bytes, piece by piece. */
    interface Sink {
        void accept(byte[] bytes, int from, int to) throws IOException;
    }

    private void writeBody(Sink sink) throws IOException {
        sink.accept(head.array(), 0, head.size());
        for (Stage stage : stages) {
            stage.shards().forEach(EncodedShard::sort);
            sink.accept(stage.head().array(), 0, stage.head().size());
            writeMerged(stage.shards(), sink);
        }
    }

    /** Merges the shards by key. Keys spread evenly, so runs are short; there are few shards. */
    private static void writeMerged(List<EncodedShard> shards, Sink sink) throws IOException {
        int[] next = new int[shards.size()];
        for (int first = firstOf(shards, next); first >= 0; first = firstOf(shards, next)) {
            shards.get(first).give(next[first]++, sink);
        }
    }

    private static int firstOf(List<EncodedShard> shards, int[] next) {
        int first = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < shards.get(i).size()
                    && (first < 0 || keyAt(shards, next, i).compareTo(keyAt(shards, next, first)) < 0)) {
                first = i;
            }
        }
        return first;
    }

    private static Key keyAt(List<EncodedShard> shards, int[] next, int shard) {
        return shards.get(shard).key(next[shard]);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
