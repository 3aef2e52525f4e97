package org.trigpoint.feeds.gnss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.message.GpxPoint;
import org.trigpoint.feeds.gnss.message.KmlPoint;
import org.trigpoint.feeds.json.fixtures.Outcomes;

/** What documents of XML say, and what is refused in them. */
class XmlDocumentsTest {
    private static Outcomes read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcomes read(byte[] bytes) throws IOException {
        Outcomes outcomes = new Outcomes();
        DocumentReader reader = new DocumentReader(new ByteArrayInputStream(bytes), outcomes);
        while (reader.next()) {
            // Each step tells what it found.
        }
        return outcomes;
    }

    private static String gpx(String inside) {
        return "<gpx version=\"1.1\">" + inside + "</gpx>";
    }

    private static String placemark(String inside) {
        return "<kml><Document><Placemark id=\"p1\"><name>n</name>" + inside + "</Placemark></Document></kml>";
    }

    @Test
    void aGpxPointHasAllItsElementsAndThoseOfExtensions() throws IOException {
        assertThat(read(gpx("<trk><name>walk</name><trkseg/><trkseg><trkpt lat=\"50.1\" lon=\"-1.2\"><ele>33.5</ele>"
                                + "<time>2026-06-01T06:00:02.5Z</time><magvar>1.5</magvar><geoidheight>47</geoidheight>"
                                + "<name>a</name><cmt>b</cmt><desc>c</desc><src>d</src><link href=\"http://e\"><text>f</text>"
                                + "</link><sym>g</sym><type>h</type><fix>3d</fix><sat>9</sat><hdop>0.9</hdop><vdop>1.1</vdop>"
                                + "<pdop>1.4</pdop><ageofdgpsdata>2</ageofdgpsdata><dgpsid>12</dgpsid><extensions>"
                                + "<gpxtpx:TrackPointExtension><gpxtpx:speed>3.25</gpxtpx:speed><gpxtpx:course>271.5"
                                + "</gpxtpx:course></gpxtpx:TrackPointExtension></extensions></trkpt></trkseg></trk>"))
                        .messages())
                .containsExactly(new GpxPoint(
                        GpxPoint.Kind.TRACK,
                        "walk",
                        2,
                        Instant.parse("2026-06-01T06:00:02.5Z"),
                        50.1,
                        -1.2,
                        33.5,
                        47,
                        3.25,
                        271.5,
                        1.5,
                        "3d",
                        9,
                        0.9,
                        1.1,
                        1.4,
                        2,
                        "12",
                        "a",
                        "b",
                        "c",
                        "d",
                        "g",
                        "h",
                        "http://e"));
    }

    @Test
    void gpxOfVersionOneHasSpeedAndCourseInThePoint() throws IOException {
        assertThat(
                        read("<?xml version=\"1.0\"?><gpx version=\"1.0\"><wpt lat=\"1\" lon=\"2\"><time>2026-06-01T06:00:02</time>"
                                        + "<course>90</course><speed>5</speed><url>u</url></wpt></gpx>")
                                .texts())
                .containsExactly(
                        "GpxPoint {\"kind\":\"WAYPOINT\",\"time\":\"2026-06-01T06:00:02Z\",\"latDeg\":1,\"lonDeg\":2,"
                                + "\"speedMps\":5,\"courseDeg\":90,\"link\":\"u\"}");
    }

    @Test
    void gpxPointsAreRefusedOneByOne() throws IOException {
        assertThat(read(gpx("<wpt lat=\"1\"/><wpt lat=\"x\" lon=\"1\"/><wpt lat=\"91\" lon=\"1\"/>"
                                + "<wpt lat=\"1\" lon=\"1\"><time>now</time></wpt><wpt lat=\"1\" lon=\"1\"><ele>high</ele></wpt>"
                                + "<wpt lat=\"1\" lon=\"1\"><sat>2.5</sat></wpt><wpt lat=\"1\" lon=\"1\"/>"))
                        .texts())
                .map(text -> text.replaceAll(" at=.*| \\{.*", ""))
                .containsExactly(
                        "rejected position",
                        "rejected position",
                        "rejected position-range",
                        "rejected time",
                        "rejected field",
                        "rejected field",
                        "GpxPoint");
    }

    @Test
    void aKmlTrackGivesAPointForEachEntry() throws IOException {
        Outcomes outcomes = read(placemark("<gx:Track><altitudeMode>absolute</altitudeMode>"
                + "<when>2026-06-01T06:00:00Z</when><when>2026-06-01T08:00:01+02:00</when><when>2026-06-01T06:00:02Z</when>"
                + "<gx:coord>-1.2 50.1 33</gx:coord><gx:coord/><gx:coord>-1.3 50.2</gx:coord>"
                + "<gx:angles>10 0 0</gx:angles><gx:angles/><gx:angles>30 0 0</gx:angles></gx:Track>"));
        assertThat(outcomes.messages())
                .containsExactly(
                        new KmlPoint(
                                "n",
                                "p1",
                                true,
                                Instant.parse("2026-06-01T06:00:00Z"),
                                null,
                                null,
                                50.1,
                                -1.2,
                                33,
                                "absolute",
                                10),
                        new KmlPoint(
                                "n",
                                "p1",
                                true,
                                Instant.parse("2026-06-01T06:00:02Z"),
                                null,
                                null,
                                50.2,
                                -1.3,
                                Double.NaN,
                                "absolute",
                                30));
        assertThat(outcomes.codes()).containsExactly("no-geometry");
    }

