package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.Case;
import org.trigpoint.model.alert.SilenceContent;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.FeedTally;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.fixtures.Cases;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.port.SimulatedWorld.Craft;
import org.trigpoint.server.port.SimulatedWorld.State;
import org.trigpoint.server.port.Subscribers;
import org.trigpoint.server.rest.Endpoint;

/** What is not releasable to an audience shows on no endpoint to its people, whatever their role. */
class AudienceTest {
    private static final int TOWER = 3;
    private static final int RADAR = 4;
    private static final long HEARD = 235_777_001;
    private static final long SEEN = 1;
    private static final Stamp OLD_PLOT = new Stamp(1_000_000, RADAR, 7);
    private static final String[] ADA = {"Authorization", "Bearer ada-token"};
    private static final String[] PIA = {"Authorization", "Bearer pia-token"};
    private static final String[] EVE = {"Authorization", "Bearer eve-token"};
    private static final List<String> SECRETS = List.of(
            "secret-radar",
            "radar.example",
            "PLOTS",
            "plot-code",
            "51.333",
            "\"own\"",
            "TRUE TANKER",
            "\"truth\":true",
            TrackSamples.id(HEARD).toString(),
            TrackSamples.id(SEEN).toString());

    /** Ada is of the first audience, Pia of the second, Eve of one that the site does not have. */
    private static Site open() {
        List<Person> people = List.of(
                new Person("Ada", Role.ANALYST, HiddenCraftTest.sha256("ada-token"), "own"),
                new Person("Pia", Role.ADMIN, HiddenCraftTest.sha256("pia-token"), "partners"),
                new Person("Eve", Role.ADMIN, HiddenCraftTest.sha256("eve-token"), "press"));
        Site site = Site.simulated(settings -> settings.withHost("127.0.0.1", List.of(), people));
        fill(site);
        return site;
    }

    private static void fill(Site site) {
        site.world.craft.add(
                new Craft("tanker", "TRUE TANKER", 235_000_001, "tanker", 50.5, -1.2, 6, 90, State.SENDING, 80, false));
        site.feeds.audiences(new Audiences(List.of("own", "partners"), 0b11));
        site.feeds.opened(opened(TOWER, "tower", "ais:tcp://tower.example:1", Marking.CLEAR));
        site.feeds.opened(opened(
                RADAR,
                "secret-radar",
                "detections:tcp://radar.example:2",
                new Marking(Marking.Tlp.AMBER, List.of("own"), "")));
        site.tallies.add(new FeedTally(TOWER, 9, 0, FeedTally.Link.CONNECTED, ""));
        site.tallies.add(new FeedTally(RADAR, 9, 0, FeedTally.Link.CONNECTED, "PLOTS come"));
        site.inlets.bodies.put("secret-radar", new ArrayList<>());
        site.inlets.bodies.put("tower", new ArrayList<>());
        site.access.applyOutcomes(List.of(
                rejected(new Stamp(5, RADAR, 1), "plot-code", 0), rejected(new Stamp(6, TOWER, 1), "checksum", 0)));
        site.access.applyOutcomes(List.of(rejected(new Stamp(6, TOWER, 1), "checksum", 1)));
        site.journal.put(new Stamp(5, RADAR, 1), raw("REJECTED PLOTS"));
        site.journal.put(OLD_PLOT, raw("OLD PLOTS"));
        site.apply(
                TrackSamples.ship(HEARD).name("FERRY OF OUR OWN"),
                TrackSamples.ship(HEARD).audience(1).name("FERRY").known(OLD_PLOT),
                TrackSamples.ship(SEEN).anonymous(Sightings.NONE).at(51.333, 1));
        Alert meeting = Cases.raised(Cases.content("PLOTS", 10, AlertContent.Severity.EXTREME, true));
        site.access.alerts().apply(meeting);
        site.access.cases().apply(Cases.of(1, Case.Hold.NONE, List.of(), meeting));
        site.access
                .cases()
                .apply(Cases.silence(9, new SilenceContent("zone", null, null, "", Long.MAX_VALUE >> 8, "PLOTS lie")));
        site.subscribers.add(new Subscribers.Health(
                "secret-radar",
                "own",
                Subscribers.Kind.WEBHOOK,
                "https://radar.example",
                List.of(),
                AlertContent.Severity.MINOR,
                0,
                "",
                null,
                null,
                null,
                "",
                0,
                null,
                null,
                0,
                0,
                0));
        site.notices.add(new Subscribers.Notice(
                "secret-radar",
                "own",
                Subscribers.Kind.WEBHOOK,
                meeting.id(),
                1,
                "raised",
                java.time.Instant.EPOCH,
                null,
                false,
                ""));
        try (LiveClient client = site.live(ADA)) {
            client.look(1, -180, -90, 180, 90, 5);
            client.await(map -> map.tracks.size() == 2);
        }
    }

