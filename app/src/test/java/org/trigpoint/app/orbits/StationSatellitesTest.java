package org.trigpoint.app.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.model.orbit.AccessWindow;
import org.trigpoint.model.orbit.GroundTrack;
import org.trigpoint.model.orbit.ImagingKind;
import org.trigpoint.model.orbit.ImagingSatellite;
import org.trigpoint.model.orbit.SubSatellitePoint;
import org.trigpoint.model.orbit.SwathPath;
import org.trigpoint.model.orbit.SwathStrip;
import org.trigpoint.server.port.Satellites;

/** The satellites of a station, from the elements in its folder. */
class StationSatellitesTest {
    private static final long FROM = EpochMicros.of(Instant.parse("2026-08-12T00:00:00Z"));
    private static final Position GULF = Position.of(54.9, 19.1);

    private static final String RADAR = """
            SENTINEL-1A
            1 39634U 14016A   26222.94956331  .00000094  00000+0  29506-4 0  9999
            2 39634  98.1588 229.6426 0001380  84.5680 275.5677 14.59380144658007
            """;
    private static final String CAMERA = """
            SENTINEL-2B
            1 42063U 17013A   26223.17252969  .00000003  00000+0  17635-4 0  9991
            2 42063  98.5670 297.1625 0001251  91.4303 268.7023 14.30821205492507
            """;

    private static final String TURNING = """
            RESURS-P 5
            1 62430U 24250A   26223.15716396  .00001467  00000+0  49371-4 0  9996
            2 62430  97.2766 147.5555 0002559  62.8252 297.3251 15.32355891 90967
            """;

    @TempDir
    private Path data;

    private void write(String name, String elements) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("orbits")).resolve(name), elements);
    }

    private List<AccessWindow> windows(boolean unlit, ImagingKind... kinds) {
        return new StationSatellites(data)
                .windows(new Satellites.Question(
                        new Satellites.Aim.Point(GULF), FROM, 48, EnumSet.copyOf(List.of(kinds)), unlit));
    }

    @Test
    void saysWhereElementsGoAndFollowsTheFolder() throws Exception {
        StationSatellites satellites = new StationSatellites(data);
        assertThat(satellites.known().satellites()).isEmpty();
        assertThat(satellites.known().advice())
                .contains(data.resolve("orbits").resolve("catalog.tle").toString(), "celestrak");
        write("active.tle", RADAR);
        Thread.sleep(1_100);
        assertThat(satellites.known().advice()).isEmpty();
        ImagingSatellite radar = satellites.known().satellites().getFirst();
        assertThat(radar.name()).isEqualTo("SENTINEL-1A");
        assertThat(radar.countries()).containsExactly("EU");
        assertThat(radar.instruments()).hasSize(2);
        assertThat(radar.instruments().getFirst().looksLeft()).isFalse();
        write("more.tle", CAMERA);
        write("notes.md", "no elements");
        Thread.sleep(1_100);
        assertThat(satellites.known().satellites())
                .extracting(ImagingSatellite::catalogNumber)
                .containsExactly(39_634, 42_063);
    }

    @Test
    void pathsAreAPointAMinuteAndTheSwathLiesToItsSide() throws IOException {
        write("catalog.tle", RADAR + CAMERA);
        StationSatellites satellites = new StationSatellites(data);
        List<GroundTrack> tracks = satellites.tracks(FROM, 30);
        assertThat(tracks)
                .hasSize(2)
                .allSatisfy(track -> assertThat(track.points()).hasSize(31));
        SubSatellitePoint first = tracks.getFirst().points().getFirst();
        SubSatellitePoint next = tracks.getFirst().points().get(1);
        assertThat(Geodesic.between(
                                Position.of(first.latDeg(), first.lonDeg()), Position.of(next.latDeg(), next.lonDeg()))
                        .distanceMeters())
                .isCloseTo(60 * 6_700, within(20_000.0));
        SwathPath radar = satellites.findPath(39_634, "", FROM, 2).orElseThrow();
        assertThat(radar.strips()).hasSize(1);
        assertThat(radar.track().points()).hasSize(7);
        SwathStrip strip = radar.strips().getFirst();
        // The interferometric wide swath is some 250 km wide.
        assertThat(Geodesic.between(strip.left().getFirst(), strip.right().getFirst())
                        .distanceMeters())
                .isBetween(200_000.0, 320_000.0);
        SwathStrip camera = satellites
                .findPath(42_063, "MSI", FROM, 2)
                .orElseThrow()
                .strips()
                .getFirst();
        assertThat(Geodesic.between(camera.left().get(3), camera.right().get(3)).distanceMeters())
                .isCloseTo(290_000, within(1_000.0));
        assertThat(satellites.findPath(25_544, "", FROM, 2)).isEmpty();
        assertThat(satellites.findPath(42_063, "radar", FROM, 2)).isEmpty();
    }

    @Test
    void windowsAreThoseOfTheCommandAndThoseWithoutLightWhenAsked() throws IOException {
        write("catalog.tle", RADAR + CAMERA + TURNING);
        List<AccessWindow> lit = windows(false, ImagingKind.OPTICAL);
        List<AccessWindow> any = windows(true, ImagingKind.OPTICAL);
        assertThat(lit).isNotEmpty();
        assertThat(any).hasSizeGreaterThan(lit.size());
        assertThat(any.stream().filter(AccessWindow::lit).toList()).isEqualTo(lit);
        assertThat(any.stream().filter(each -> !each.lit()))
                .allSatisfy(each -> assertThat(each.sunElevationDeg()).isLessThan(10));
        List<AccessRow> command = new OrbitQuestion(
                        new Target("", GULF, List.of()),
                        new Span(FROM, FROM + 48 * 3_600_000_000L),
                        new SatelliteChoice(
                                        ElementFiles.read(List.of(), data, new java.io.PrintWriter(System.err)),
                                        SatelliteChoice.instruments(null))
                                .all())
                .accesses();
        assertThat(windows(false, ImagingKind.values()))
                .extracting(AccessWindow::bestEpochMicros)
                .isEqualTo(command.stream()
                        .map(row -> row.access().best().epochMicros())
                        .toList());
    }

    @Test
    void anAreaIsSeenInPart() throws IOException {
        write("catalog.tle", RADAR + CAMERA);
        List<AccessWindow> windows = new StationSatellites(data)
                .windows(new Satellites.Question(
                        new Satellites.Aim.Area(new Box(18, 54, 21, 56)),
                        FROM,
                        24,
                        EnumSet.allOf(ImagingKind.class),
                        false));
        assertThat(windows).isNotEmpty().allSatisfy(each -> {
            assertThat(each.coveredRatio()).isBetween(0.0, 1.0);
            assertThat(each.endEpochMicros()).isGreaterThanOrEqualTo(each.beginEpochMicros());
        });
    }
}
