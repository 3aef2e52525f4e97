package org.trigpoint.server.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.server.fixtures.LiveClient;

/** What GDAL reads of a running server: features, tiles and KML. */
class GdalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OgcSite site;

    @BeforeAll
    static void open() {
        assumeTrue(isThere("ogrinfo"), "no ogrinfo: install gdal-bin");
        site = new OgcSite();
    }

    @AfterAll
    static void close() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    private static boolean isThere(String program) {
        for (String path : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(path, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
        assertThat(output).doesNotContain("ERROR");
        return output;
    }

    private static String oapif() {
        return "OAPIF:http://127.0.0.1:" + site.site.port + "/ogc";
    }

    private static int features(String output) {
        return output.split("OGRFeature\\(", -1).length - 1;
    }

    @Test
    void itReadsAllPagesOfEachCollection() throws Exception {
        assertThat(run("ogrinfo", oapif())).contains("tracks", "history", "moving");
        for (String collection : List.of("tracks", "history", "moving")) {
            String all = run("ogrinfo", "-al", "-oo", "PAGE_SIZE=7", oapif(), collection);
            assertThat(features(all)).as(collection).isEqualTo(OgcSite.SHIPS);
            assertThat(all).contains("SHIP 12", "tlp (String) = CLEAR").doesNotContain("MERMAID");
        }
    }

    @Test
    void itAsksByBox() throws Exception {
        for (String collection : List.of("tracks", "history")) {
            String some = run("ogrinfo", "-al", oapif(), collection, "-spat", "-1.9", "50.21", "-1.5", "51.11");
            assertThat(features(some)).as(collection).isBetween(10, 20);
        }
    }

    @Test
    void itMakesAFileInAnotherReferenceSystem() throws Exception {
        Path file = folder.resolve("tracks.gpkg");
        run("ogr2ogr", "-f", "GPKG", "-t_srs", "EPSG:3857", file.toString(), oapif(), "tracks");
        String read = run("ogrinfo", "-al", "-where", "name = 'SHIP 0'", file.toString());
        assertThat(features(read)).isEqualTo(1);
        double lon = -2 + OgcSite.MINUTES * 0.005;
        assertThat(read).contains("POINT (" + (long) (lon / 180 * Math.PI * 6_378_137));
        String theirs = run(
                "ogrinfo",
                "-al",
                "GeoJSON:http://127.0.0.1:" + site.site.port + "/ogc/collections/tracks/items?mmsi=235000000&crs="
                        + Crs.EPSG3857.uri());
        assertThat(theirs).contains("POINT (" + (long) (lon / 180 * Math.PI * 6_378_137));
    }

    @Test
    void itReadsATileAndPutsItWhereItIs() throws Exception {
        Path tile = folder.resolve("0").resolve("0").resolve("0.pbf");
        Files.createDirectories(tile.getParent());
        Files.write(tile, site.bytes("/tiles/WebMercatorQuad/0/0/0").body());
        String read = run("ogrinfo", "-al", "-oo", "X=0", "-oo", "Y=0", "-oo", "Z=0", tile.toString());
        assertThat(read).contains("Layer name: tracks", "Layer name: history", "name (String) = SHIP 12");
        assertThat(features(read)).isEqualTo(2 * OgcSite.SHIPS);
    }

    @Test
    void itReadsTheTracksOfANetworkLink() throws Exception {
        try (LiveClient map = site.site.live()) {
            map.look(1, -180, -90, 180, 90, 5);
            map.await(model -> model.tracks.size() == OgcSite.SHIPS);
        }
        String link = site.site.get("/api/kml").body();
        assertThat(link)
                .contains("<viewRefreshMode>onStop</viewRefreshMode>", "BBOX=[bboxWest]", "/api/kml/tracks</href>");
        Path kml = folder.resolve("tracks.kml");
        Files.writeString(kml, site.site.get("/api/kml/tracks?BBOX=-3,50,0,53").body());
        for (String driver : List.of("KML", "LIBKML")) {
            String other = driver.equals("KML") ? "LIBKML" : "KML";
            String read = run("ogrinfo", "--config", "OGR_SKIP", other, "-al", kml.toString());
            assertThat(read).contains("using driver `" + driver + "'");
            assertThat(features(read)).as(driver).isEqualTo(OgcSite.SHIPS - 1);
            assertThat(read)
                    .contains("SHIP 12", "ship, confirmed, 9.7 kn; TLP:CLEAR")
                    .doesNotContain("MERMAID");
        }
        assertThat(site.site.get("/api/kml/tracks?BBOX=1,2,3").statusCode()).isEqualTo(400);
    }
}
