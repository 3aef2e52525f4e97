package org.trigpoint.feeds.gnss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.fixtures.GnssChain;
import org.trigpoint.feeds.gnss.message.GnssPosition;
import org.trigpoint.feeds.gnss.message.GpxPoint;
import org.trigpoint.feeds.gnss.message.KmlPath;
import org.trigpoint.feeds.gnss.message.KmlPoint;
import org.trigpoint.feeds.json.Place;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.Outcomes;

/** Files of others give every point that a search for patterns in their text finds, with the same values, in the same order. */
class TruthTest {
    private static final Pattern POINT =
            Pattern.compile("<(wpt|rtept|trkpt) lat=\"([^\"]*)\" lon=\"([^\"]*)\">(.*?)</\\1>", Pattern.DOTALL);

    private static final Pattern COORDINATES = Pattern.compile(
            "<(Point|LineString|LinearRing)>(?:(?!</\\1>).)*?<coordinates>(.*?)</coordinates>", Pattern.DOTALL);

    private static String text(String name) {
        return new String(DataFiles.bytes(DataFiles.path(name)), StandardCharsets.UTF_8);
    }

    private static Outcomes document(String text) throws IOException {
        Outcomes outcomes = new Outcomes();
        DocumentReader reader =
                new DocumentReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), outcomes);
        while (reader.next()) {
            // Each step tells what it found.
        }
        return outcomes;
    }

    @Test
    void trackOfAReceiver() throws IOException {
        List<GpxPoint> points = gpx("ogc/gpx/blue_hills.gpx");
        assertThat(points).hasSize(1_289);
        assertThat(points.stream().filter(point -> point.kind() == GpxPoint.Kind.TRACK))
                .hasSize(1_243);
        assertThat(points.stream()
                        .filter(point -> point.kind() == GpxPoint.Kind.TRACK)
                        .map(point -> point.path() + " " + point.segment())
                        .distinct())
                .hasSize(14);
        assertThat(points.stream().filter(point -> point.time() != null)).hasSize(1_285);
        assertThat(points.stream().filter(point -> !Double.isNaN(point.elevationMeters())))
                .hasSize(1_284);
    }

    @Test
    void routeOfAPlotter() throws IOException {
        assertThat(gpx("ogc/gpx/opencpn.gpx"))
                .hasSize(16)
                .allMatch(point -> point.kind() == GpxPoint.Kind.ROUTE && "Around Orcas".equals(point.path()));
    }

    private static List<GpxPoint> gpx(String name) throws IOException {
        String text = text(name);
        Outcomes outcomes = document(text);
        List<MatchResult> said = POINT.matcher(text).results().toList();
        List<GpxPoint> points = outcomes.messages(GpxPoint.class);
        assertThat(outcomes.codes()).isEmpty();
        assertThat(points).hasSameSizeAs(said);
        for (int i = 0; i < said.size(); i++) {
            compare(said.get(i), points.get(i));
        }
        return points;
    }

    private static void compare(MatchResult said, GpxPoint point) {
        String inside = said.group(4);
        assertThat(point.latDeg()).isEqualTo(Double.parseDouble(said.group(2)));
        assertThat(point.lonDeg()).isEqualTo(Double.parseDouble(said.group(3)));
        String elevation = value("ele", inside);
        assertThat(point.elevationMeters())
                .isEqualTo(elevation == null ? Double.valueOf(Double.NaN) : Double.valueOf(elevation));
        String time = value("time", inside);
        assertThat(point.time()).isEqualTo(time == null ? null : Instant.parse(time));
        assertThat(point.name()).isEqualTo(value("name", inside));
        assertThat(point.symbol()).isEqualTo(value("sym", inside));
    }

    private static String value(String element, String inside) {
        var found = Pattern.compile("<" + element + ">(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</" + element + ">")
                .matcher(inside);
        return found.find() ? found.group(1) : null;
    }

    @Test
    void placemarks() throws IOException {
        Outcomes outcomes = kml("ogc/kml/KML_Samples.kml");
        assertThat(outcomes.codes()).containsExactly("no-geometry");
        assertThat(outcomes.messages(KmlPoint.class)).hasSize(4);
        assertThat(outcomes.messages(KmlPath.class))
                .extracting(KmlPath::shape)
                .hasSize(16)
                .contains("innerBoundaryIs");
        assertThat(outcomes.messages(KmlPath.class))
                .filteredOn(path -> "Absolute Extruded".equals(path.name()))
                .extracting(KmlPath::altitudeMode)
                .containsOnly("absolute");
    }

    @Test
    void ring() throws IOException {
        Outcomes outcomes = kml("ogc/gpx/linear_ring.kml");
        assertThat(outcomes.codes()).isEmpty();
        assertThat(outcomes.messages(KmlPath.class)).singleElement().satisfies(path -> {
            assertThat(path.name()).isEqualTo("AOI");
            assertThat(path.places()).hasSizeGreaterThan(100);
        });
    }

    /** Places of points and paths, in the order in which the file has them. */
    private static Outcomes kml(String name) throws IOException {
        String text = text(name);
        Outcomes outcomes = document(text);
        List<List<Double>> said = new ArrayList<>();
        COORDINATES.matcher(text).results().forEach(shape -> {
            for (String tuple : shape.group(2).strip().split("\\s+")) {
                String[] numbers = tuple.split(",");
                said.add(List.of(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
            }
        });
        List<List<Double>> decoded = new ArrayList<>();
        for (Object message : outcomes.messages()) {
            if (message instanceof KmlPoint point) {
                decoded.add(List.of(point.lonDeg(), point.latDeg()));
            } else if (message instanceof KmlPath path) {
                for (Place place : path.places()) {
                    decoded.add(List.of(place.lonDeg(), place.latDeg()));
                }
            }
        }
        assertThat(said).isNotEmpty();
        assertThat(decoded).isEqualTo(said);
        return outcomes;
    }

    /** A log with AIS, comments, wrappers and one GGA; its minutes are worked out here. */
    @Test
    void positionAmongAis() {
        Outcomes outcomes = Outcomes.of(GnssChain::open, text("ais/pyais/mixed.txt"));
        assertThat(outcomes.messages(GnssPosition.class)).singleElement().satisfies(position -> {
            assertThat(position.latDeg()).isCloseTo(-(19 + 29.045 / 60), within(1e-12));
            assertThat(position.lonDeg()).isCloseTo(24 + 10.506 / 60, within(1e-12));
            assertThat(position.timeOfDaySeconds()).isEqualTo(18 * 3600 + 43 * 60 + 53.07);
            assertThat(position.heightMeters()).isCloseTo(100 - 33.9, within(1e-9));
        });
        assertThat(outcomes.codes().stream().filter("ais"::equals)).hasSize(15);
    }
}
