package org.trigpoint.simulation.score;

import java.util.List;

/** Scores a run: one pass over its instants, each matched once. */
public final class Scorer {
    private static final double MICROS_PER_SECOND = 1e6;

    private final ScoreSettings settings;
    private final DistanceTally distances;
    private final SiapTally siap = new SiapTally();
    private final IdentityTally identity = new IdentityTally();
    private final MergeTally merges = new MergeTally();
    private final PromptnessTally promptness = new PromptnessTally();
    private final CraftTally crafts = new CraftTally();
    private final ErrorTally errors;
    private final ConsistencyTally consistency = new ConsistencyTally();

    private Scorer(ScoreSettings settings) {
        this.settings = settings;
        distances = new DistanceTally(settings);
        errors = new ErrorTally(settings);
    }

    /**
     * The score of a run.
     *
     * @throws IllegalArgumentException when no instant counts by the settings
     */
    public static Score score(ScoreRun run, ScoreSettings settings) {
        return new Scorer(settings).score(run);
    }

    private Score score(ScoreRun run) {
        List<Moment> moments = run.moments();
        if (moments.getLast().epochMicros() < settings.fromEpochMicros()) {
            throw new IllegalArgumentException("All " + moments.size() + " instants are before the first that counts");
        }
        Power power = new Power(settings.orderRatio());
        for (int k = 0; k < moments.size(); k++) {
            Encounter encounter = Encounter.of(moments.get(k), settings.cutoffMeters(), power);
            double seconds = seconds(moments, k);
            boolean counts = moments.get(k).epochMicros() >= settings.fromEpochMicros();
            promptness.add(encounter);
            crafts.add(encounter, seconds, counts);
            if (counts) {
                distances.add(encounter, consistency.add(encounter));
                siap.add(encounter, seconds);
                identity.add(encounter, seconds);
                merges.add(encounter);
            }
        }
        errors.add(run.updates());
        return new Score(
                settings,
                distances.instants(),
                distances.means(),
                siap.measures(),
                identity.figures(distances.instants(), merges.mergedTracks()),
                promptness.figures(),
                crafts.figures(),
                errors.figures(),
                consistency.findFigures(),
                distances.series());
    }

    /** An instant stands for the time to the next; the last for as long as the one before it, and a single one for a second. */
    private static double seconds(List<Moment> moments, int k) {
        if (moments.size() == 1) {
            return 1;
        }
        int from = Math.min(k, moments.size() - 2);
        return (moments.get(from + 1).epochMicros() - moments.get(from).epochMicros()) / MICROS_PER_SECOND;
    }
}
