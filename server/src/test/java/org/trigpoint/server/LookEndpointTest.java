package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.lookahead.Acquisition;
import org.trigpoint.model.lookahead.DetectionOdds;
import org.trigpoint.model.lookahead.Eye;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.model.lookahead.PlaceEllipse;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Scene;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.Lookahead;
import tools.jackson.databind.JsonNode;

/** Which eye looks next, over HTTP. */
class LookEndpointTest {
    private static Glimpse glimpse(double acquiredProb) {
        return new Glimpse(
                new Eye(Eye.Carrier.SATELLITE, "SENTINEL-1A", "C-SAR", Eye.Sense.SAR, "ESA"),
                60_000_000,
                80_000_000,
                70_000_000,
                0.5,
                new Acquisition(Acquisition.Plan.PLANNED, acquiredProb, "plan.kml"),
                new DetectionOdds(0.9, 1, 1, 1),
                3_600,
                86_400,
                0.4,
                5,
                List.of(Position.of(54, 7), Position.of(54, 8), Position.of(55, 8), Position.of(54, 7)),
                new PlaceEllipse(Position.of(54.5, 7.5), 1e6, 0, 1e6));
    }

    private static JsonNode look(Site site, String question) {
        return Json.read(site.get("/api/look" + question).body());
    }

    @Test
    void figuresStandApartAndAreMultipliedOnlyWhenAllAreKnown() {
        try (Site site = Site.open()) {
            site.lookahead =
                    (_, _) -> new Lookahead.Answer(List.of(glimpse(0.8), glimpse(Double.NaN)), List.of("a note"));
            JsonNode answer = look(site, "?bbox=7,54,8,55");
            assertThat(answer.path("notes").get(0).asString()).isEqualTo("a note");
            JsonNode known = answer.path("looks").get(0);
            assertThat(known.path("foundProb").asDouble()).isCloseTo(0.36, within(1e-9));
            assertThat(known.path("delivered").asString()).isEqualTo("1970-01-01T01:01:20Z");
            assertThat(known.path("reach")).hasSize(4);
            JsonNode unknown = answer.path("looks").get(1);
            assertThat(unknown.path("foundProb").isNull()).isTrue();
            assertThat(unknown.path("acquisition").path("acquiredProb").isNull())
                    .isTrue();
            assertThat(unknown.path("missing").get(0).asString()).isEqualTo("whether a picture is taken");
        }
    }

    @Test
    void aTrackIsAskedAboutByWhatItsViewerMaySee() {
        try (Site site = Site.open()) {
            List<Lookahead.Question> asked = new ArrayList<>();
            site.lookahead = (question, _) -> {
                asked.add(question);
                return new Lookahead.Answer(List.of(), List.of());
            };
            Track track = TrackSamples.ship(1).build();
            site.apply(TrackSamples.ship(1));
            assertThat(look(site, "?hours=48&length=90&wind=7&track=" + track.id())
                            .path("track")
                            .asString())
                    .isEqualTo(track.id().toString());
            assertThat(asked.getFirst().estimate()).isEqualTo(track.estimate());
            assertThat(asked.getFirst().hours()).isEqualTo(48);
            assertThat(asked.getFirst().lengthMeters()).isEqualTo(90);
            assertThat(asked.getFirst().windMps()).isEqualTo(7);
            assertThat(site.get("/api/look?track=" + TrackSamples.id(99)).statusCode())
                    .isEqualTo(404);
            assertThat(site.get("/api/look").statusCode()).isEqualTo(400);
            assertThat(site.get("/api/look?bbox=7,54,8,55&hours=241").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void dronesOfTheSiteAreFoundWhereTheyAreByThoseWhoMaySeeThem() {
        try (Site site = Site.open()) {
            List<Optional<Lookahead.Airborne>> found = new ArrayList<>();
            site.lookahead = (_, aloft) -> {
                found.add(aloft.find("gull"));
                found.add(aloft.find("Gannet"));
                return new Lookahead.Answer(List.of(), List.of());
            };
            Condition half = new Condition(
                    Condition.Gnss.FIX_3D, 9, 50, Double.NaN, Condition.Arming.ARMED, Condition.Fence.UNKNOWN, null);
            site.apply(TrackSamples.ship(1)
                    .platform(Platform.DRONE)
                    .name("Gull")
                    .at(54.8, 18.5)
                    .condition(half));
            site.apply(TrackSamples.ship(2).name("Gannet").at(54.8, 18.5));
            site.awaitSettled(2);
            look(site, "?bbox=7,54,8,55");
            assertThat(found.getFirst()).hasValueSatisfying(drone -> {
                assertThat(drone.batteryRatio()).isEqualTo(0.5);
                assertThat(drone.at().latDeg()).isCloseTo(54.8, within(1e-6));
            });
            assertThat(found.getLast()).as("a ship").isEmpty();
        }
    }

    @Test
    void aSceneThatCoversTheEllipseIsToldAsLookedAt() {
        try (Site site = Site.open()) {
            Track track = TrackSamples.ship(1).build();
            Estimate at = Objects.requireNonNull(track.estimate());
            site.apply(TrackSamples.ship(1));
            site.access.advance(at.timeEpochMicros() + 7_200_000_000L);
            site.kept.scenes.add(scene(1, at.timeEpochMicros() + 600_000_000, at.latDeg(), at.lonDeg()));
            site.kept.scenes.add(scene(2, at.timeEpochMicros() + 600_000_000, at.latDeg() + 5, at.lonDeg()));
            JsonNode looked = look(site, "?track=" + track.id()).path("lookedAt");
            assertThat(looked).hasSize(1);
            assertThat(looked.get(0).path("scene").asString()).isEqualTo("pass 1");
            assertThat(looked.get(0).path("coveredProb").asDouble()).isGreaterThan(0.99);
            assertThat(looked.get(0).path("seenProb").asDouble()).isEqualTo(0.7);
            assertThat(looked.get(0).path("found").asBoolean()).isFalse();
        }
    }

    private static Scene scene(int number, long epochMicros, double latDeg, double lonDeg) {
        return new Scene(
                0,
                0,
                new Look(
                        new Stamp(epochMicros + 60_000_000, 7, number),
                        "S1A",
                        "pass " + number,
                        epochMicros,
                        epochMicros + 1_000_000,
                        new Look.Polygon(List.of(
                                Position.of(latDeg - 1, lonDeg - 1),
                                Position.of(latDeg - 1, lonDeg + 1),
                                Position.of(latDeg + 1, lonDeg + 1),
                                Position.of(latDeg + 1, lonDeg - 1))),
                        List.of(new Look.Detectability(20, 0.7)),
                        1e-4,
                        Marking.CLEAR));
    }
}
