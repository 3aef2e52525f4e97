package org.trigpoint.simulation.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How each dark craft was followed, and which tracks were of nothing. */
final class CraftTally {
    private static final long SETTLED_MICROS = 120_000_000;
    private static final double FOLLOWED_RATIO = 0.9;

    /** A false track is about a truth at fewer than one of so many of its instants. */
    private static final int HARDLY = 10;

    private final Map<String, Craft> crafts = new TreeMap<>();
    private final Map<String, Shown> shown = new TreeMap<>();
    private double countedSeconds;

    /**
     * Takes an instant.
     *
     * @param seconds that it stands for
     * @param counts false for warm-up, which counts towards a craft's first two minutes and a track's life only
     */
    void add(Encounter encounter, double seconds, boolean counts) {
        countedSeconds += counts ? seconds : 0;
        addCrafts(encounter, counts);
        long now = encounter.moment().epochMicros();
        for (int track = 0; track < encounter.tracks(); track++) {
            TrackState state = encounter.track(track);
            shown.computeIfAbsent(state.id(), id -> new Shown(id, state.at(), now))
                    .add(now, encounter.truthOfTrack(track) != Matching.NONE, counts);
        }
    }

    private void addCrafts(Encounter encounter, boolean counts) {
        int[] tracksOfTruth = new int[encounter.truths()];
        for (int track = 0; track < encounter.tracks(); track++) {
            int truth = encounter.truthOfTrack(track);
            if (truth != Matching.NONE) {
                tracksOfTruth[truth]++;
            }
        }
        for (int truth = 0; truth < encounter.truths(); truth++) {
            TruthState state = encounter.truth(truth);
            crafts.computeIfAbsent(state.id(), _ -> new Craft())
                    .add(state, encounter.moment().epochMicros(), tracksOfTruth[truth], counts);
        }
    }

    Score.Crafts figures() {
        List<Score.DarkCraft> dark = crafts.entrySet().stream()
                .filter(entry -> entry.getValue().silent && entry.getValue().instants > 0)
                .map(entry -> entry.getValue().told(entry.getKey()))
                .toList();
        long followed = dark.stream()
                .filter(craft -> craft.oneTrackRatio() >= FOLLOWED_RATIO)
                .count();
        List<Score.FalseTrack> wrong =
                shown.values().stream().filter(Shown::isFalse).map(Shown::told).toList();
        return new Score.Crafts(dark, (double) followed / dark.size(), wrong, wrong.size() / countedSeconds);
    }

    private static final class Craft {
        private boolean silent = true;
        private long firstSeenEpochMicros = Long.MAX_VALUE;
        private int instants;
        private int one;
        private int several;

        void add(TruthState state, long nowEpochMicros, int tracks, boolean counts) {
            silent &= state.silent();
            if (!state.seen()) {
                return;
            }
            firstSeenEpochMicros = Math.min(firstSeenEpochMicros, nowEpochMicros);
            if (counts && nowEpochMicros - firstSeenEpochMicros >= SETTLED_MICROS) {
                instants++;
                one += tracks == 1 ? 1 : 0;
                several += tracks > 1 ? 1 : 0;
            }
        }

        Score.DarkCraft told(String id) {
            return new Score.DarkCraft(id, instants, (double) one / instants, (double) several / instants);
        }
    }

    private static final class Shown {
        private final String id;
        private final Spot from;
        private final long firstEpochMicros;
        private long lastEpochMicros;
        private int instants;
        private int about;
        private boolean counts;

        Shown(String id, Spot from, long firstEpochMicros) {
            this.id = id;
            this.from = from;
            this.firstEpochMicros = firstEpochMicros;
        }

        void add(long nowEpochMicros, boolean isAboutTruth, boolean isCounted) {
            counts |= isCounted;
            lastEpochMicros = nowEpochMicros;
            instants++;
            about += isAboutTruth ? 1 : 0;
        }

        boolean isFalse() {
            return counts && HARDLY * about < instants;
        }

        Score.FalseTrack told() {
            return new Score.FalseTrack(id, firstEpochMicros, lastEpochMicros, instants, from);
        }
    }
}
