package org.trigpoint.app.station;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.kafka.AdmissionCounts;
import org.trigpoint.engine.kafka.Slice;
import org.trigpoint.engine.kafka.SliceReader;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.NotJournalledException;

/**
 * Brings from Kafka to the picture what the gateways recorded and the steps made of it, slice by slice, and keeps the recording: the
 * journal is that of a station that ran the steps itself.
 *
 * <p>One thread runs it; what it tells may be asked from any.
 */
final class SliceLoop implements Resumable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SliceLoop.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(20);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final SharedSettings shared;
    private final Journal journal;
    private final PictureAccess picture;
    private final Keeping keeping;
    private SliceReader reader;
    private Delivery delivery;
    private byte[] cut = {};
    private Stamp journalled;
    private volatile long progressEpochMicros = Long.MIN_VALUE;
    private volatile String trouble = "";
    private volatile Map<String, Output> outputs = Map.of();
    private volatile long waiting;
    private volatile long leftOut;

    /**
     * How an output does.
     *
     * @param messages read so far
     * @param progressEpochMicros the steps that make it have got so far
     */
    record Output(long messages, long progressEpochMicros) {}

    SliceLoop(SharedSettings shared, Journal journal, PictureAccess picture, Keeping keeping) {
        this.shared = shared;
        this.journal = journal;
        this.picture = picture;
        this.keeping = keeping;
        reader = newReader();
        delivery = new Delivery(picture, keeping);
        journalled = journal.lastStamp();
    }

    private SliceReader newReader() {
        return new SliceReader(shared.kafka(), TrigpointPipeline.declare(), shared.limits());
    }

    /** Waits a moment for the next slice and brings it to the picture. */
    void advance() throws InterruptedException {
        Optional<Slice> next;
        try {
            next = reader.next(LONGEST_WAIT);
            trouble = "";
        } catch (KafkaException e) {
            if (trouble.isEmpty()) {
                LOG.warn("Kafka cannot be read, and it is tried again: {}", e.getMessage());
            }
            trouble = String.valueOf(e.getMessage());
            Thread.sleep(TRY_AGAIN);
            return;
        }
        next.ifPresent(this::take);
        outputs = reader.outputs().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Output(
                                each.getValue().messages(), each.getValue().progressEpochMicros())));
        waiting = reader.waiting();
        AdmissionCounts counts = reader.admission().counts();
        leftOut = counts.late() + counts.ahead() + reader.unreadable();
    }

    private void take(Slice slice) {
        record(slice);
        for (Message<?> message : slice.recording()) {
            if (Delivery.isForPicture(message)) {
                delivery.takeRecorded(message);
            }
        }
        delivery.take(slice.outputs(), slice.progressEpochMicros());
        progressEpochMicros = slice.progressEpochMicros();
    }

    /** What a snapshot goes back behind is in the journal already. */
    @SuppressWarnings("unchecked")
    private void record(Slice slice) {
        List<Message<Recorded>> fresh = new ArrayList<>();
        for (Message<?> message : slice.recording()) {
            if (message.stamp().compareTo(journalled) > 0) {
                fresh.add((Message<Recorded>) message);
            }
        }
        if (!fresh.isEmpty()) {
            journalled = fresh.getLast().stamp();
        }
        try {
            journal.append(fresh, slice.progressEpochMicros());
        } catch (NotJournalledException e) {
            LOG.debug("Not journalled: {}", e.getMessage());
        }
    }

    /** All that arrived at or before this is in the picture. */
    long progressEpochMicros() {
        return progressEpochMicros;
    }

    /** How each output does, by name. */
    Map<String, Output> outputs() {
        return outputs;
    }

    /** Messages that have come and wait for what belongs with them. */
    long waiting() {
        return waiting;
    }

    /** Records that do not belong to the recording. */
    long leftOut() {
        return leftOut;
    }

    /** What is in the way; empty when nothing is. */
    String trouble() {
        return trouble;
    }

    @Override
    public String part() {
        return "topics";
    }

    @Override
    public void beginCut() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(SliceReader.VERSION);
            reader.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("What is in memory could not be written there", e);
        }
        cut = bytes.toByteArray();
    }

    @Override
    public Optional<Cut> advanceCut(long nanos) {
        byte[] bytes = cut;
        return Optional.of(new Cut(reader.progressEpochMicros(), out -> out.write(bytes)));
    }

    @Override
    public void restore(DataInput in) throws IOException {
        try {
            reader.read(in, in.readInt());
        } catch (IOException | RuntimeException e) {
            reset();
            throw e instanceof IOException io ? io : new IOException(e);
        }
        progressEpochMicros = reader.progressEpochMicros();
        delivery.resumed();
    }

    @Override
    public void reset() {
        reader.close();
        reader = newReader();
        delivery = new Delivery(picture, keeping);
        picture.clear();
    }

    @Override
    public void close() {
        reader.close();
    }
}
