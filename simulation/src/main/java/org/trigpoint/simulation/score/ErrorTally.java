package org.trigpoint.simulation.score;

import java.util.List;

/** Errors of tracks beside those of the measurements that they were updated by. */
final class ErrorTally {
    private final ScoreSettings settings;
    private final Sum reported = new Sum();
    private final Sum seen = new Sum();
    private final Sum all = new Sum();

    ErrorTally(ScoreSettings settings) {
        this.settings = settings;
    }

    void add(List<Update> updates) {
        for (Update update : updates) {
            if (update.epochMicros() >= settings.fromEpochMicros()
                    && Math.max(update.trackMeters(), update.measuredMeters()) < settings.cutoffMeters()) {
                all.add(update);
                switch (update.kind()) {
                    case REPORTED -> reported.add(update);
                    case SEEN -> seen.add(update);
                }
            }
        }
    }

    Score.Updating figures() {
        return new Score.Updating(all.errors(), reported.errors(), seen.errors());
    }

    private static final class Sum {
        private int updates;
        private double trackSum;
        private double measuredSum;

        void add(Update update) {
            updates++;
            trackSum += update.trackMeters() * update.trackMeters();
            measuredSum += update.measuredMeters() * update.measuredMeters();
        }

        Score.Errors errors() {
            return new Score.Errors(updates, Math.sqrt(trackSum / updates), Math.sqrt(measuredSum / updates));
        }
    }
}
