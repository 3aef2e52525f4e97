package org.trigpoint.app.trial;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Viewer;
import org.trigpoint.picture.Visible;
import org.trigpoint.server.port.Past;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryExtent;
import org.trigpoint.storage.history.HistoryQuery;
import org.trigpoint.storage.history.TrackPiece;

/** Tries rules on the history of a running station: one at a time, and not for long, so that the station is not held up. */
public final class HistoryTrial implements RuleTrial {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int PIECES_AT_A_TIME = 256;

    private final @Nullable Past past;
    private final LongSupplier nanos;
    private final ReentrantLock busy = new ReentrantLock();

    /** @param past null where nothing is kept: then rules are checked and not tried */
    public HistoryTrial(@Nullable Past past) {
        this(past, System::nanoTime);
    }

    HistoryTrial(@Nullable Past past, LongSupplier nanos) {
        this.past = past;
        this.nanos = nanos;
    }

    @Override
    public List<Fault> faults(String expression) {
        return Expressions.faults(expression);
    }

    @Override
    public Optional<Answer> run(Question question) {
        if (past == null || question.viewer().audience() == Viewer.NO_AUDIENCE) {
            return Optional.empty();
        }
        HistoryExtent kept = past.findExtent().orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        if (!busy.tryLock()) {
            throw new IllegalStateException("Another rule is being tried; ask again when that is done");
        }
        try {
            return Optional.of(read(past, question, kept));
        } finally {
            busy.unlock();
        }
    }

    private Answer read(Past history, Question question, HistoryExtent kept) {
        Trial trial = new Trial(question);
        if (!trial.canTell()) {
            return trial.answer(kept, question.fromEpochMicros(), null);
        }
        HistoryQuery query = trial.query().withMost(PIECES_AT_A_TIME);
        long end = nanos.getAsLong() + MOST_NANOS;
        while (true) {
            List<TrackPiece> pieces = history.find(query, track -> Visible.visible(track, question.viewer()));
            for (TrackPiece piece : pieces) {
                trial.take(piece);
                if (nanos.getAsLong() - end > 0) {
                    return trial.answer(kept, begun(piece, question), cut(history, query, piece));
                }
            }
            if (pieces.size() < PIECES_AT_A_TIME) {
                return trial.answer(kept, question.untilEpochMicros(), null);
            }
            query = query.withAfter(pieces.getLast().serial());
        }
    }

    /** Pieces come in the order in which they begin: what begins later has not been read. */
    private static long begun(TrackPiece piece, Question question) {
        long at = piece.points().getFirst().timeEpochMicros();
        return Math.clamp(at, question.fromEpochMicros(), question.untilEpochMicros());
    }

    private static @Nullable String cut(Past history, HistoryQuery query, TrackPiece last) {
        boolean more = !history.find(query.withAfter(last.serial()).withMost(1), track -> true)
                .isEmpty();
        return more
                ? "It took longer than " + TimeUnit.NANOSECONDS.toSeconds(MOST_NANOS)
                        + " s and was cut short; try fewer hours, or ./trigpoint rules try, which reads to the end"
                : null;
    }
}
