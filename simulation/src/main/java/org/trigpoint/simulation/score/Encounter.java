package org.trigpoint.simulation.score;

import java.util.Arrays;
import java.util.Optional;

/**
 * One instant with who belongs to whom: the optimal matching, and beside it, for each that the matching left alone, the nearest of the
 * others inside the cut-off.
 */
final class Encounter {
    private final Moment moment;
    private final NearPairs near;
    private final Matching matching;
    private final int[] nearestTrackOfTruth;
    private final int[] nearestTruthOfTrack;

    private Encounter(Moment moment, double cutoffMeters, Power power) {
        this.moment = moment;
        near = NearPairs.within(
                cutoffMeters,
                Points.of(moment.truths().stream().map(TruthState::at).toList()),
                Points.of(moment.tracks().stream().map(TrackState::at).toList()));
        matching = Matching.of(near, cutoffMeters, power);
        nearestTrackOfTruth = new int[near.rows()];
        nearestTruthOfTrack = new int[near.columns()];
        Arrays.fill(nearestTrackOfTruth, Matching.NONE);
        Arrays.fill(nearestTruthOfTrack, Matching.NONE);
        for (int truth = 0; truth < near.rows(); truth++) {
            for (int track : near.columnsOf(truth)) {
                double meters = near.distanceMeters(truth, track);
                int rival = nearestTrackOfTruth[truth];
                if (rival == Matching.NONE || meters < near.distanceMeters(truth, rival)) {
                    nearestTrackOfTruth[truth] = track;
                }
                rival = nearestTruthOfTrack[track];
                if (rival == Matching.NONE || meters < near.distanceMeters(rival, track)) {
                    nearestTruthOfTrack[track] = truth;
                }
            }
        }
    }

    static Encounter of(Moment moment, double cutoffMeters, Power power) {
        return new Encounter(moment, cutoffMeters, power);
    }

    Moment moment() {
        return moment;
    }

    Matching matching() {
        return matching;
    }

    int truths() {
        return near.rows();
    }

    int tracks() {
        return near.columns();
    }

    TruthState truth(int truth) {
        return moment.truths().get(truth);
    }

    TrackState track(int track) {
        return moment.tracks().get(track);
    }

    /** The track that the matching gives a truth. */
    Optional<TrackState> findTrackOf(int truth) {
        int track = matching.columnOf(truth);
        return track == Matching.NONE ? Optional.empty() : Optional.of(track(track));
    }

    boolean isMatchedTrack(int track) {
        return matching.rowOf(track) != Matching.NONE;
    }

    /** The truth that a track is about: its own by the matching, else the nearest inside the cut-off, else {@link Matching#NONE}. */
    int truthOfTrack(int track) {
        return isMatchedTrack(track) ? matching.rowOf(track) : nearestTruthOfTrack[track];
    }

    /** The track that stands for a truth: its own by the matching, else the nearest inside the cut-off, else {@link Matching#NONE}. */
    int trackOfTruth(int truth) {
        return matching.columnOf(truth) != Matching.NONE ? matching.columnOf(truth) : nearestTrackOfTruth[truth];
    }

    double distanceMeters(int truth, int track) {
        return near.distanceMeters(truth, track);
    }
}
