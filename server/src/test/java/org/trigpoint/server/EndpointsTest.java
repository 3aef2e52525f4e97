package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.HeldBack;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.port.LayerFile;
import org.trigpoint.server.port.Trouble;
import tools.jackson.databind.JsonNode;

/** What the endpoints answer. */
class EndpointsTest {
    private static final String ID = TrackSamples.id(1).toString();

    @Test
    void tracksInABoxAsGeoJson() {
        try (Site site = Site.open()) {
            site.apply(
                    TrackSamples.ship(1).at(50, 1),
                    TrackSamples.ship(2).at(20, 20),
                    TrackSamples.ship(3).estimate(null));
            site.awaitSettled(2);
            JsonNode all = json(site.get("/api/tracks"));
            assertThat(all.path("features").size()).isEqualTo(2);
            JsonNode some = json(site.get("/api/tracks?bbox=0,49,2,51"));
            assertThat(some.path("features").get(0).path("id").asString()).isEqualTo(ID);
            assertThat(some.path("features")
                            .get(0)
                            .path("geometry")
                            .path("coordinates")
                            .toString())
                    .isEqualTo("[1.0,50.0]");
            assertThat(json(site.get("/api/tracks?limit=1")).path("features").size())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/tracks?bbox=1,2,3",
                "/api/tracks?bbox=a,b,c,d",
                "/api/tracks?bbox=1,9,2,3",
                "/api/tracks?bbox=",
                "/api/tracks?bbox=NaN,1,2,3",
                "/api/tracks?limit=0",
                "/api/tracks?limit=10001",
                "/api/tracks?limit=x",
                "/api/tracks/short",
                "/api/tracks/zz/trail",
                "/api/search",
                "/api/search?q=%20",
                "/api/feeds/x/rejects"
            })
    void whatIsWrongIsSaid(String path) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("error").asString()).isNotBlank();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (Site site = Site.open()) {
            String unknown = TrackSamples.id(99).toString();
            for (String path : List.of(
                    "/api/tracks/" + unknown,
                    "/api/tracks/" + unknown + "/trail",
                    "/api/tracks/" + unknown + "/evidence",
                    "/api/feeds/77/rejects",
                    "/layers/none",
                    "/api/none",
                    "/none.html",
                    "/assets/")) {
                assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
                assertThat(json(site.get(path)).path("error").asString())
                        .as(path)
                        .isNotBlank();
            }
            assertThat(site.post("/api/tracks/" + unknown + "/commands", "{\"drop\":true}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(json(site.post("/api/none", "{}")).path("error").asString())
                    .contains("POST");
            assertThat(site.post("/api/replay", "{}").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void oneTrackWithItsUncertaintyAndContributors() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).claim(Claim.Kind.CALL_SIGN, "2ABC"));
            JsonNode track = json(site.get("/api/tracks/" + ID));
            assertThat(track.path("identity").path("number").asString()).isEqualTo("000000001");
            assertThat(track.path("estimate").path("covariance").size()).isEqualTo(10);
            assertThat(track.path("estimate")
                            .path("ellipse95")
                            .path("semiMajorMeters")
                            .asDouble())
                    .isCloseTo(24.477, org.assertj.core.data.Offset.offset(0.001));
            assertThat(track.path("estimate")
                            .path("ellipse95")
                            .path("bearingDeg")
                            .asDouble())
                    .isEqualTo(90);
            assertThat(track.path("contributors").get(0).path("receiver").asString())
                    .isEqualTo("tower");
            assertThat(track.path("claims").get(2).path("value").asString()).isEqualTo("2ABC");
            assertThat(track.path("hiddenByDefault").asBoolean()).isFalse();
        }
    }

    @Test
    void listsSayWhatAShipMatchesAndWhatItOnlySharesWithOthers() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).claim(Claim.Kind.IMO, "9187629").claim(Claim.Kind.NAME, "ARTAVIL"));
            assertThat(json(site.get("/api/tracks/" + ID + "/lists")).path("lists"))
                    .isEmpty();
            site.access
                    .lists()
                    .apply(new VesselList(List.of(new VesselList.Listing(
                            "EU",
                            "2026-11-20",
                            "table.csv",
                            List.of(
                                    new VesselList.Vessel(9_187_629, 0, "OTHER", List.of(), "833/2014"),
                                    new VesselList.Vessel(0, 0, "Artavil", List.of(), "833/2014"))))));
            JsonNode answer = json(site.get("/api/tracks/" + ID + "/lists"));
            assertThat(answer.path("lists").get(0).path("vessels").asInt()).isEqualTo(2);
            assertThat(answer.path("matches").get(0).path("imo").asInt()).isEqualTo(9_187_629);
            assertThat(answer.path("matches").get(0).path("date").asString()).isEqualTo("2026-11-20");
            assertThat(answer.path("possible").get(0).path("by").asString()).isEqualTo("NAME");
            assertThat(answer.path("possible").get(0).path("imo").isNull()).isTrue();
        }
    }

    @Test
    void evidenceShowsBytesAndTheirHash() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).known(new Stamp(1_000_000, 3, 1)));
            site.apply(TrackSamples.ship(1).revision(2).known(new Stamp(2_000_000, 3, 2)));
            site.apply(TrackSamples.ship(1).revision(3).known(Stamp.ofTimer(3_000_000)));
            site.journal.put(new Stamp(2_000_000, 3, 2), Raw.of("abc".getBytes(StandardCharsets.US_ASCII)));
            JsonNode messages =
                    json(site.get("/api/tracks/" + ID + "/evidence")).path("messages");
            assertThat(messages.size())
                    .as("what a timer did has no raw message")
                    .isEqualTo(2);
            assertThat(messages.get(0).path("stamp").asString()).isEqualTo("2000000-3-2");
            assertThat(messages.get(0).path("arrival").asString()).isEqualTo("1970-01-01T00:00:02Z");
            assertThat(messages.get(0).path("text").asString()).isEqualTo("abc");
            // FIPS 180-2, appendix B.1.
            assertThat(messages.get(0).path("sha256").asString())
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(messages.get(1).path("text").isNull())
                    .as("no longer kept")
                    .isTrue();
        }
    }

    @Test
    void trailEndsWhereTheTrackIs() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).at(50, 1));
            site.apply(TrackSamples.ship(1).revision(100).at(50.01, 1));
            JsonNode trail = json(site.get("/api/tracks/" + ID + "/trail"));
            assertThat(trail.path("geometry").path("coordinates").get(0).toString())
                    .isEqualTo("[1.0,50.0]");
            int last = trail.path("geometry").path("coordinates").size() - 1;
            assertThat(trail.path("geometry").path("coordinates").get(last).toString())
                    .isEqualTo("[1.0,50.01]");
            assertThat(trail.path("properties").path("times").size()).isEqualTo(last + 1);
        }
    }

    @Test
    void aTrailTellsHeightsAndEmergenciesBesideItsTimes() {
        Flight well = new Flight(10_000, Double.NaN, 0, Flight.Place.AIRBORNE, -1, Flight.Emergency.NONE);
        Flight ill = new Flight(9_000, Double.NaN, 0, Flight.Place.AIRBORNE, 7_700, Flight.Emergency.GENERAL);
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).platform(Platform.AIRCRAFT).at(50, 1));
            site.apply(TrackSamples.ship(1).revision(50).at(50.1, 1).flight(well));
            site.apply(TrackSamples.ship(1).revision(100).at(50.2, 1).flight(ill));
            JsonNode properties = json(site.get("/api/tracks/" + ID + "/trail")).path("properties");
            assertThat(properties.path("heightsMeters").toString()).isEqualTo("[null,10000.0,9000.0,9000.0]");
            assertThat(properties.path("emergencies").toString()).isEqualTo("[null,null,\"GENERAL\",\"GENERAL\"]");
        }
    }

    @Test
    void searchByWordAndNumber() {
        try (Site site = Site.open()) {
            site.apply(
                    TrackSamples.ship(235_000_001).name("EMMA MAERSK").claim(Claim.Kind.IMO, "9321483"),
                    TrackSamples.ship(235_000_002).name("MAERSK LINE").claim(Claim.Kind.CALL_SIGN, "OUJI2"));
            site.awaitSettled(2);
            assertThat(json(site.get("/api/search?q=maersk")).size()).isEqualTo(2);
            assertThat(json(site.get("/api/search?q=9321483"))
                            .get(0)
                            .path("name")
                            .asString())
                    .isEqualTo("EMMA MAERSK");
            assertThat(json(site.get("/api/search?q=ouji"))
                            .get(0)
                            .path("callSign")
                            .asString())
                    .isEqualTo("OUJI2");
            assertThat(json(site.get("/api/search?q=235000002")).size()).isEqualTo(1);
            assertThat(json(site.get("/api/search?q=nobody")).size()).isZero();
        }
    }

    @Test
    void aFeedThatIsHeldBackSaysSo() {
        try (Site site = Site.open()) {
            site.tallies.add(
                    new FeedTally(3, 5, 9, FeedTally.Link.CONNECTED, "10.0.0.1:10110", new HeldBack(12.4, 4_000, 7)));
            JsonNode feed = json(site.get("/api/feeds")).get(0);
            assertThat(feed.path("heldBack").toString()).isEqualTo("{\"seconds\":12,\"waiting\":4000,\"dropped\":7}");
            assertThat(site.get("/metrics").body())
                    .contains("trigpoint_feed_held_seconds{name=\"source 3\",source=\"3\"} 12.4")
                    .contains("trigpoint_feed_waiting{name=\"source 3\",source=\"3\"} 4000.0");
        }
    }

    @Test
    void feedsAndWhatTheyRejected() {
        try (Site site = Site.open()) {
            site.tallies.add(new FeedTally(3, 5, 1, FeedTally.Link.CONNECTED, "10.0.0.1:10110"));
            Stamp stamp = new Stamp(1_000_000, 3, 4);
            site.access.applyOutcomes(List.of(Message.ofIngest(stamp, new Rejected(stamp, "checksum", 7, 1))));
            site.journal.put(stamp, Raw.of("!AIVDM,broken".getBytes(StandardCharsets.US_ASCII)));
            JsonNode feed = json(site.get("/api/feeds")).get(0);
            assertThat(feed.path("received").asInt()).isEqualTo(5);
            assertThat(feed.path("rejects").path("checksum").asInt()).isEqualTo(1);
            assertThat(feed.path("history").size()).isEqualTo(60);
            assertThat(feed.path("heldBack").isNull()).isTrue();
            JsonNode reject = json(site.get("/api/feeds/3/rejects")).get(0);
            assertThat(reject.path("text").asString()).isEqualTo("!AIVDM,broken");
            assertThat(reject.path("offsetBytes").asInt()).isEqualTo(7);
            assertThat(site.get("/metrics").body())
                    .contains("trigpoint_feed_rejected_total{code=\"checksum\",name=\"source 3\",source=\"3\"} 1.0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{\"name\":5}",
                "{\"platform\":\"SUBMARINE\"}",
                "{\"drop\":\"yes\"}",
                "{\"name\":\"a\\nb\"}",
                "{\"sameAs\":\"nobody\"}",
                "{\"apart\":true,\"asBefore\":\"0000000000000000000000000000000a\"}"
            })
    void commandsThatSayNothingAreRefused(String body) {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1));
            assertThat(site.post("/api/tracks/" + ID + "/commands", body).statusCode())
                    .isEqualTo(400);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void aPersonPartsWhatIsSeenFromThePlatform() {
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1));
            assertThat(site.post("/api/tracks/" + ID + "/commands", "{\"apart\":true}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(site.offered)
                    .hasSize(1)
                    .first()
                    .isInstanceOfSatisfying(
                            AssociationCommand.class,
                            command -> assertThat(command.kind()).isEqualTo(Overrule.Kind.APART));
        }
    }

    @Test
    void aPersonTakesBackWhatWasSaidOfATrackThatHasLeft() {
        TrackId left = TrackSamples.id(7);
        Overrule joined = new Overrule(Overrule.Kind.SAME_AS, left, "anna", new Stamp(5, 0, 1));
        try (Site site = Site.open()) {
            site.apply(TrackSamples.ship(1).sightings(new Sightings(3, List.of(), 0, null, List.of(joined))));
            assertThat(json(site.get("/api/tracks/" + ID)).path("sightings").path("overrules"))
                    .hasToString("[{\"kind\":\"SAME_AS\",\"track\":\"" + left
                            + "\",\"person\":\"anna\",\"stamp\":\"5-0-1\"}]");
            HttpResponse<String> of = site.post("/api/tracks/" + ID + "/commands", "{\"asBefore\":\"" + ID + "\"}");
            assertThat(of.statusCode()).isEqualTo(400);
            assertThat(of.body()).contains("asBefore must name a track of the overrules");
            assertThat(site.offered).isEmpty();
            assertThat(site.post("/api/tracks/" + ID + "/commands", "{\"asBefore\":\"" + left + "\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(site.offered).hasSize(1).first().isInstanceOfSatisfying(AssociationCommand.class, command -> {
                assertThat(command.kind()).isEqualTo(Overrule.Kind.AS_BEFORE);
                assertThat(command.track()).isEqualTo(left);
            });
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.post("/api/purpose", "{\"purpose\":\"" + "x".repeat(100_000) + "\"}");
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void replayIsPausedSpedAndSought() {
        try (Site site = Site.replaying()) {
            assertThat(site.get("/api/config").body()).contains("\"replay\":{\"from\":1000.0,\"to\":9000.0}");
            JsonNode course = json(site.post("/api/replay", "{\"paused\":true,\"speed\":4,\"seek\":5000}"));
            assertThat(course.path("paused").asBoolean()).isTrue();
            assertThat(course.path("speed").asDouble()).isEqualTo(4);
            assertThat(site.course.soughtEpochMillis).isEqualTo(5_000);
            assertThat(site.post("/api/replay", "{\"seek\":99000}").statusCode())
                    .isEqualTo(400);
            assertThat(site.post("/api/replay", "{\"speed\":-1}").statusCode()).isEqualTo(400);
            try (LiveClient client = site.live()) {
                assertThat(client.awaitText("\"clock\"")).contains("\"paused\":true", "\"speed\":4.0");
            }
        }
    }

    @Test
    void thePageIsServedAndProtected() {
        try (Site site = Site.open()) {
            HttpResponse<String> page = site.get("/");
            assertThat(page.body()).contains("<title>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
            HttpResponse<String> module = site.get("/assets/app-1a2b3c4d.mjs");
            assertThat(module.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/javascript");
            assertThat(module.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable");
            assertThat(site.get("/assets/..%2f..%2fopenapi.json").statusCode()).isIn(400, 404);
        }
    }

    @Test
    void layersAreReadByRanges(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my chart.geojson"), "0123456789");
        try (Site site = Site.open(settings -> settings.withLayers(List.of(LayerFile.of(file))))) {
            JsonNode layer = json(site.get("/api/config")).path("layers").get(0);
            assertThat(layer.path("kind").asString()).isEqualTo("geojson");
            String url = layer.path("url").asString();
            assertThat(site.get(url).body()).isEqualTo("0123456789");
            HttpResponse<String> part = site.get(url, "Range", "bytes=2-4");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("234");
            assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
            assertThat(site.get(url, "Range", "bytes=7-").body()).isEqualTo("789");
            assertThat(site.get(url, "Range", "bytes=-2").body()).isEqualTo("89");
            assertThat(site.get(url, "Range", "bytes=5-99").body()).isEqualTo("56789");
            assertThat(site.get(url, "Range", "bytes=10-").statusCode()).isEqualTo(416);
            assertThat(site.get(url, "Range", "lines=1-2").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void healthAndReadiness() {
        try (Site site = Site.open()) {
            assertThat(site.get("/api/health").body()).contains("\"status\":\"ok\"");
            assertThat(site.get("/api/ready").statusCode()).isEqualTo(200);
            site.troubles.add(new Trouble("picture", "The picture is 12 s behind", false));
            assertThat(site.get("/api/health").body())
                    .contains("\"status\":\"degraded\"")
                    .contains("\"problems\":[{\"part\":\"picture\",\"problem\":\"The picture is 12 s behind\"}]");
            assertThat(site.get("/api/ready").body()).isEqualTo("{\"ready\":true,\"problems\":[]}");
            site.troubles.add(new Trouble("station", "The station is stopping", true));
            HttpResponse<String> ready = site.get("/api/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .isEqualTo("{\"ready\":false,\"problems\":[{\"part\":\"station\","
                            + "\"problem\":\"The station is stopping\"}]}");
        }
    }

    @Test
    void metricsOfStepsAndOfThePicture() {
        try (Site site = Site.open()) {
            assertThat(site.get("/metrics").body())
                    .contains("trigpoint_step_lag_seconds{step=\"join\"} 1.5")
                    .contains("trigpoint_step_state_bytes{step=\"join\"} 4096.0")
                    .contains("trigpoint_step_instances{step=\"join\"} 3.0")
                    .contains("trigpoint_step_quarantined_total{step=\"join\"} 1.0")
                    .contains("trigpoint_picture_behind_seconds 2.5")
                    .contains("trigpoint_picture_waiting 700.0")
                    .contains("trigpoint_disk_free_bytes -1.0")
                    .contains("trigpoint_ready 1.0");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body());
    }
}
