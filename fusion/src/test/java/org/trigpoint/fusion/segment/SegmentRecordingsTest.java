package org.trigpoint.fusion.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.fusion.fixtures.RandIndex;
import org.trigpoint.fusion.fixtures.Recordings;
import org.trigpoint.fusion.fixtures.Segmenting;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.track.TrackId;

/** Recorded traffic: a number that several ships share is parted as published, ordinary ships are not parted. */
class SegmentRecordingsTest {
    private Path folder;

    @BeforeEach
    void findRecordings() {
        assumeTrue(Recordings.findFolder().isPresent(), "no folder of shared data: set TRIGPOINT_DATA");
        folder = Recordings.findFolder().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeBasis.class,
            names = {"RECEIVER", "FILE"})
    void validationSharedNumberIsPartedAsPublished(TimeBasis basis) throws IOException {
        Segmenting carrier = new Segmenting();
        List<TrackId> ours = new ArrayList<>();
        List<String> published = new ArrayList<>();
        for (Recordings.SegmentedReport row : Recordings.shared416(folder, basis)) {
            ours.add(label(carrier, row.report()));
            published.add(row.segment());
        }
        int segments = new HashSet<>(ours).size();
        double index = RandIndex.adjusted(ours, published);
        System.out.printf(
                "shared 416000000: %d messages, %d segments, adjusted Rand index %.3f%n", ours.size(), segments, index);
        assertThat(published).doesNotContain("none").hasSize(1_668);
        assertThat(index).isGreaterThanOrEqualTo(0.9);
        assertThat(segments).isBetween(20, 40);
    }

    /** 245188000 once reports a longitude 56° off, eleven seconds after and nine before the right one: a track of its own. */
    @Test
    void shipsOfTheSolentAreNotPartedButForOneImpossiblePosition() throws IOException {
        Map<Long, Set<TrackId>> tracks = tracksOf(Recordings.solent(folder));
        assertThat(tracks).hasSize(91);
        assertThat(split(tracks)).containsExactly("245188000 in 2");
    }

    /** 111111111 is no ship's number: within seven seconds it reports from Poland and from Norway. */
    @Test
    void shipsOfTheDanishStreamAreNotParted() throws IOException {
        Map<Long, Set<TrackId>> tracks = tracksOf(Recordings.truth(folder, "dma-stream_example.csv"));
        assertThat(split(tracks)).containsExactly("111111111 in 2");
        assertThat(tracks).hasSizeGreaterThan(1_000);
    }

    @Test
    void shipsOfTheNorwegianCoastAreNotParted() throws IOException {
        assertThat(split(tracksOf(Recordings.truth(folder, "kystverket-1000.csv"))))
                .isEmpty();
    }

    @Test
    void shipThatGoesAdriftIsNotParted() throws IOException {
        assertThat(split(tracksOf(Recordings.truth(folder, "538004030_drift_1.csv"))))
                .isEmpty();
    }

    private static List<String> split(Map<Long, Set<TrackId>> tracks) {
        return tracks.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " in " + entry.getValue().size())
                .toList();
    }

    private static Map<Long, Set<TrackId>> tracksOf(List<PositionReport> reports) {
        Segmenting carrier = new Segmenting();
        Map<Long, Set<TrackId>> tracks = new HashMap<>();
        for (PositionReport report : reports) {
            tracks.computeIfAbsent(report.header().identity(), _ -> new HashSet<>())
                    .add(label(carrier, report));
        }
        return tracks;
    }

    private static TrackId label(Segmenting carrier, PositionReport report) {
        return carrier.give(report.header().stamp(), report).getLast().body().track();
    }
}
