package org.trigpoint.storage.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.storage.export.fixtures.Gdal;
import org.trigpoint.storage.export.fixtures.Pieces;
import org.trigpoint.storage.history.TrackPiece;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Each format as GDAL reads it: the same points and times, whatever ships are called. */
class ExportFormatsTest {
    private static final ExportAbout ABOUT = new ExportAbout(
            "Trigpoint test", Instant.parse("2026-06-02T00:00:00Z"), null, Map.of("bbox", "-2,50,0,51"), false, null);
    private static final String AWKWARD = "A \"quoted\", two\nlines; <&> 🚢 é";
    private static final Marking OPEN = new Marking(Marking.Tlp.GREEN, List.of("own"), "NLOD, \"2.0\"");
    private static final TrackPiece LINE = Pieces.piece(Pieces.track(1, AWKWARD, OPEN), 7, 50.5, -1.5);
    private static final TrackPiece LONE =
            Pieces.piece(Pieces.track(2, "=HYPERLINK(1)", Marking.CLEAR), 1, 50.25, 179.9);
    private static final TrackPiece NAMELESS = Pieces.piece(Pieces.track(3, null, Marking.CLEAR), 4, -50.5, -179.99);
    private static final List<TrackPiece> PIECES = List.of(LINE, LONE, NAMELESS);
    private static final int POINTS = 12;
    private static final String FIRST_MILLIS = "1780293600123.456";

    @TempDir
    private Path folder;

    private Path written(String format, List<TrackPiece> pieces, ExportAbout about) throws IOException {
        Path file = folder.resolve("tracks." + format);
        ExportTally tally = new ExportTally();
        try (ExportWriter writer = ExportFormats.find(format).orElseThrow().begin(file, about)) {
            for (TrackPiece piece : pieces) {
                writer.write(piece);
                tally.add(piece);
            }
            writer.finish(tally.summary());
        }
        return file;
    }

    private Path written(String format) throws IOException {
        return written(format, PIECES, ABOUT);
    }

    private static void assumeGdal() {
        assumeTrue(Gdal.isThere(), "no ogrinfo: install gdal-bin");
    }

