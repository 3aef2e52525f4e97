package org.trigpoint.app.station;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.source.Batch;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.storage.journal.Journal;
import org.trigpoint.storage.journal.NotJournalledException;

/** Takes the recording in, writes it down, and only then hands it on. Runs on a thread of its own until all sources have ended. */
final class Recorder implements Runnable {
    /** Where batches go once they are in the journal. */
    interface Next {
        void take(Batch batch) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(20);

    private final Intake intake;
    private final Journal journal;
    private final Next next;
    private final BooleanSupplier closing;

    /**
     * @param closing true when the end of all sources is the end of the recording; until then people may still act
     */
    Recorder(Intake intake, Journal journal, Next next, BooleanSupplier closing) {
        this.intake = intake;
        this.journal = journal;
        this.next = next;
        this.closing = closing;
    }

    @Override
    public void run() {
        try {
            while (true) {
                boolean last = closing.getAsBoolean();
                Batch batch = intake.take(LONGEST_WAIT);
                write(batch);
                next.take(batch);
                boolean nothingLeft = batch.ended() || batch.tallies().isEmpty();
                if (nothingLeft && last) {
                    return;
                }
                if (batch.ended()) {
                    Thread.sleep(LONGEST_WAIT);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A disk that takes nothing stops the journal, not the picture; the journal says so, once, and health shows it. */
    private void write(Batch batch) {
        try {
            journal.append(batch.messages(), batch.progressEpochMicros());
        } catch (NotJournalledException e) {
            LOG.debug("Not journalled: {}", e.getMessage());
        }
    }
}
