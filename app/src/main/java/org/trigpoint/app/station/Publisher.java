package org.trigpoint.app.station;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.kafka.RecordingWriter;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.storage.journal.JournalBatch;
import org.trigpoint.storage.journal.JournalReader;

/**
 * Writes to Kafka what a gateway has in its journal, a few milliseconds behind it. While brokers are away the journal is where it waits;
 * after a restart it goes on behind what is known to be written, and what is written twice readers leave out.
 */
final class Publisher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final long LOOK_MILLIS = 5;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final long FLUSH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path journal;
    private final Path placeFile;
    private final SharedSettings shared;
    private final BooleanSupplier stillRecording;
    private volatile long written;
    private volatile long handedEpochMicros = Long.MIN_VALUE;
    private volatile String trouble = "";
    private Stamp place;

    /**
     * @param folder of the gateway; its journal is in it
     * @param stillRecording false once nothing more comes into the journal
     */
    Publisher(Path folder, SharedSettings shared, BooleanSupplier stillRecording) throws IOException {
        this.journal = folder.resolve("journal");
        this.placeFile = folder.resolve("published");
        this.shared = shared;
        this.stillRecording = stillRecording;
        this.place = Files.exists(placeFile)
                ? Stamp.parse(Files.readString(placeFile).strip())
                : Stamp.FIRST;
    }

    @Override
    public void run() {
        try {
            while (!publish()) {
                Thread.sleep(TRY_AGAIN);
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            trouble = "The journal cannot be read: " + e.getMessage();
            LOG.error("The journal in {} cannot be read; nothing more of it is written to Kafka", journal, e);
        }
    }

    /** Writes until all is written; false when Kafka refused and it is to be tried again. */
    private boolean publish() throws IOException, InterruptedException {
        long before = written;
        try (RecordingWriter writer =
                        new RecordingWriter(shared.kafka(), TrigpointPipeline.declare(), shared.gateway());
                JournalReader reader = JournalReader.openAfter(journal, place)) {
            pass(reader, writer, before);
            writer.leave();
            return true;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            if (trouble.isEmpty()) {
                LOG.warn("{}; the journal keeps what comes in, and it is tried again", e.getMessage());
            }
            trouble = String.valueOf(e.getMessage());
            return false;
        }
    }

    private void pass(JournalReader reader, RecordingWriter writer, long before)
            throws IOException, InterruptedException {
        Stamp last = place;
        long flushed = System.nanoTime();
        while (true) {
            boolean growing = stillRecording.getAsBoolean();
            Optional<JournalBatch> next = reader.next();
            if (next.isPresent()) {
                JournalBatch batch = next.get();
                long progress = Player.progressOf(batch);
                writer.write(batch.messages(), progress);
                if (!batch.messages().isEmpty()) {
                    Message<Recorded> newest = batch.messages().getLast();
                    last = newest.stamp();
                }
                handedEpochMicros = Math.max(handedEpochMicros, progress);
            } else if (growing) {
                Thread.sleep(LOOK_MILLIS);
            }
            boolean end = next.isEmpty() && !growing;
            if (end || System.nanoTime() - flushed > FLUSH_NANOS) {
                writer.flush();
                written = before + writer.written();
                trouble = "";
                keep(last);
                flushed = System.nanoTime();
            }
            if (end) {
                return;
            }
        }
    }

    private void keep(Stamp written) throws IOException {
        if (!written.equals(place)) {
            Path draft = placeFile.resolveSibling("published.draft");
            Files.writeString(draft, written + "\n", StandardCharsets.US_ASCII);
            Files.move(draft, placeFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            place = written;
        }
    }

    /** Messages that the brokers have taken since the start. */
    long written() {
        return written;
    }

    /** Everything that arrived at or before this has been handed to Kafka. */
    long handedEpochMicros() {
        return handedEpochMicros;
    }

    /** What is in the way; empty when nothing is. */
    String trouble() {
        return trouble;
    }
}
