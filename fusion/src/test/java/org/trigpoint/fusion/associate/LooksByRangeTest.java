package org.trigpoint.fusion.associate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.Sea;
import org.trigpoint.fusion.fixtures.Sea.Ship;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/** A radar says in several looks how surely it sees by range: misses weigh as much as where they happen. */
class LooksByRangeTest {
    private static final double SCANS = 15 * Sea.SCAN_SECONDS;

    /** 11 and 33 km north of the radar. */
    private static final Ship NEAR = Ship.silent(50.7, -1.2, 0, 0.2);

    private static final Ship FAR = Ship.silent(50.9, -1.2, 0, 0.2);

    private final Sea sea = new Sea();

    /** The track of a ship that is seen for two minutes, then hidden for fifteen scans. */
    private Track hidden(Ship ship) {
        sea.radar().seenProb(1);
        sea.run(List.of(ship), 0, 120);
        TrackId id = sea.seen().id();
        sea.run(List.of(), 120, 120 + SCANS);
        return sea.tracks().get(id);
    }

    @Test
    void whereTheRadarSeesSurelyMissesEndATrack() {
        sea.radar().saying(0, 20_000, 0.9).saying(20_000, 40_000, 0.3);
        assertThat(hidden(NEAR).status()).isEqualTo(Track.Status.ENDED);
    }

    @Test
    void whereItHardlySeesATrackSurvivesAsManyMisses() {
        sea.radar().saying(0, 20_000, 0.9).saying(20_000, 40_000, 0.3);
        Track track = hidden(FAR);
        assertThat(track.status()).isEqualTo(Track.Status.CONFIRMED);
        sea.run(List.of(FAR), 120 + SCANS, 240);
        assertThat(sea.seen().id()).as("the same track goes on").isEqualTo(track.id());
    }

    @Test
    void oneLookForTheWholeSectorEndsItThere() {
        sea.radar().saying(0, 40_000, 0.9);
        assertThat(hidden(FAR).status()).isEqualTo(Track.Status.ENDED);
    }

    @Test
    void looksThatOverlapCountAsTheBestOfThem() {
        sea.radar().saying(0, 40_000, 0.3).saying(10_000, 40_000, 0.3).saying(20_000, 40_000, 0.3);
        assertThat(hidden(FAR).status()).isEqualTo(Track.Status.CONFIRMED);
    }

    @Test
    void beyondAllRingsNothingIsMissed() {
        sea.radar().saying(0, 20_000, 0.9).saying(20_000, 30_000, 0.9);
        assertThat(hidden(FAR).status()).isEqualTo(Track.Status.CONFIRMED);
    }
}