    @Test
    void geoPackageHasLinesPointsIndexAndTerms() throws Exception {
        assumeGdal();
        String file = written("gpkg").toString();
        assertThat(Gdal.run("ogrinfo", "-so", "-al", file))
                .contains("using driver `GPKG' successful")
                .contains("Layer name: segment", "Feature Count: 3", "Geometry: Measured Unknown (any)")
                .contains("Layer name: point", "Feature Count: " + POINTS)
                .contains("Extent: (-179.990000, -50.500000) - (179.900000, 50.500000)")
                .contains("as it was (all known at 2026-06-02T00:00:00Z)")
                .doesNotContain("Warning", "ERROR");
        assertThat(Gdal.run("ogrinfo", "-al", file, "segment"))
                .contains("LINESTRING M (-1.5 50.5 1780293600.12346,-1.499 50.5 1780293610.12346,")
                .contains("POINT M (179.9 50.25 1780293600.12346)")
                .contains("name (String) = " + AWKWARD)
                .contains("name (String) = =HYPERLINK(1)")
                .contains("first_time (DateTime) = 2026/06/01 06:00:00.123+00");
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "select HasSpatialIndex('segment', 'geom')"))
                .contains("HasSpatialIndex (Integer) = 1");
        assertThat(Gdal.run("ogrinfo", "-al", file, "licence"))
                .contains("licence (String) = NLOD, \"2.0\"", "tlp (String) = GREEN", "releasable_to (String) = own");
        assertThat(Gdal.run("ogrinfo", "-al", file, "export"))
                .contains("said (String) = as it was (all known at 2026-06-02T00:00:00Z)")
                .contains("said (String) = -2,50,0,51");
    }

    /** The triggers of the index hold when another program changes features. */
    @Test
    void geoPackageIndexFollowsChangesOfOthers() throws Exception {
        assumeGdal();
        Path file = written("gpkg");
        Gdal.run("ogrinfo", file.toString(), "-sql", "delete from segment where points = 7");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "select count(*) from rtree_segment_geom"))
                    .isEqualTo(2);
            assertThat(one(statement, "select count(*) from segment")).isEqualTo(2);
            assertThat(one(statement, "select min(time_us) from point")).isEqualTo(Pieces.START);
            assertThat(one(statement, "select max(known_us) from point")).isEqualTo(Pieces.START + 62_500_000);
        }
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void geoJsonHasPointsTimesAndTerms() throws Exception {
        assumeGdal();
        Path file = written("geojson");
        assertThat(Files.readString(file))
                .contains("\"picture\":\"as it was (all known at 2026-06-02T00:00:00Z)\"")
                .contains(
                        "\"licences\":[\n{\"licence\":\"NLOD, \\\"2.0\\\"\",\"tlp\":\"GREEN\",\"releasableTo\":\"own\",\"points\":7}");
        assertLikeGeoJson(file);
    }

    @Test
    void geoJsonLinesAreAFeatureEach() throws Exception {
        assumeGdal();
        Path file = written("geojsonl");
        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.contains("\"picture\":\"as it was"));
        assertLikeGeoJson(file);
    }

    private static void assertLikeGeoJson(Path file) throws Exception {
        assertThat(Gdal.run("ogrinfo", "-al", file.toString()))
                .contains("Feature Count: 3")
                .contains("times (RealList) = (7:" + FIRST_MILLIS + ",1780293610123.456")
                .contains("known (RealList) = (7:1780293602623.456")
                .contains("times (RealList) = (1:" + FIRST_MILLIS + ")")
                .contains("times (RealList) = (4:")
                .contains("LINESTRING (-1.5 50.5,-1.499 50.5,")
                .contains("POINT (179.9 50.25)")
                .contains("name (String) = " + AWKWARD)
                .contains("name (String) = =HYPERLINK(1)")
                .contains("licence (String) = NLOD, \"2.0\"")
                .contains("from (DateTime) = 2026/06/01 06:00:00.123+00")
                .doesNotContain("Warning", "ERROR");
    }

    @Test
    void csvHasARowAPoint() throws Exception {
        assumeGdal();
        Path file = written("csv");
        assertThat(Gdal.run(
                        "ogrinfo",
                        "-al",
                        "-oo",
                        "X_POSSIBLE_NAMES=lon_deg",
                        "-oo",
                        "Y_POSSIBLE_NAMES=lat_deg",
                        file.toString()))
                .contains("Feature Count: " + POINTS)
                .contains("name (String) = " + AWKWARD)
                .contains("name (String) = '=HYPERLINK(1)")
                .contains("time (String) = 2026-06-01T06:00:00.123456Z")
                .contains("known (String) = 2026-06-01T06:01:02.623456Z")
                .contains("POINT (-1.494 50.5)")
                .contains("speed_mps (String) = 5.13", "course_deg (String) = 141.3")
                .contains("picture (String) = as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'x"})
    void csvHasNoFormulas(String name) {
        String field = PlainText.csvField(name);
        assertThat(field.startsWith("\"") ? field.substring(1) : field).startsWith("'" + name.charAt(0));
    }

    @Test
    void zippedCsvHasItsTermsBesideIt() throws Exception {
        assumeGdal();
        Path file = written("csv.zip");
        assertThat(Gdal.run("ogrinfo", "-so", "-al", "/vsizip/" + file + "/tracks.csv"))
                .contains("Feature Count: " + POINTS);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("tracks.csv.licences.txt"))
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("picture: as it was (all known at 2026-06-02T00:00:00Z)")
                    .contains("- licence: NLOD, \"2.0\"; TLP:GREEN; releasable to: own; points: 7")
                    .contains("- licence: not said; TLP:CLEAR; releasable to: all audiences; points: 5");
        }
    }

    @Test
    void kmlHasTracksWithBothTimes() throws Exception {
        assumeGdal();
        Path file = written("kml");
        assertThat(Gdal.run("ogrinfo", "-al", file.toString()))
                .contains("using driver `LIBKML' successful")
                .contains("LINESTRING Z (-1.5 50.5 0,-1.499 50.5 0,")
                .contains("Name (String) = " + AWKWARD)
                .contains("licence (String) = NLOD, \"2.0\"")
                .doesNotContain("ERROR");
        Document document = document(file);
        assertThat(texts(document, "when")).hasSize(POINTS).contains("2026-06-01T06:01:00.123456Z");
        assertThat(texts(document, "gx:coord")).hasSize(POINTS).contains("-1.494 50.5 0", "179.9 50.25 0");
        assertThat(texts(document, "gx:value")).hasSize(3 * POINTS).contains("2026-06-01T06:01:02.623456Z", "5.13");
        assertThat(texts(document, "value")).contains("-2,50,0,51", "GREEN", "NLOD, \"2.0\"");
        Path zipped = written("kmz");
        assertThat(Gdal.run("ogrinfo", "-al", zipped.toString())).contains("Name (String) = " + AWKWARD);
    }

    private static Document document(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(at -> nodes.item(at).getTextContent())
                .toList();
    }

    /** What XML cannot say at all becomes a mark, and the document stays one. */
    @Test
    void namesThatNoFormatCanHoldAreMarked() throws Exception {
        TrackPiece odd = Pieces.piece(Pieces.track(1, "A\u0001B\u0000C\uD800D\uFFFEE\u001F", Marking.CLEAR), 2, 1, 1);
        assertThat(texts(document(written("kml", List.of(odd), ABOUT)), "name")).contains("A�B�C�D�E�");
        assertThat(Files.readString(written("geojson", List.of(odd), ABOUT)))
                .contains("\"name\":\"A\\u0001B�C�D\uFFFEE\\u001F\"");
        assertThat(Files.readString(written("csv", List.of(odd), ABOUT))).contains(",A\u0001B�C�D\uFFFEE\u001F,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpkg", "geojson", "geojsonl", "csv", "csv.zip", "kml", "kmz"})
    void nothingIsAValidFileToo(String format) throws Exception {
        assumeGdal();
        Path file = written(format, List.of(), ABOUT);
        if (format.equals("geojsonl")) {
            assertThat(file).isEmptyFile();
            return;
        }
        String path = format.equals("csv.zip") ? "/vsizip/" + file + "/tracks.csv" : file.toString();
        String read = Gdal.run("ogrinfo", "-so", "-al", path);
        assertThat(read).contains("successful").doesNotContain("ERROR");
        if (!format.startsWith("km")) {
            assertThat(read).contains("Feature Count: 0");
        }
    }

    @Test
    void thePictureAsItWasKnownSaysByWhen() throws Exception {
        ExportAbout known = new ExportAbout(
                "Trigpoint test",
                ABOUT.made(),
                Instant.parse("2026-06-01T12:00:00Z"),
                Map.of(),
                true,
                "points after 12:00");
        for (String format : List.of("geojson", "geojsonl", "csv", "kml")) {
            assertThat(Files.readString(written(format, List.of(LINE), known)))
                    .as(format)
                    .contains("as we knew it by 2026-06-01T12:00:00Z");
        }
        assertThat(LicenceNote.of(known, new ExportSummary(0, 0, List.of())))
                .contains("hidden craft: included, for a recorded purpose")
                .contains("missing: points after 12:00");
    }

    @Test
    void formatsAreFoundByTheirEnding() {
        assertThat(ExportFormats.findByEnding("Tracks.CSV").orElseThrow().name())
                .isEqualTo("csv");
        assertThat(ExportFormats.findByEnding("a.csv.zip").orElseThrow().name()).isEqualTo("csv.zip");
        assertThat(ExportFormats.findByEnding("geojson")).isEmpty();
        assertThat(ExportFormats.findByEnding("a.shp")).isEmpty();
        assertThat(ExportFormats.names()).startsWith("gpkg, geojson, geojsonl, csv, csv.zip, kml, kmz");
    }

    @Test
    void numbersAreWrittenShortAndWhole() {
        assertThat(Numerals.number(-0.00000009, 7)).isEqualTo("-0.0000001");
        assertThat(Numerals.number(-0.00000001, 7)).isEqualTo("0");
        assertThat(Numerals.number(179.9, 7)).isEqualTo("179.9");
        assertThat(Numerals.number(10, 2)).isEqualTo("10");
        assertThat(new Numerals().time(-1)).isEqualTo("1969-12-31T23:59:59.999999Z");
        assertThat(new Numerals().time(Pieces.START)).isEqualTo("2026-06-01T06:00:00.123456Z");
        assertThat(new Numerals().milliTime(1_001_000)).isEqualTo("1970-01-01T00:00:01.001Z");
    }
}
