package org.trigpoint.engine.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.engine.kafka.Admission;
import org.trigpoint.engine.kafka.AdmissionCodec;
import org.trigpoint.engine.kafka.Entry;
import org.trigpoint.engine.kafka.EntryCodec;
import org.trigpoint.engine.kafka.Gateways;
import org.trigpoint.engine.kafka.QuarantinedRecord;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;

/**
 * Makes the recording of what was read from its topic, by the rule of {@link Admission}. One instance for the whole job: what belongs to
 * the recording is decided in one place.
 *
 * <p>The watermark is the recording's progress. It is passed on some milliseconds after it got on, so that a recording that is read
 * faster than it came is not cut into more slices than are of use; where it is cut changes no result.
 */
final class AdmissionOperator extends AbstractStreamOperator<Message<?>>
        implements OneInputStreamOperator<LogRecord, Message<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(AdmissionOperator.class);
    private static final long SLICE_MILLIS = 10;
    private static final int NEVER = -1;

    private final PipelineSource source;
    private final int partitions;
    private final Admission.Limits limits;
    private final OutputTag<Outgoing> refused;
    private transient @Nullable Opened opened;
    private transient @Nullable ListState<byte[]> kept;
    private transient @Nullable Admission admission;
    private transient long passedEpochMicros;
    private transient boolean timed;

    private record Opened(EntryCodec entries, Counter unreadable) {}

    /** @param refused where records go that do not belong to the recording */
    AdmissionOperator(PipelineSource source, int partitions, Admission.Limits limits, OutputTag<Outgoing> refused) {
        this.source = source;
        this.partitions = partitions;
        this.limits = limits;
        this.refused = refused;
    }

    private Admission admission() {
        return Objects.requireNonNull(admission);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        admission = new Admission(partitions, limits);
        passedEpochMicros = Long.MIN_VALUE;
        timed = false;
        ListState<byte[]> states = context.getOperatorStateStore()
                .getListState(
                        new ListStateDescriptor<>("admission", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        kept = states;
        for (byte[] bytes : states.get()) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            AdmissionCodec.read(in, in.readInt(), admission());
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(AdmissionCodec.VERSION);
        AdmissionCodec.write(admission(), out);
        Objects.requireNonNull(kept).update(List.of(bytes.toByteArray()));
    }

    @Override
    public void open() throws Exception {
        super.open();
        MetricGroup metrics = getMetricGroup();
        opened = new Opened(new EntryCodec(source.declare()), metrics.counter("unreadable"));
        metrics.gauge("late", (Gauge<Long>) () -> admission().counts().late());
        metrics.gauge("repeated", (Gauge<Long>) () -> admission().counts().repeated());
        metrics.gauge("ahead", (Gauge<Long>) () -> admission().counts().ahead());
        metrics.gauge("missing", (Gauge<Long>) () -> admission().counts().missing());
        metrics.gauge("behindMillis", (Gauge<Long>) () -> passedEpochMicros == Long.MIN_VALUE
                ? NEVER
                : getProcessingTimeService().getCurrentProcessingTime() - passedEpochMicros / 1_000);
    }

    @Override
    public void processElement(StreamRecord<LogRecord> element) throws Exception {
        LogRecord found = element.getValue();
        Opened here = Objects.requireNonNull(opened);
        Entry entry;
        try {
            entry = here.entries().ofBytes(found.value());
        } catch (IOException e) {
            here.unreadable().inc();
            refuse(found, Objects.requireNonNullElse(e.getMessage(), "It cannot be read"));
            return;
        }
        switch (entry) {
            case Entry.Carried carried -> take(found, carried.message());
            case Entry.Mark mark -> {
                admission().take(found.partition(), found.appendEpochMicros(), mark);
                passOn();
            }
        }
    }

    private void take(LogRecord found, Message<?> message) throws IOException {
        Stamp stamp = message.stamp();
        switch (admission().take(found.partition(), found.appendEpochMicros(), stamp)) {
            case ADMITTED -> output.collect(new StreamRecord<>(message));
            // It is in the recording already.
            case REPEATED -> {}
            case LATE ->
                refuse(
                        found,
                        "Message " + stamp + " came after the recording had got past it: gateway " + Gateways.of(stamp)
                                + " was too far behind");
            case AHEAD ->
                refuse(
                        found,
                        "Message " + stamp + " says to have arrived later than the broker got it: the clock of gateway "
                                + Gateways.of(stamp) + " is wrong");
        }
    }

    private void refuse(LogRecord found, String reason) throws IOException {
        LOG.debug("Record {} of partition {} is quarantined: {}", found.offset(), found.partition(), reason);
        byte[] value = new QuarantinedRecord(reason, found.partition(), found.offset(), found.value()).toBytes();
        output.collect(refused, new StreamRecord<>(new Outgoing(found.partition(), value)));
    }

    private void passOn() {
        if (!timed && admission().progressEpochMicros() > passedEpochMicros) {
            timed = true;
            long now = getProcessingTimeService().getCurrentProcessingTime();
            var _ = getProcessingTimeService().registerTimer(now + SLICE_MILLIS, at -> {
                timed = false;
                passedEpochMicros = admission().progressEpochMicros();
                output.emitWatermark(new Watermark(passedEpochMicros));
            });
        }
    }

    /** The topic's reader knows no watermarks; at the end of a bounded topic the rest is passed on. */
    @Override
    public void processWatermark(Watermark mark) {
        if (mark.equals(Watermark.MAX_WATERMARK)) {
            output.emitWatermark(mark);
        }
    }
}