    @Test
    void aKmlPointHasTheTimeOfItsPlacemarkAndNotOfTheView() throws IOException {
        String view =
                "<LookAt><gx:TimeStamp><when>1999</when></gx:TimeStamp><altitudeMode>absolute</altitudeMode></LookAt>";
        String point = "<Point><coordinates>-1.2,50.1</coordinates></Point>";
        assertThat(read(placemark(view + "<TimeStamp><when>2026-06-01T06:00:00Z</when></TimeStamp>" + point))
                        .texts())
                .containsExactly(
                        "KmlPoint {\"name\":\"n\",\"id\":\"p1\",\"tracked\":false,\"time\":\"2026-06-01T06:00:00Z\","
                                + "\"latDeg\":50.1,\"lonDeg\":-1.2,\"altitudeMode\":\"clampToGround\"}");
        assertThat(read(placemark("<TimeStamp><when>2026-02</when></TimeStamp>" + point))
                        .texts())
                .containsExactly(
                        "KmlPoint {\"name\":\"n\",\"id\":\"p1\",\"tracked\":false,\"begin\":\"2026-02-01T00:00:00Z\","
                                + "\"end\":\"2026-03-01T00:00:00Z\",\"latDeg\":50.1,\"lonDeg\":-1.2,\"altitudeMode\":\"clampToGround\"}");
        assertThat(read(placemark("<TimeSpan><begin>2025</begin><end>2026-06-01</end></TimeSpan>" + point))
                        .texts())
                .singleElement()
                .asString()
                .contains("\"begin\":\"2025-01-01T00:00:00Z\",\"end\":\"2026-06-02T00:00:00Z\"");
    }

    @Test
    void placemarksAreRefusedOneByOne() throws IOException {
        assertThat(read(placemark("<Point><coordinates>1</coordinates></Point>"))
                        .codes())
                .containsExactly("position");
        assertThat(read(placemark("<Point><coordinates>1,91</coordinates></Point>"))
                        .codes())
                .containsExactly("position-range");
        assertThat(read(placemark(
                                "<TimeStamp><when>2026-13</when></TimeStamp><Point><coordinates>1,1</coordinates></Point>"))
                        .codes())
                .containsExactly("time");
        assertThat(read(placemark(
                                "<gx:Track><when>2026-06-01T06:00:00Z</when><gx:coord>1 2</gx:coord><gx:coord>1 2</gx:coord>"
                                        + "</gx:Track>"))
                        .codes())
                .containsExactly("time");
        assertThat(read(placemark("<description>d</description>")).codes()).containsExactly("no-geometry");
    }

    @Test
    void nothingOutsideOfTheDocumentIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "51.5");
        String entity = "<!DOCTYPE gpx [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Outcomes outcomes = read(entity + gpx("<wpt lat=\"1\" lon=\"2\"><name>&e;</name></wpt>"));
        assertThat(outcomes.codes()).containsExactly("dtd");
        assertThat(outcomes.texts()).noneMatch(text -> text.contains("51.5"));
        assertThat(read(gpx("<wpt lat=\"1\" lon=\"2\"><name>&e;</name></wpt>")).codes())
                .hasSize(1)
                .containsAnyOf("xml", "dtd");
    }

    @Test
    void whatIsNoDocumentIsRefusedOnce() throws IOException {
        assertThat(read("").codes()).containsExactly("xml");
        assertThat(read("<html/>").codes()).containsExactly("document");
        assertThat(read("<gpx><wpt lat=\"1\" lon=\"2\"/><wpt").texts())
                .map(text -> text.replaceAll(" at=.*| \\{.*", ""))
                .containsExactly("GpxPoint", "rejected xml");
        assertThat(read("<gpx>" + "<a>".repeat(100_000)).codes()).containsExactly("xml");
        assertThat(read(gpx("<wpt lat=\"1\" lon=\"2\"><name>" + "x".repeat(5_000_000) + "</name></wpt>"))
                        .codes())
                .containsExactly("too-long");
        assertThat(read(gpx("<wpt lat=\"1\" lon=\"2\" a=\"" + "x".repeat(9_000_000) + "\"/>"))
                        .codes())
                .containsExactly("too-long");
    }

    @Test
    void aDocumentIsReadInItsEncodingOrNotAtAll() throws IOException {
        String inside = "<gpx><wpt lat=\"1\" lon=\"2\"><name>é</name></wpt></gpx>";
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + inside;
        assertThat(read(latin.getBytes(StandardCharsets.ISO_8859_1)).texts())
                .isEqualTo(read(inside.getBytes(StandardCharsets.UTF_8)).texts())
                .isEqualTo(read(("\ufeff" + inside).getBytes(StandardCharsets.UTF_8))
                        .texts())
                .isEqualTo(read(inside.getBytes(StandardCharsets.UTF_16)).texts())
                .singleElement()
                .asString()
                .contains("\"name\":\"é\"");
        assertThat(read(inside.getBytes(StandardCharsets.ISO_8859_1)).codes()).containsExactly("xml");
        assertThat(read(latin.replace("ISO-8859-1", "EBCDIC-X").getBytes(StandardCharsets.US_ASCII))
                        .codes())
                .containsExactly("xml");
    }

    @Test
    void aStreamThatFailsIsNoFaultOfTheDocument() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new DocumentReader(failing, new Outcomes()).next())
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
