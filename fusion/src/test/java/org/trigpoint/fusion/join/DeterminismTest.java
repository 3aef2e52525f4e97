package org.trigpoint.fusion.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.fusion.fixtures.Fusion;
import org.trigpoint.fusion.fixtures.Recordings;
import org.trigpoint.fusion.fixtures.Reports;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackCodec;
import org.trigpoint.model.track.TrackId;

/** The same input gives the same bytes: twice, and through a snapshot of every state in the middle. */
class DeterminismTest {
    private final List<Report> input = new ArrayList<>();

    @BeforeEach
    void readTheSolent() throws IOException {
        assumeTrue(Recordings.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        List<PositionReport> reports = Recordings.solent(Recordings.findFolder().orElseThrow());
        double seconds = reports.getFirst().header().timeEpochMicros() / 1e6;
        Reports named = new Reports(235_070_762).through(2, "solent");
        for (int i = 0; i < reports.size(); i++) {
            input.add(reports.get(i));
            if (i % 500 == 0) {
                seconds = reports.get(i).header().timeEpochMicros() / 1e6;
                input.add(named.named(seconds, "SHIP " + i / 2_000, 60));
            }
        }
    }

    private static byte[] encode(List<Track> tracks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Track track : tracks) {
            TrackCodec.INSTANCE.write(track, out);
        }
        return bytes.toByteArray();
    }

    private List<Track> run(int restartEvery) {
        Fusion fusion = new Fusion();
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            if (restartEvery > 0 && i % restartEvery == restartEvery - 1) {
                fusion = fusion.restarted();
            }
            tracks.addAll(fusion.give(input.get(i)));
        }
        tracks.addAll(fusion.passTo(Long.MAX_VALUE - 1));
        assertThat(fusion.join().states() + fusion.segment().states()).isZero();
        return tracks;
    }

    @Test
    void twiceTheSame() throws IOException {
        assertThat(encode(run(0))).isEqualTo(encode(run(0)));
    }

    @Test
    void snapshotInTheMiddleLeavesNoTrace() throws IOException {
        assertThat(encode(run(4_001))).isEqualTo(encode(run(0)));
    }

    @Test
    void solentEndsWithNinetyOneTracksOfNinetyOneIdentities() {
        Fusion fusion = new Fusion();
        TreeMap<TrackId, Track> picture = new TreeMap<>();
        for (Report observation : input) {
            fusion.give(observation).forEach(track -> picture.put(track.id(), track));
        }
        picture.values().removeIf(track -> track.status() == Track.Status.ENDED);
        assertThat(picture.values().stream().map(Track::identity).distinct()).hasSize(91);
        assertThat(picture.values()).hasSize(91);
        assertThat(picture.values())
                .allSatisfy(track -> assertThat(track.revision()).isPositive());
    }
}
