package org.trigpoint.app.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.zones.FeatureFile;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.detect.AzimuthGhosts;
import org.trigpoint.imagery.detect.FixedStructures;
import org.trigpoint.imagery.detect.SceneDetection;
import org.trigpoint.imagery.detect.SceneFacts;
import org.trigpoint.imagery.detect.SceneSearch;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Marks what in a scene is explained by something else than ships: structures that stand still, and azimuth ghosts.
 *
 * @param structures points and polygons; null for none
 * @param learned files of what was found in earlier scenes, or folders of them
 * @param radar true where there can be ghosts
 * @param ambiguity displacement in metres and heading in degrees, such as {@code 4900,192}; null to guess them
 */
public record Explained(
        @Nullable Path structures,
        List<Path> learned,
        boolean radar,
        @Nullable String ambiguity) {
    private static final double STRUCTURE_METERS = 100;
    private static final int LEAST_SCENES = 3;
    private static final Pattern AMBIGUITY = Pattern.compile("(\\d{1,6}(?:\\.\\d*)?),(-?\\d{1,3}(?:\\.\\d*)?)");

    public Explained {
        learned = List.copyOf(learned);
    }

    /** The search with its detections marked. Throws IllegalArgumentException where options are wrong. */
    public SceneSearch mark(SceneSearch search, SceneFacts facts) throws IOException {
        List<SceneDetection> detections = search.detections();
        if (structures != null) {
            detections = layer(structures).mark(detections);
        }
        if (!learned.isEmpty()) {
            detections = FixedStructures.learned(scenes(), STRUCTURE_METERS, LEAST_SCENES)
                    .mark(detections);
        }
        if (radar) {
            Optional<AzimuthGhosts> ghosts = ghosts(detections, facts);
            detections = ghosts.isPresent() ? ghosts.get().mark(detections) : detections;
        }
        return new SceneSearch(detections, search.look());
    }

    private Optional<AzimuthGhosts> ghosts(List<SceneDetection> detections, SceneFacts facts) {
        if (ambiguity == null) {
            return AzimuthGhosts.guessed(detections, 2 * facts.resolutionMeters());
        }
        Matcher asked = AMBIGUITY.matcher(ambiguity);
        if (!asked.matches()) {
            throw new IllegalArgumentException("--ambiguity is metres and degrees such as 4900,192, not " + ambiguity);
        }
        // The displacement changes over a swath by some percent, with the slant range.
        double meters = Double.parseDouble(asked.group(1));
        return Optional.of(AzimuthGhosts.of(
                meters, Double.parseDouble(asked.group(2)), 2 * facts.resolutionMeters() + 0.02 * meters));
    }

    private static FixedStructures layer(Path file) {
        List<Position> places = new ArrayList<>();
        List<List<Position>> areas = new ArrayList<>();
        for (FeatureFile.Feature feature : FeatureFile.read(file).features()) {
            JsonNode coordinates = feature.geometry().path("coordinates");
            if (feature.type().equals("Point")) {
                places.add(position(coordinates));
            } else if (feature.type().equals("Polygon")) {
                areas.add(ring(coordinates.path(0)));
            }
        }
        return new FixedStructures(places, areas, STRUCTURE_METERS);
    }

    static List<Position> ring(JsonNode corners) {
        List<Position> ring = new ArrayList<>();
        corners.forEach(corner -> ring.add(position(corner)));
        return ring;
    }

    private static Position position(JsonNode lonLat) {
        return Position.of(lonLat.path(1).asDouble(), lonLat.path(0).asDouble());
    }

    private List<List<Position>> scenes() throws IOException {
        List<List<Position>> scenes = new ArrayList<>();
        for (Path each : learned) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> inside = Files.list(each)) {
                    for (Path file :
                            inside.filter(Files::isRegularFile).sorted().toList()) {
                        scenes.add(scene(file));
                    }
                }
            } else {
                scenes.add(scene(each));
            }
        }
        if (scenes.size() < LEAST_SCENES) {
            throw new IllegalArgumentException(
                    "--learned takes " + LEAST_SCENES + " scenes or more, not " + scenes.size());
        }
        return scenes;
    }

    /** Where things were found, of a file of lines or of GeoJSON. */
    private static List<Position> scene(Path file) throws IOException {
        List<Position> places = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode read = Json.read(line);
                if (read.path("type").asString("").equals("detection")) {
                    places.add(Position.of(
                            read.path("lat").asDouble(), read.path("lon").asDouble()));
                }
                read.path("features")
                        .forEach(feature ->
                                places.add(position(feature.path("geometry").path("coordinates"))));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new IOException(file + ", line " + number + ": no detection as detect writes it", e);
            }
        }
        return places;
    }
}