    private static Raw raw(String text) {
        return Raw.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static SourceOpened opened(int source, String name, String uri, Marking marking) {
        return new SourceOpened(source, name, uri, "ais", SourceOpened.Clock.ARRIVAL, marking, Map.of());
    }

    private static Message<Outcome> rejected(Stamp stamp, String code, int audience) {
        return new Message<>(stamp, 1, new Key(audience, 0, stamp.source()), 0, new Rejected(stamp, code, 0, 1));
    }

    private static HttpResponse<String> ask(Site site, Endpoint endpoint, String path, String... who) {
        return endpoint.method().name().equals("GET")
                ? site.get(path, who)
                : site.ask(
                        endpoint.method().name(),
                        path,
                        "{\"name\":\"X\",\"purpose\":\"curious\",\"token\":\"pia-token\"}",
                        who);
    }

    private static List<String> paths(String path) {
        String filled = path.replace("{source}", String.valueOf(RADAR))
                .replace("/layers/{name}", "/layers/secret-layer")
                .replace("{name}", "secret-radar");
        return switch (path) {
            case "/api/tracks" -> List.of(path, path + "?bbox=0.9,51.1,1.1,51.5", path + "?limit=1");
            case "/api/search" -> List.of(path + "?q=own", path + "?q=ferry", path + "?q=235777001");
            default ->
                List.of(
                        filled.replace("{id}", TrackSamples.id(SEEN).toString()).replaceAll("\\{\\w+}", "1"),
                        filled.replace("{id}", TrackSamples.id(HEARD).toString())
                                .replaceAll("\\{\\w+}", "1"));
        };
    }

    @Test
    void noRouteTellsAnotherAudienceOfTheRadar() {
        try (Site site = open()) {
            for (String[] who : List.of(PIA, EVE)) {
                for (Endpoint endpoint : site.server.endpoints()) {
                    for (String path : paths(endpoint.path())) {
                        HttpResponse<String> answer = ask(site, endpoint, path, who);
                        // The asker's own words come back in messages: only what was not asked is a leak.
                        String told = answer.body();
                        for (String asked : path.split("[/?=]")) {
                            told = asked.length() < 5 ? told : told.replace(asked, "");
                        }
                        // Who manages accounts knows which audiences there are.
                        told = path.startsWith("/api/accounts") ? told.replace("\"own\"", "") : told;
                        assertThat(told)
                                .as(who[1] + " " + endpoint.method() + " " + path)
                                .doesNotContain(SECRETS);
                        // The id of a zone or a rule is the asker's own to choose.
                        boolean chosen = path.startsWith("/api/zones/") || path.startsWith("/api/rules/user/");
                        if (path.contains(TrackSamples.id(SEEN).toString()) && !chosen
                                || path.contains("secret-radar")
                                || path.equals("/metrics")) {
                            assertThat(answer.statusCode()).as(path).isEqualTo(404);
                        }
                    }
                }
            }
            assertThat(site.inlets.bodies.get("secret-radar")).isEmpty();
        }
    }

    @Test
    void theFirstAudienceIsToldAllOfIt() {
        try (Site site = open()) {
            assertThat(site.get("/api/feeds", ADA).body()).contains("secret-radar", "PLOTS come", "plot-code", "AMBER");
            assertThat(site.get("/api/feeds/4/rejects", ADA).body()).contains("REJECTED PLOTS");
            assertThat(site.get("/metrics", ADA).body()).contains("secret-radar", "plot-code");
            assertThat(site.get("/api/tracks/" + TrackSamples.id(SEEN), ADA).statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/api/config", ADA).body()).contains("\"audience\":\"own\"");
            for (String path : List.of("/api/cases", "/api/silences", "/handover?since=1970-01-01T00:00:00Z")) {
                assertThat(site.get(path, ADA).body()).as(path).contains("PLOTS");
            }
            assertThat(site.get("/api/subscribers", ADA).body()).contains("radar.example");
            for (String path : List.of("/api/alerts/" + Cases.alertId(10), "/api/cases/" + Cases.caseId(10))) {
                assertThat(site.get(path + "/told", ADA).body()).as(path).contains("secret-radar");
                assertThat(site.get(path + "/told", PIA).statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void anotherAudienceHasItsOwnPictureAndCounts() {
        try (Site site = open()) {
            TrackId theirs = TrackSamples.ship(HEARD).audience(1).build().id();
            assertThat(site.get("/api/search?q=ferry", PIA).body())
                    .contains(theirs.toString(), "\"FERRY\"")
                    .doesNotContain("OWN");
            assertThat(site.get("/api/feeds", PIA).body())
                    .contains("\"tower\"", "\"rejected\":1")
                    .doesNotContain("\"source\":4");
            assertThat(site.get("/api/feeds/3/rejects", PIA).body()).contains("checksum");
            assertThat(site.get("/api/config", PIA).body()).contains("\"audience\":\"partners\"");
            assertThat(site.get("/api/tracks/" + theirs + "/evidence", PIA).body())
                    .as("a source that was releasable once")
                    .isEqualTo("{\"messages\":[]}");
            assertThat(site.get("/api/tracks", EVE).body()).contains("\"features\":[]");
        }
    }

    @Test
    void whatMayNotBeSeenIsAnsweredLikeWhatDoesNotExist() {
        try (Site site = open()) {
            String hidden = TrackSamples.id(SEEN).toString();
            String none = TrackSamples.id(99).toString();
            for (String tail : List.of("", "/trail", "/evidence", "/lists")) {
                assertAlike(site, "/api/tracks/" + hidden + tail, hidden, none);
            }
            assertAlike(site, "/api/feeds/4/rejects", "4", "8");
            assertThat(site.post("/api/tracks/" + hidden + "/commands", "{\"drop\":true}", PIA)
                            .body())
                    .isEqualTo(site.post("/api/tracks/" + none + "/commands", "{\"drop\":true}", PIA)
                            .body()
                            .replace(none, hidden));
            String theirs = TrackSamples.ship(HEARD).audience(1).build().id().toString();
            String same = "{\"sameAs\":\"" + hidden + "\"}";
            assertThat(site.post("/api/tracks/" + theirs + "/commands", same, PIA)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(site.post("/api/feeds/secret-radar/detections", "{}", PIA)
                            .body())
                    .isEqualTo(site.post("/api/feeds/some-radar/detections", "{}", PIA)
                            .body()
                            .replace("some-radar", "secret-radar"))
                    .contains("these do: tower");
            assertThat(site.offered).isEmpty();
        }
    }

    private static void assertAlike(Site site, String path, String hidden, String none) {
        HttpResponse<String> one = site.get(path, PIA);
        HttpResponse<String> other = site.get(path.replace(hidden, none), PIA);
        assertThat(one.statusCode()).as(path).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(one.body()).as(path).isEqualTo(other.body().replace(none, hidden));
    }

    @Test
    void theStreamIsThatOfTheAudience() {
        try (Site site = open();
                LiveClient client = site.live(PIA)) {
            client.look(1, -180, -90, 180, 90, 5);
            client.send("{\"op\":\"select\",\"track\":\"" + TrackSamples.id(SEEN) + "\"}");
            client.await(map -> map.tracks.size() == 1);
            client.awaitText("\"op\":\"selected\",\"track\":null");
            assertThat(client.awaitText("\"op\":\"hello\"")).contains("\"audience\":\"partners\"");
            assertThat(client.awaitText("\"op\":\"feeds\"")).contains("tower").doesNotContain("radar");
            site.apply(TrackSamples.ship(SEEN).revision(2).anonymous(Sightings.NONE));
            site.apply(TrackSamples.ship(HEARD).audience(1).revision(2).at(50.5, 1));
            client.await(map -> map.tracks.values().stream().anyMatch(track -> track.latE7() > 504_000_000));
            assertThat(client.map.tracks).hasSize(1);
        }
    }

    @Test
    void anAudienceThatComesWithTheRecordingIsSeenFromThenOn() {
        try (Site site = open()) {
            site.feeds.audiences(new Audiences(List.of("own", "partners"), 0b11).followedBy(List.of("own", "press")));
            site.apply(TrackSamples.ship(HEARD).audience(2));
            assertThat(site.get("/api/config", EVE).body()).contains("\"audience\":\"press\"");
            assertThat(site.get(
                                    "/api/tracks/"
                                            + TrackSamples.ship(HEARD)
                                                    .audience(2)
                                                    .build()
                                                    .id(),
                                    EVE)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.get(
                                    "/api/tracks/"
                                            + TrackSamples.ship(HEARD)
                                                    .audience(1)
                                                    .build()
                                                    .id(),
                                    PIA)
                            .statusCode())
                    .as("hers is gone")
                    .isEqualTo(404);
        }
    }
}
