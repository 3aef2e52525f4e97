package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.rest.Endpoint;

/** Hidden craft show on no endpoint, to nobody without the role and a purpose. */
class HiddenCraftTest {
    private static final long YACHT = 235_777_001;
    private static final long DINGHY = 235_777_002;
    private static final long TRAWLER = 235_777_003;
    private static final long IN_DISTRESS = 235_777_004;
    private static final long JET = 235_777_005;
    private static final List<String> SECRETS = List.of(
            "235777001",
            "235777002",
            "MERMAID",
            "NUTSHELL",
            TrackSamples.id(YACHT).toString(),
            TrackSamples.id(DINGHY).toString(),
            TrackSamples.id(JET).toString(),
            "ac671b",
            "QUIETJET",
            "50.333",
            "50.111",
            "50.222");

    @Test
    void noRouteTellsAViewerOfHiddenCraft() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), people()))) {
            fill(site);
            for (Endpoint endpoint : site.server.endpoints()) {
                for (String path : paths(endpoint.path())) {
                    HttpResponse<String> answer = switch (endpoint.method().name()) {
                        case "GET" -> site.get(path, "Authorization", "Bearer looker");
                        default ->
                            site.post(
                                    path,
                                    "{\"name\":\"X\",\"purpose\":\"curious\",\"token\":\"looker\"}",
                                    "Authorization",
                                    "Bearer looker");
                    };
                    // The asker's own words come back in messages: only what was not asked is a leak.
                    String told =
                            answer.body().replace(path.replace("%20", " "), "").replace(asked(path), "");
                    assertThat(told).as(endpoint.method() + " " + path).doesNotContain(SECRETS);
                    if (path.contains(TrackSamples.id(YACHT).toString())) {
                        assertThat(answer.statusCode()).as(path).isIn(403, 404);
                    }
                }
            }
            assertThat(site.get("/api/tracks", "Authorization", "Bearer looker").body())
                    .contains("235777003", "235777004");
            assertThat(site.offered).as("a viewer cannot record a purpose").isEmpty();
        }
    }

    @Test
    void theStreamTellsAViewerNothing() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), people()))) {
            fill(site);
            try (LiveClient client = site.live("Authorization", "Bearer looker")) {
                client.look(1, -180, -90, 180, 90, 5);
                client.send("{\"op\":\"select\",\"track\":\"" + TrackSamples.id(YACHT) + "\"}");
                client.await(map -> map.tracks.size() == 2);
                client.awaitText("\"op\":\"selected\",\"track\":null");
                assertThat(client.map.labels.values())
                        .extracting(label -> label.number())
                        .containsExactlyInAnyOrder(TRAWLER, IN_DISTRESS);
                assertThat(client.map.withheld).as("not even their number").isZero();
                site.apply(TrackSamples.ship(TRAWLER).revision(2).shipType(37).name("TRAWLER"));
                client.await(map -> map.tracks.size() == 1);
            }
        }
    }

    @Test
    void anAnalystSeesThemAfterAPurposeIsRecorded() {
        try (Site site = Site.open()) {
            fill(site);
            String cookie = site.cookie();
            String path = "/api/tracks/" + TrackSamples.id(YACHT);
            assertThat(site.get(path, "Cookie", cookie).statusCode()).isEqualTo(404);
            assertThat(site.post("/api/purpose", "{\"purpose\":\"missing person\"}", "Cookie", cookie)
                            .body())
                    .contains("\"lifted\":true");
            assertThat(site.offered).containsExactly(new PurposeDeclared("local", "missing person"));
            assertThat(site.get(path, "Cookie", cookie).body()).contains("MERMAID");
            assertThat(site.get("/api/search?q=mermaid", "Cookie", cookie).body())
                    .contains("MERMAID");
            assertThat(site.get("/api/tracks", "Cookie", cookie).body()).contains("QUIETJET");
            assertThat(site.get(path).statusCode())
                    .as("another page of the same person")
                    .isEqualTo(404);
        }
    }

    private static void fill(Site site) {
        site.apply(
                TrackSamples.ship(YACHT).shipType(37).name("MERMAID").at(50.111, 1),
                TrackSamples.ship(DINGHY)
                        .transponder(Transponder.AIS_CLASS_B)
                        .shipType(0)
                        .name("NUTSHELL")
                        .at(50.222, 1),
                TrackSamples.ship(TRAWLER)
                        .transponder(Transponder.AIS_CLASS_B)
                        .shipType(30)
                        .name("TRAWLER"),
                TrackSamples.ship(IN_DISTRESS)
                        .shipType(36)
                        .navigation(NavigationStatus.DISTRESS_ACTIVE)
                        .name("HELP"),
                TrackSamples.ship(JET).aircraft(0xAC671B, "QUIETJET").at(50.333, 1));
        // As a list that comes while the picture is there.
        site.access.hide(new PrivateAircraft(
                List.of(new PrivateAircraft.Listing("LADD", new TreeSet<>(Set.of(0xAC671B)), new TreeSet<>()))));
        site.kept.pieces.add(HistoryEndpointTest.piece(
                TrackSamples.ship(JET).aircraft(0xAC671B, "QUIETJET").build()));
        site.kept.pieces.add(HistoryEndpointTest.piece(
                TrackSamples.ship(YACHT).shipType(37).name("MERMAID").build()));
        site.access
                .read(picture -> picture.evidence(TrackSamples.id(YACHT)))
                .forEach(
                        stamp -> site.journal.put(stamp, Raw.of("!AIVDM,MERMAID".getBytes(StandardCharsets.US_ASCII))));
        await(site);
    }

    /** Areas and names are searched as of the last settling, a tenth of a second ago at most. */
    private static void await(Site site) {
        try (LiveClient client = site.live(
                site.get("/api/config").statusCode() == 401
                        ? new String[] {"Authorization", "Bearer looker"}
                        : new String[0])) {
            client.look(1, -180, -90, 180, 90, 5);
            client.await(map -> map.tracks.size() == 2);
        }
    }

    private static List<String> paths(String path) {
        String track = path.replace("{id}", TrackSamples.id(YACHT).toString())
                .replace("{source}", "3")
                .replace("{tPropertyName}", "speed")
                .replace("{featureId}", TrackSamples.id(YACHT).toString())
                .replace("{tileMatrixSetId}", "WebMercatorQuad")
                .replaceAll("\\{tile(Matrix|Row|Col)}", "0")
                .replaceAll("\\{(?!collectionId)[^}]*}", "none");
        return switch (path) {
            case "/api/tracks" -> List.of(path, path + "?bbox=0.9,50.1,1.1,50.3", path + "?limit=1");
            case "/api/search" ->
                List.of(
                        path + "?q=mermaid",
                        path + "?q=235777001",
                        path + "?q=2",
                        path + "?q=nut",
                        path + "?q=merm",
                        path + "?q=quiet");
            case "/ogc/collections/{collectionId}/items" ->
                Stream.of("tracks", "history", "moving")
                        .map(collection -> track.replace("{collectionId}", collection))
                        .flatMap(items -> Stream.of(
                                items, items + "?limit=1", items + "?mmsi=235777001", items + "?name=mermaid"))
                        .toList();
            default ->
                track.contains("{collectionId}")
                        ? Stream.of("tracks", "history", "moving")
                                .map(collection -> track.replace("{collectionId}", collection))
                                .toList()
                        : List.of(track);
        };
    }

    private static String asked(String path) {
        return path.contains(TrackSamples.id(YACHT).toString())
                ? TrackSamples.id(YACHT).toString()
                : "\u0000";
    }

    static List<Person> people() {
        return List.of(
                new Person("leo", Role.VIEWER, sha256("looker"), ""),
                new Person("ona", Role.OFFICER, sha256("officer"), ""),
                new Person("ada", Role.ANALYST, sha256("analyst"), ""));
    }

    static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
