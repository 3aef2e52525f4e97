package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Sightings.Sighting;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** What is told of tracks that sensors see. */
class SightingsTest {
    private static final String TRACK = "/api/tracks/" + TrackSamples.id(1);
    private static final Stamp FIRST = new Stamp(1_000_000, 4, 1);
    private static final Stamp SECOND = new Stamp(4_000_000, 4, 9);
    private static final Sighting NEAR = new Sighting(FIRST, "culver", 0.5, 0.01, null);
    private static final Sighting FAR = new Sighting(SECOND, "culver", 7.5, 0.12, null);

    @Test
    void aTrackThatOnlySensorsSeeHasNoIdentity() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).anonymous(new Sightings(1, List.of(NEAR), 0, null, List.of())));
            try (LiveClient client = site.live()) {
                client.look(1, -180, -90, 180, 90, 5);
                client.await(map -> map.tracks.size() == 1);
            }
            JsonNode track = json(site, TRACK);
            assertThat(track.path("identity").isNull()).isTrue();
            assertThat(track.path("name").isNull()).isTrue();
            assertThat(track.path("claims").size()).isZero();
            assertThat(json(site, "/api/tracks")
                            .path("features")
                            .get(0)
                            .path("properties")
                            .path("identity")
                            .isNull())
                    .isTrue();
            assertThat(json(site, "/api/search?q=1").size()).isZero();
        }
    }

    @Test
    void theNewestSightingComesFirst() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1)
                    .sightings(new Sightings(12, List.of(NEAR, FAR), 3, TrackSamples.id(2), List.of())));
            JsonNode sightings = json(site, TRACK).path("sightings");
            assertThat(sightings.path("detections").asInt()).isEqualTo(12);
            assertThat(sightings.path("disagreements").asInt()).isEqualTo(3);
            assertThat(sightings.path("into").asString())
                    .isEqualTo(TrackSamples.id(2).toString());
            assertThat(sightings.path("newest").get(0).toString())
                    .isEqualTo(
                            "{\"stamp\":\"4000000-4-9\",\"sensor\":\"culver\",\"distanceSquared\":7.5,\"rivalProb\":0.12,\"rival\":null}");
        }
    }

    /** Association tells of a scan when it is over: the look, or a timer, makes the revision, and the evidence is the plot. */
    @Test
    void evidenceOfASightingIsItsOwnLine() {
        try (Site site = Site.open()) {
            String line = "{\"sensor\":\"culver\"}";
            site.journal.put(SECOND, Raw.of(line.getBytes(StandardCharsets.US_ASCII)));
            site.apply(TrackSamples.ship(1)
                    .anonymous(new Sightings(1, List.of(NEAR), 0, null, List.of()))
                    .known(new Stamp(3_000_000, 4, 7)));
            site.apply(TrackSamples.ship(1)
                    .revision(2)
                    .anonymous(new Sightings(2, List.of(NEAR, FAR), 0, null, List.of()))
                    .known(Stamp.ofTimer(5_000_000)));
            JsonNode messages = json(site, TRACK + "/evidence").path("messages");
            assertThat(messages.size()).isEqualTo(2);
            assertThat(messages.get(0).path("stamp").asString()).isEqualTo(SECOND.toString());
            assertThat(messages.get(0).path("text").asString()).isEqualTo(line);
            assertThat(messages.get(0).path("sha256").asString())
                    .isEqualTo(Raw.of(line.getBytes(StandardCharsets.US_ASCII)).sha256Hex());
            assertThat(messages.get(1).path("stamp").asString()).isEqualTo(FIRST.toString());
        }
    }

    private static JsonNode json(Site site, String path) {
        return Json.read(site.get(path).body());
    }
}
