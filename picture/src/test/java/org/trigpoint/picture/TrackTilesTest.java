package org.trigpoint.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trigpoint.geo.tile.TileNumber;
import org.trigpoint.geo.tile.VectorLayer;
import org.trigpoint.geo.tile.WebMercator;
import org.trigpoint.geo.tile.fixtures.TileReader;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;

class TrackTilesTest {
    private static final Viewer VIEWER = new Viewer("v", Role.VIEWER, null, 0);
    private static final int PLEASURE = 37;

    private static List<TileReader.Feature> features(byte[] tile) {
        return TileReader.read(tile).stream()
                .flatMap(layer -> layer.features().stream())
                .toList();
    }

    @Test
    void aTrackIsAPointWithWhatIsKnownOfIt() {
        TrackTiles tiles = TrackTiles.of(
                List.of(TrackSamples.ship(235_000_001).at(50, -1.2).build()), PrivateAircraft.NONE);
        TileReader.Layer layer =
                TileReader.read(tiles.tile(new TileNumber(0, 0, 0), VIEWER)).getFirst();
        assertThat(layer.name()).isEqualTo("tracks");
        TileReader.Feature feature = layer.features().getFirst();
        assertThat(feature.attributes())
                .containsEntry("id", TrackSamples.id(235_000_001).toString())
                .containsEntry("mmsi", 235_000_001L)
                .containsEntry("name", "SAMPLE")
                .containsEntry("platform", "SHIP")
                .containsEntry("status", "CONFIRMED")
                .containsEntry("speedMps", 5.0)
                .containsEntry("courseDeg", 90.0)
                .containsEntry("tlp", "CLEAR")
                .doesNotContainKey("licence");
        assertThat(feature.parts().getFirst())
                .containsExactly((int) (4_096 * (0.5 - 1.2 / 360)), (int) (4_096 * WebMercator.yRatio(50)));
    }

    @Test
    void eachTrackIsInOneTileOfAZoomWhereASlowSearchFindsIt() {
        long seed = Long.getLong("seed", 11);
        Random random = new Random(seed);
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            boolean near = random.nextBoolean();
            tracks.add(TrackSamples.ship(235_000_000 + i)
                    .at(
                            near ? 50 + random.nextDouble() : random.nextDouble(-85, 85),
                            near ? -1 + random.nextDouble() : random.nextDouble(-180, 180))
                    .build());
        }
        tracks.add(TrackSamples.ship(236_000_000).at(0, -180).build());
        tracks.add(TrackSamples.ship(236_000_001).at(-85.05, 179.999_999_9).build());
        TrackTiles tiles = TrackTiles.of(tracks, PrivateAircraft.NONE);
        for (int zoom : new int[] {0, 1, 2, 5, 9, 14, 21, 22, 24}) {
            int total = 0;
            for (TileNumber tile : tilesOf(tracks, zoom)) {
                List<TileReader.Feature> found = features(tiles.tile(tile, VIEWER));
                assertThat(found)
                        .as("seed " + seed + " " + tile)
                        .extracting(feature -> feature.attributes().get("id"))
                        .containsExactlyInAnyOrderElementsOf(tracks.stream()
                                .filter(track -> tileOf(track, zoom).equals(tile))
                                .map(track -> (Object) track.id().toString())
                                .toList());
                assertThat(found)
                        .allSatisfy(feature -> assertThat(feature.parts().getFirst())
                                .satisfies(place -> assertThat(place[0]).isBetween(0, VectorLayer.EXTENT - 1))
                                .satisfies(place -> assertThat(place[1]).isBetween(0, VectorLayer.EXTENT - 1)));
                total += found.size();
            }
            assertThat(total).as("zoom " + zoom).isEqualTo(tracks.size());
        }
    }

    private static List<TileNumber> tilesOf(List<Track> tracks, int zoom) {
        return List.copyOf(tracks.stream()
                .map(track -> tileOf(track, zoom))
                .collect(java.util.stream.Collectors.toCollection(() -> new TreeSet<>(
                        java.util.Comparator.comparing(TileNumber::row).thenComparing(TileNumber::column)))));
    }

    private static TileNumber tileOf(Track track, int zoom) {
        var estimate = track.findEstimate().orElseThrow();
        return new TileNumber(zoom, (int) (WebMercator.yRatio(estimate.latDeg()) * (1 << zoom)), (int)
                (WebMercator.xRatio(estimate.lonDeg()) * (1 << zoom)));
    }

    @Test
    void whatAViewerMayNotSeeIsInNoTile() {
        Track hidden = TrackSamples.ship(1).shipType(PLEASURE).build();
        Track others = TrackSamples.ship(2).audience(1).build();
        TrackTiles tiles = TrackTiles.of(List.of(hidden, others), PrivateAircraft.NONE);
        TileNumber world = new TileNumber(0, 0, 0);
        assertThat(tiles.tile(world, VIEWER)).isEmpty();
        assertThat(features(tiles.tile(world, VIEWER.before(1, PrivateAircraft.NONE))))
                .hasSize(1);
        assertThat(features(tiles.tile(world, new Viewer("a", Role.ANALYST, "search", 0))))
                .extracting(feature -> feature.attributes().get("id"))
                .containsExactly(hidden.id().toString());
        assertThat(tiles.tile(world, VIEWER.before(Viewer.NO_AUDIENCE, PrivateAircraft.NONE)))
                .isEmpty();
    }

    @Test
    void whatHasNoPlaceOnTheMapIsInNoTile() {
        TrackTiles tiles = TrackTiles.of(
                List.of(
                        TrackSamples.ship(1).at(86, 0).build(),
                        TrackSamples.ship(2).at(-90, 0).build()),
                PrivateAircraft.NONE);
        assertThat(tiles.size()).isZero();
        assertThat(tiles.tile(new TileNumber(0, 0, 0), VIEWER)).isEmpty();
    }
}
