package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.MapModel;
import org.trigpoint.picture.fixtures.TrackSamples;

/** What a map has been told equals the picture seen through its window, whatever happened. */
class ViewerSessionTest {
    private static final Viewer ANALYST = new Viewer("ada", Role.ANALYST, null, 0);
    private static final Viewer LOOKER = new Viewer("leo", Role.VIEWER, "curious", 0);
    private static final PictureSettings SETTINGS = new PictureSettings(60, 4, 16, 1_000);

    /** One viewer, its map, and its window as the oracle knows it. */
    private static final class Watched {
        final ViewerSession session;
        final MapModel map = new MapModel();
        Viewer viewer;
        Box box = Box.EARTH;
        long sequence;
        double zoom;

        Watched(Picture picture, FrameScratch scratch, Viewer viewer) {
            this.viewer = viewer;
            session = new ViewerSession(picture, scratch, viewer);
        }

        void look(Box newBox, double newZoom) {
            box = newBox;
            zoom = newZoom;
            session.look(Window.of(++sequence, newBox, newZoom));
        }

        void become(Viewer newViewer) {
            viewer = newViewer;
            session.become(newViewer);
        }

        void read() {
            session.frame(1_000).ifPresent(map::take);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mapEqualsPictureAfterAnything(long offset) {
        long seed = Long.getLong("trigpoint.seed", 20260101) + offset;
        System.out.println("ViewerSessionTest seed " + seed);
        Random random = new Random(seed);
        Picture picture = new Picture(SETTINGS);
        FrameScratch scratch = new FrameScratch();
        List<Watched> viewers = List.of(
                new Watched(picture, scratch, ANALYST),
                new Watched(picture, scratch, LOOKER),
                new Watched(picture, scratch, ANALYST),
                new Watched(picture, scratch, ANALYST));
        viewers.forEach(viewer -> viewer.look(box(random), random.nextInt(12)));
        TreeMap<Long, Track> oracle = new TreeMap<>();
        long revision = 0;
        for (int round = 0; round < 2_000; round++) {
            for (int i = random.nextInt(30); i > 0; i--) {
                change(picture, oracle, random, ++revision);
            }
            picture.settle();
            for (int i = 0; i < viewers.size(); i++) {
                Watched viewer = viewers.get(i);
                if (random.nextInt(20) == 0) {
                    viewer.look(box(random), random.nextInt(12));
                } else if (i == 2 && random.nextInt(40) == 0) {
                    viewer.become(ANALYST.withPurpose(viewer.viewer.lifted() ? null : "search and rescue"));
                }
                // The last two read seldom: they get the sum of many settlings, or a resync.
                if (i < 2 || random.nextInt(i == 2 ? 10 : 200) == 0) {
                    viewer.read();
                    check(viewer, oracle);
                }
            }
        }
        assertThat(viewers).allSatisfy(viewer -> assertThat(viewer.map.frames).isGreaterThan(3));
        assertThat(viewers.getFirst().map.frames).isGreaterThan(viewers.getFirst().map.resyncs);
    }

    private static void change(Picture picture, TreeMap<Long, Track> oracle, Random random, long revision) {
        long mmsi = 200_000_000 + random.nextInt(150);
        Track before = oracle.get(mmsi);
        // Fusion gives what follows an ended track a new id; here it keeps its own and goes on counting.
        TrackSamples sample = TrackSamples.ship(mmsi).revision(revision);
        double latDeg =
                random.nextInt(4) == 0 ? 90 - random.nextInt(3) * 0.01 : random.nextInt(1_800_001) / 10_000.0 - 90;
        double lonDeg = random.nextInt(3) == 0
                ? (random.nextBoolean() ? 179.9999 : -180)
                : random.nextInt(3_600_000) / 10_000.0 - 180;
        Estimate last = before == null ? null : before.estimate();
        if (last != null && random.nextInt(3) > 0) {
            latDeg = Math.clamp(last.latDeg() + (random.nextInt(21) - 10) / 10_000.0, -90, 90);
            lonDeg = org.trigpoint.geo.Angles.wrapLonDeg(last.lonDeg() + (random.nextInt(21) - 10) / 10_000.0);
        }
        sample.at(latDeg, lonDeg).name("N" + random.nextInt(3)).shipType(random.nextInt(3) == 0 ? 37 : 70);
        if (random.nextInt(10) == 0) {
            sample.transponder(Transponder.AIS_CLASS_B).shipType(random.nextBoolean() ? 0 : 30);
        }
        if (random.nextInt(10) == 0) {
            sample.navigation(NavigationStatus.DISTRESS_ACTIVE);
        }
        if (random.nextInt(20) == 0) {
            sample.platform(Platform.SART).estimate(null);
        }
        boolean ends = before != null && random.nextInt(15) == 0;
        Track track = ends ? sample.status(Track.Status.ENDED).build() : sample.build();
        picture.apply(
                List.of(new org.trigpoint.flow.Message<>(track.known(), 4, org.trigpoint.flow.Key.of(mmsi), 0, track)));
        if (ends) {
            oracle.remove(mmsi);
        } else {
            oracle.put(mmsi, track);
        }
    }

    private static Box box(Random random) {
        if (random.nextInt(8) == 0) {
            return Box.EARTH;
        }
        double west = random.nextInt(3_601) / 10.0 - 180;
        double width = random.nextBoolean() ? random.nextInt(3_500) / 10.0 : random.nextInt(50) / 1_000.0;
        double south = random.nextInt(1_801) / 10.0 - 90;
        double height = random.nextInt(1_800) / 10.0;
        return Box.of(west, south, west + width, south + height);
    }

    private static void check(Watched viewer, TreeMap<Long, Track> oracle) {
        List<Track> seen = new ArrayList<>();
        int withheld = 0;
        for (Track track : oracle.values()) {
            Estimate estimate = track.estimate();
            if (estimate == null || !viewer.box.contains(estimate.latDeg(), estimate.lonDeg())) {
                continue;
            }
            if (Visible.visible(track, viewer.viewer)) {
                seen.add(track);
            } else if (viewer.viewer.role().mayLift()) {
                withheld++;
            }
        }
        MapModel map = viewer.map;
        assertThat(map.view).isEqualTo(viewer.sequence);
        if (map.aggregated) {
            // Cells are told twice a second, whole; what they must agree with is checked in CellsTest.
            return;
        }
        assertThat(seen.size()).isLessThanOrEqualTo(SETTINGS.viewerTracks());
        assertThat(map.inWindow).isEqualTo(seen.size());
        assertThat(map.withheld).isEqualTo(withheld);
        assertThat(map.labels).hasSameSizeAs(map.tracks);
        TreeMap<Long, MapModel.Shown> shown = new TreeMap<>();
        map.labels.forEach((handle, label) -> shown.put(label.number(), map.tracks.get(handle)));
        assertThat(shown.keySet())
                .containsExactlyElementsOf(seen.stream()
                        .map(track -> track.identity() & 0xFF_FFFF_FFFFL)
                        .toList());
        for (Track track : seen) {
            Estimate estimate = java.util.Objects.requireNonNull(track.estimate());
            MapModel.Shown told = shown.get(track.identity());
            long lonE7 = Math.round(estimate.lonDeg() * 1e7);
            assertThat(told.lonE7()).isEqualTo(lonE7 == 1_800_000_000 ? -lonE7 : lonE7);
            assertThat(told.latE7()).isEqualTo((int) Math.round(estimate.latDeg() * 1e7));
            assertThat(told.epochMillis()).isEqualTo(estimate.timeEpochMicros() / 1_000.0);
            assertThat(told.shipType()).isEqualTo(track.shipType());
            assertThat((told.flags() & 1) != 0).isEqualTo(Visible.hiddenByDefault(track, PrivateAircraft.NONE));
        }
        map.labels
                .values()
                .forEach(label -> assertThat(label.name())
                        .isEqualTo(oracle.get(label.number()).name()));
    }

    @Test
    void nothingIsSentWhenNothingChanged() {
        Picture picture = new Picture(SETTINGS);
        Watched viewer = new Watched(picture, new FrameScratch(), ANALYST);
        viewer.read();
        assertThat(viewer.map.frames).as("no window, no frame").isZero();
        viewer.look(Box.EARTH, 8);
        picture.settle();
        viewer.read();
        viewer.read();
        picture.settle();
        viewer.read();
        assertThat(viewer.map.frames).isEqualTo(1);
    }

    @Test
    void changesElsewhereCostAViewerNothing() {
        Picture picture = new Picture(SETTINGS);
        Watched viewer = new Watched(picture, new FrameScratch(), ANALYST);
        viewer.look(new Box(-10, 40, 10, 60), 8);
        picture.settle();
        viewer.read();
        picture.apply(List.of(TrackSamples.ship(1).at(0, 100).message()));
        picture.settle();
        viewer.read();
        assertThat(viewer.map.frames).isEqualTo(1);
    }

    @Test
    void aSlowViewerGetsOneFrameForManyChangesAndAResyncAfterTooMany() {
        Picture picture = new Picture(SETTINGS);
        Watched viewer = new Watched(picture, new FrameScratch(), ANALYST);
        viewer.look(Box.EARTH, 8);
        picture.settle();
        viewer.read();
        for (int revision = 1; revision <= ChangeLog.KEPT; revision++) {
            picture.apply(List.of(TrackSamples.ship(1).revision(revision).message()));
            picture.settle();
        }
        viewer.read();
        assertThat(viewer.map.lastUpserts).isEqualTo(1);
        assertThat(viewer.map.resyncs).isEqualTo(1);
        for (int revision = 1; revision <= ChangeLog.KEPT + 1; revision++) {
            picture.apply(List.of(TrackSamples.ship(1).revision(100 + revision).message()));
            picture.settle();
        }
        viewer.read();
        assertThat(viewer.map.resyncs).isEqualTo(2);
    }

    @Test
    void tooManyTracksAreCellsUntilThereAreFewer() {
        Picture picture = new Picture(SETTINGS);
        Watched viewer = new Watched(picture, new FrameScratch(), ANALYST);
        viewer.look(new Box(-10, 40, 10, 60), 8);
        for (int i = 0; i < 61; i++) {
            picture.apply(List.of(TrackSamples.ship(i).at(50 + i * 0.01, 0).message()));
        }
        picture.settle();
        viewer.read();
        assertThat(viewer.map.aggregated).isTrue();
        assertThat(viewer.map.inWindow).isEqualTo(61);
        for (int i = 0; i < 20; i++) {
            picture.apply(List.of(
                    TrackSamples.ship(i).revision(2).status(Track.Status.ENDED).message()));
        }
        for (int i = 0; i < ViewerSession.CELLS_EVERY; i++) {
            picture.settle();
            viewer.read();
        }
        assertThat(viewer.map.aggregated).isFalse();
        assertThat(viewer.map.tracks).hasSize(41);
        for (int i = 100; i < 130; i++) {
            picture.apply(List.of(TrackSamples.ship(i).message()));
        }
        picture.settle();
        viewer.read();
        assertThat(viewer.map.aggregated).isTrue();
    }

    @Test
    void aHandleComesBackOnlyWhenNobodyCanKnowIt() {
        Picture picture = new Picture(SETTINGS);
        Watched viewer = new Watched(picture, new FrameScratch(), ANALYST);
        viewer.look(Box.EARTH, 8);
        picture.apply(List.of(TrackSamples.ship(1).message()));
        picture.settle();
        viewer.read();
        int handle = viewer.map.tracks.firstKey();
        picture.apply(List.of(
                TrackSamples.ship(1).revision(2).status(Track.Status.ENDED).message()));
        picture.settle();
        picture.apply(List.of(TrackSamples.ship(2).message()));
        picture.settle();
        viewer.read();
        assertThat(viewer.map.tracks.firstKey()).isNotEqualTo(handle);
        for (int i = 0; i < ChangeLog.KEPT + 1; i++) {
            picture.settle();
        }
        picture.apply(List.of(TrackSamples.ship(3).message()));
        picture.settle();
        viewer.read();
        assertThat(viewer.map.tracks).containsKey(handle);
        assertThat(viewer.map.labels.get(handle).number()).isEqualTo(3);
    }
}
