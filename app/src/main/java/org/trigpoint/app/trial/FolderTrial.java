package org.trigpoint.app.trial;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Progress;
import org.trigpoint.app.past.StationHistory;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.server.port.RuleTrial;
import org.trigpoint.storage.history.HistoryExtent;

/** Tries rules on what the folder of a station has, to the end, however long that takes. */
public final class FolderTrial {
    private final StationHistory history;
    private final PrintWriter err;
    private final boolean watched;

    /**
     * @param err takes progress
     * @param watched true when that is a terminal
     */
    public FolderTrial(StationHistory history, PrintWriter err, boolean watched) {
        this.history = history;
        this.err = err;
        this.watched = watched;
    }

    /**
     * Tries a rule. Throws SettingsException where there is nothing to try it on.
     *
     * @param fromEpochMicros since when; null for so long before the end
     * @param untilEpochMicros until when; null for the end of what is kept
     * @param usualMicros span where no beginning is given
     */
    public RuleTrial.Answer run(
            UserRule.Content content,
            @Nullable Long fromEpochMicros,
            @Nullable Long untilEpochMicros,
            long usualMicros) {
        HistoryExtent kept = history.findExtent()
                .orElseThrow(() -> new SettingsException("The history of " + history.folder() + " holds nothing yet"));
        long until = untilEpochMicros != null ? untilEpochMicros : kept.untilEpochMicros() + 1;
        long from = fromEpochMicros != null ? fromEpochMicros : until - usualMicros;
        if (until <= from) {
            throw new SettingsException("--to must be after --from");
        }
        Trial trial = new Trial(
                new RuleTrial.Question(content, from, until, history.viewer(), history.zones(Long.MAX_VALUE)));
        if (trial.canTell()) {
            read(trial);
        }
        return trial.answer(kept, until, null);
    }

    private void read(Trial trial) {
        long[] points = {0};
        Progress progress = new Progress(err, watched, "positions read", System::nanoTime);
        try {
            history.each(trial.query(), piece -> {
                trial.take(piece);
                points[0] += piece.points().size();
                progress.at(points[0], Double.NaN);
            });
        } finally {
            progress.end();
        }
    }
}
