package org.trigpoint.engine.flink;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.trigpoint.engine.kafka.Entry;
import org.trigpoint.engine.kafka.EntryCodec;
import org.trigpoint.flow.EncodeBuffer;
import org.trigpoint.flow.Message;

/**
 * Makes records of what leaves the pipeline, and some times a second a mark in every partition of how far it has got.
 *
 * <p>A record costs more than what it holds; so what leaves for one partition between two watermarks goes into one, unless it is long.
 */
final class OutputOperator extends AbstractStreamOperator<Outgoing>
        implements OneInputStreamOperator<Message<?>, Outgoing> {
    /** Every mark is a request to a broker of its own where little else is written. */
    private static final long MARK_MILLIS = 50;

    private static final int LONG_BYTES = 1 << 14;

    private final PipelineSource source;
    private final int partitions;
    private transient @Nullable EntryCodec entries;
    /** What leaves next, by partition. */
    private transient List<EncodeBuffer> values = List.of();

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
        values = Stream.generate(EncodeBuffer::new).limit(partitions).toList();
    }

    private void add(Entry entry, int partition) throws IOException {
        Objects.requireNonNull(entries).append(entry, values.get(partition));
    }

    @Override
    public void processElement(StreamRecord<Message<?>> element) throws Exception {
        Message<?> message = element.getValue();
        int partition = message.emitter().shard(partitions);
        add(new Entry.Carried(message), partition);
        if (values.get(partition).size() >= LONG_BYTES) {
            send(partition);
        }
    }

    private void send(int partition) {
        EncodeBuffer value = values.get(partition);
        if (value.size() > 0) {
            output.collect(new StreamRecord<>(new Outgoing(partition, value.toBytes())));
            value.clear();
        }
    }

    private void sendAll() {
        for (int partition = 0; partition < partitions; partition++) {
            send(partition);
        }
    }

    /** What is not sent would be lost: those before have it in their checkpoints as sent. */
    @Override
    public void prepareSnapshotPreBarrier(long checkpoint) {
        sendAll();
    }

    @Override
    public void finish() throws Exception {
        sendAll();
        super.finish();
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        passedEpochMicros = mark.getTimestamp();
        if (mark.equals(Watermark.MAX_WATERMARK)) {
            mark(markedMillis);
        } else if (!timed) {
            markInTime();
        }
        sendAll();
        output.emitWatermark(mark);
    }

    private void markInTime() throws IOException {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        if (now - markedMillis >= MARK_MILLIS) {
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
        Entry mark = new Entry.Mark(writer, writers, passedEpochMicros);
        for (int partition = 0; partition < partitions; partition++) {
            add(mark, partition);
        }
        sendAll();
    }
}
