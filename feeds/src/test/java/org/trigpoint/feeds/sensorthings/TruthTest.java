package org.trigpoint.feeds.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.json.fixtures.DataFiles;
import org.trigpoint.feeds.json.fixtures.Outcomes;
import org.trigpoint.feeds.sensorthings.fixtures.SensorThingsChain;
import org.trigpoint.feeds.sensorthings.message.Datastream;
import org.trigpoint.feeds.sensorthings.message.FeatureOfInterest;
import org.trigpoint.feeds.sensorthings.message.Location;
import org.trigpoint.feeds.sensorthings.message.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payloads of a conformance suite give what a plain tree of each file holds: its entities, its results with their times, its points,
 * its units. They have placeholders for identities, which are filled in.
 */
class TruthTest {
    private static final Set<String> ENTITIES = Set.of(
            "Thing",
            "Things",
            "Locations",
            "HistoricalLocations",
            "Datastream",
            "Datastreams",
            "Sensor",
            "ObservedProperty",
            "Observations",
            "FeatureOfInterest");

    private static final Map<String, List<String>> REFUSED = Map.ofEntries(
            Map.entry("locations/3.json", List.of("geometry")),
            Map.entry("locations/4.json", List.of("geometry")),
            Map.entry("locations/southern-alberta-polygon.json", List.of("geometry")),
            Map.entry("observations/dataArray.json", List.of("time", "time")),
            Map.entry("thing/1.json~", List.of("json", "format", "format")),
            Map.entry("unitsOfMeasurement/1.json", List.of("entity")),
            Map.entry("unitsOfMeasurement/noDefinition.json", List.of("entity")),
            Map.entry("unitsOfMeasurement/noName.json", List.of("entity")),
            Map.entry("unitsOfMeasurement/noSymbol.json", List.of("entity")));

    private final List<JsonNode> entities = new ArrayList<>();

    @Test
    void everyFileGivesItsEntities() throws IOException {
        Map<String, List<String>> refused = new TreeMap<>();
        int messages = 0;
        for (Path file : files()) {
            Outcomes outcomes = decode(file);
            messages += outcomes.messages().size();
            if (outcomes.codes().isEmpty()) {
                compare(file, outcomes);
            } else {
                refused.put(name(file), outcomes.codes());
            }
        }
        assertThat(refused).isEqualTo(new TreeMap<>(REFUSED));
        assertThat(messages).isEqualTo(135);
    }

    private static Path folder() {
        return DataFiles.path("sensorthings/sta10-entities");
    }

    private static String name(Path file) {
        return folder().relativize(file).toString();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(all).hasSize(76);
            return all;
        }
    }

    private static String text(Path file) {
        return new String(DataFiles.bytes(file), StandardCharsets.UTF_8).replaceAll("\\$[A-Z_-]+", "17");
    }

    private static Outcomes decode(Path file) {
        return Outcomes.of(SensorThingsChain::open, text(file));
    }

    private void compare(Path file, Outcomes outcomes) {
        entities.clear();
        collect(JsonMapper.shared().readTree(text(file)));
        assertThat(outcomes.messages()).as(name(file)).hasSameSizeAs(entities);
        compareReadings(file, outcomes.messages(Reading.class));
        comparePoints(file, outcomes);
        List<String> symbols = entities.stream()
                .filter(entity -> entity.has("unitOfMeasurement"))
                .map(entity -> entity.get("unitOfMeasurement").get("symbol").stringValue())
                .toList();
        assertThat(outcomes.messages(Datastream.class).stream().map(Datastream::unitSymbol))
                .as(name(file))
                .isEqualTo(symbols);
    }

    /** The root, and what stands under the name of an entity and has more than an identity. */
    private void collect(JsonNode entity) {
        if (entity.size() == 1 && entity.has("id")) {
            return;
        }
        entities.add(entity);
        for (Map.Entry<String, JsonNode> member : entity.properties()) {
            if (ENTITIES.contains(member.getKey())) {
                List<JsonNode> within = new ArrayList<>();
                if (member.getValue().isArray()) {
                    member.getValue().forEach(within::add);
                } else {
                    within.add(member.getValue());
                }
                within.forEach(this::collect);
            }
        }
    }

    private void compareReadings(Path file, List<Reading> readings) {
        List<JsonNode> observations =
                entities.stream().filter(entity -> entity.has("result")).toList();
        assertThat(readings).as(name(file)).hasSameSizeAs(observations);
        for (int i = 0; i < readings.size(); i++) {
            JsonNode said = observations.get(i);
            Reading reading = readings.get(i);
            assertThat(reading.resultNumber())
                    .isEqualByComparingTo(said.get("result").decimalValue());
            Instant begin = reading.time() == null ? reading.begin() : reading.time();
            JsonNode time = said.get("phenomenonTime");
            assertThat(begin)
                    .isEqualTo(
                            time == null
                                    ? null
                                    : Instant.parse(time.stringValue().split("/")[0]));
            JsonNode quality = said.get("resultQuality");
            assertThat(reading.quality()).isEqualTo(quality == null ? null : quality.stringValue());
            assertThat(reading.datastream()).isEqualTo(said.has("Datastream") ? "17" : null);
        }
    }

    private void comparePoints(Path file, Outcomes outcomes) {
        List<List<Double>> said = new ArrayList<>();
        for (JsonNode entity : entities) {
            JsonNode shape = entity.has("location") ? entity.get("location") : entity.get("feature");
            if (shape != null) {
                JsonNode first = shape.get("coordinates");
                first = first.get(0).isArray() ? first.get(0) : first;
                said.add(List.of(first.get(0).doubleValue(), first.get(1).doubleValue()));
            }
        }
        List<List<Double>> decoded = new ArrayList<>();
        for (Object message : outcomes.messages()) {
            var geometry = message instanceof Location location
                    ? location.geometry()
                    : message instanceof FeatureOfInterest feature ? feature.geometry() : null;
            if (geometry != null) {
                decoded.add(List.of(
                        geometry.places().getFirst().lonDeg(),
                        geometry.places().getFirst().latDeg()));
            }
        }
        assertThat(decoded).as(name(file)).isEqualTo(said);
    }

    /** Six readings of one Thing, each at the place of its Location. */
    @Test
    void readingsHaveThePlaceOfTheirThing() {
        List<Reading> readings = decode(folder().resolve("thing/7.json")).messages(Reading.class);
        assertThat(readings).hasSize(6).allSatisfy(reading -> {
            assertThat(reading.latDeg()).isEqualTo(51.05);
            assertThat(reading.lonDeg()).isEqualTo(-117.05);
            assertThat(reading.unitSymbol()).isEqualTo("light");
            assertThat(reading.observedProperty()).isEqualTo("n/a");
        });
    }
}
