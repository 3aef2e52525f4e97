package org.trigpoint.engine.flink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.trigpoint.engine.kafka.Entry;
import org.trigpoint.engine.kafka.EntryCodec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;

/** Makes records of what leaves the pipeline, and some times a second a mark in every partition of how far it has got. */
final class OutputOperator extends AbstractStreamOperator<Outgoing>
        implements OneInputStreamOperator<Message<?>, Outgoing> {
    private static final byte[] NO_KEY = {};
    /** Every mark is a request to a broker of its own where little else is written. */
    private static final long MARK_MILLIS = 50;

    private final PipelineSource source;
    private final int partitions;
    private transient @Nullable EntryCodec entries;
    private transient long passedEpochMicros;
    private transient long markedMillis;
    private transient boolean timed;

    OutputOperator(PipelineSource source, int partitions) {
        this.source = source;
        this.partitions = partitions;
    }

    @Override
    public void open() throws Exception {
        super.open();
        entries = new EntryCodec(source.declare());
    }

    private byte[] bytes(Entry entry) throws IOException {
        return Objects.requireNonNull(entries).toBytes(entry);
    }

    @Override
    public void processElement(StreamRecord<Message<?>> element) throws Exception {
        Message<?> message = element.getValue();
        Key emitter = message.emitter();
        byte[] key = ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
                .putInt(emitter.audience())
                .putLong(emitter.high())
                .putLong(emitter.low())
                .array();
        output.collect(
                new StreamRecord<>(new Outgoing(emitter.shard(partitions), key, bytes(new Entry.Carried(message)))));
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        passedEpochMicros = mark.getTimestamp();
        output.emitWatermark(mark);
        if (timed) {
            return;
        }
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (now - markedMillis >= MARK_MILLIS || mark.equals(Watermark.MAX_WATERMARK)) {
            mark(now);
        } else {
            timed = true;
            var _ = getProcessingTimeService().registerTimer(markedMillis + MARK_MILLIS, at -> {
                timed = false;
                mark(at);
            });
        }
    }

    private void mark(long nowMillis) throws IOException {
        markedMillis = nowMillis;
        int writer = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        int writers = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
        byte[] value = bytes(new Entry.Mark(writer, writers, passedEpochMicros));
        for (int partition = 0; partition < partitions; partition++) {
            output.collect(new StreamRecord<>(new Outgoing(partition, NO_KEY, value)));
        }
    }
}
