package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.picture.FeedBook;
import org.trigpoint.picture.Picture;
import org.trigpoint.picture.PictureSettings;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.access.SiteGuard;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.rest.Endpoint;

/** Who may ask what, and from where. */
class AccessTest {
    @Test
    void listeningBeyondThisMachineWithoutAccountsIsRefused() {
        for (String host : List.of("0.0.0.0", "192.168.1.5", "::", "[::]", "example.org", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server(host, List.of()))
                    .withMessageContaining("./trigpoint account add NAME --role admin")
                    .withMessageContaining("127.0.0.1");
        }
        assertThat(server("0.0.0.0", HiddenCraftTest.people()).endpoints()).isNotEmpty();
        for (String host : List.of("localhost", "127.0.0.1", "127.1.2.3", "::1")) {
            assertThat(server(host, List.of()).endpoints()).isNotEmpty();
        }
    }

    private static Server server(String host, List<Person> people) {
        return new Server(
                ServerSettings.local(0, Mode.LIVE).withHost(host, List.of(), people),
                new PictureAccess(new Picture(PictureSettings.DEFAULT), new FeedBook()),
                Ports.of(body -> new Stamp(0, 0, 0)));
    }

    @Test
    void openRoutesAreFew() {
        try (Site site = people()) {
            assertThat(site.get("/").statusCode()).as("the page").isEqualTo(200);
            assertThat(site.post("/api/session", "{\"token\":\"x\"}").body()).contains("nobody's");
            assertThat(site.get("/api/tracks").body()).contains("POST /api/session");
            assertThat(site.server.endpoints().stream()
                            .filter(Endpoint::open)
                            .map(endpoint -> endpoint.method() + " " + endpoint.path()))
                    .containsExactlyInAnyOrder(
                            "POST /api/session",
                            "DELETE /api/session",
                            "GET /api/session",
                            "GET /api/session/oidc",
                            "GET /api/session/oidc/callback",
                            "GET /api/health",
                            "GET /api/ready",
                            "GET /api/openapi.json",
                            // Phones have no accounts: a secret name, or a code that is used once, lets them in.
                            "GET /api/feeds/{name}/phone",
                            "POST /api/feeds/{name}/phone",
                            "POST /api/phones",
                            "DELETE /api/phones/mine");
        }
    }

    @Test
    void whatStaysOnThisMachineIsNotCompressed() {
        String path = "/api/openapi.json";
        try (Site here = Site.open();
                Site elsewhere = people()) {
            assertThat(here.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .isEmpty();
            assertThat(elsewhere.get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
                    .hasValue("gzip");
        }
    }

    @Test
    void aTokenGivesACookieForThePage() {
        try (Site site = people()) {
            assertThat(site.post("/api/session", "{\"token\":\"wrong\"}").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> begun = site.post("/api/session", "{\"token\":\"officer\"}");
            assertThat(begun.body()).contains("\"person\":\"ona\"", "\"role\":\"officer\"");
            String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            String sent = cookie.split(";")[0];
            assertThat(site.get("/api/config", "Cookie", sent).body()).contains("\"person\":\"ona\"");
            assertThat(site.get("/api/config", "Cookie", sent + "x").statusCode())
                    .isEqualTo(401);
            try (LiveClient client = site.live("Cookie", sent)) {
                assertThat(client.awaitText("\"hello\"")).contains("\"person\":\"ona\"", "\"canLift\":false");
            }
        }
    }

    @Test
    void commandsNeedAnOfficerAndAreRecordedWithTheirPerson() {
        try (Site site = people()) {
            site.apply(TrackSamples.ship(1));
            String path = "/api/tracks/" + TrackSamples.id(1) + "/commands";
            assertThat(site.post(path, "{\"name\":\"NEW\"}", "Authorization", "Bearer looker")
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> done = site.post(path, "{\"name\":\"NEW\"}", "Authorization", "Bearer officer");
            assertThat(done.statusCode()).isEqualTo(202);
            assertThat(done.body()).contains("\"stamp\":\"5-0-1\"");
            assertThat(site.offered)
                    .containsExactly(new TrackCommand(
                            TrackSamples.id(1), TrackSamples.ship(1).build().identity(), "ona", "NEW", null, false));
        }
    }

    @Test
    void namesThatPointHereAreNotAnswered() {
        SiteGuard loopback = new SiteGuard(true, List.of("charts.example"));
        for (String host :
                List.of("127.0.0.1", "127.0.0.1:8080", "localhost:8080", "[::1]:8080", "CHARTS.example:443")) {
            loopback.checkHost(host);
        }
        for (String host :
                List.of("evil.example", "evil.example:8080", "192.168.1.9:80", "127.0.0.1.evil.example", "")) {
            assertRefused(() -> loopback.checkHost(host));
        }
        SiteGuard open = new SiteGuard(false, List.of());
        open.checkHost("192.168.1.9:8080");
        assertRefused(() -> open.checkHost("evil.example:8080"));
        assertRefused(() -> open.checkOrigin("http://evil.example", "192.168.1.9:8080"));
        assertRefused(() -> open.checkOrigin("null", "192.168.1.9:8080"));
        open.checkOrigin("http://192.168.1.9:8080", "192.168.1.9:8080");
        open.checkOrigin(null, "192.168.1.9:8080");
    }

    @Test
    void postsFromOtherSitesAndFormsAreTurnedAway() {
        try (Site site = Site.open()) {
            HttpResponse<String> foreign =
                    site.post("/api/purpose", "{\"purpose\":\"x\"}", "Origin", "https://evil.example");
            assertThat(foreign.statusCode()).isEqualTo(403);
            HttpResponse<String> form =
                    site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + "/api/purpose"))
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"purpose\":\"x\"}"))
                            .build());
            assertThat(form.statusCode()).isEqualTo(415);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void sessionsEndWithoutUseAndWhenThereAreTooMany() {
        long[] now = {0};
        Sessions sessions = new Sessions(
                Accounts.of(List.of()), "", (viewer, _) -> viewer.before(0, PrivateAircraft.NONE), () -> now[0]);
        var first = sessions.beginLocal();
        now[0] += 11 * 3_600_000_000_000L;
        assertThat(sessions.find(null, first.id(), "").orElseThrow()).isSameAs(first);
        now[0] += 13 * 3_600_000_000_000L;
        assertThat(sessions.find(null, first.id(), "").orElseThrow()).isNotSameAs(first);
        assertThat(first.ended()).isTrue();
        var second = sessions.beginLocal();
        for (int i = 0; i < 4_096; i++) {
            sessions.beginLocal();
        }
        assertThat(second.ended()).isTrue();
    }

    @Test
    void aPurposeOfABearerEndsWithItsSession() {
        long[] now = {0};
        Sessions sessions = new Sessions(
                Accounts.of(HiddenCraftTest.people()),
                "",
                (viewer, _) -> viewer.before(0, PrivateAircraft.NONE),
                () -> now[0]);
        sessions.find("analyst", null, "").orElseThrow().purpose("missing person");
        now[0] += 11 * 3_600_000_000_000L;
        assertThat(sessions.find("analyst", null, "").orElseThrow().viewer().lifted())
                .isTrue();
        now[0] += 13 * 3_600_000_000_000L;
        assertThat(sessions.find("analyst", null, "").orElseThrow().viewer().lifted())
                .isFalse();
        assertThat(sessions.find("nobody", null, "")).isEmpty();
    }

    @Test
    void twoTokensOfOneNameAreTwoPeople() {
        Person first = new Person("ada", Role.VIEWER, HiddenCraftTest.sha256("one"), "own");
        Person second = new Person("ada", Role.ADMIN, HiddenCraftTest.sha256("two"), "partners");
        Sessions sessions = new Sessions(
                Accounts.of(List.of(first, second)),
                "",
                (viewer, name) -> viewer.before(name.equals("own") ? 0 : 1, PrivateAircraft.NONE),
                () -> 0);
        var one = sessions.find("one", null, "").orElseThrow().viewer();
        var two = sessions.find("two", null, "").orElseThrow().viewer();
        assertThat(one.role()).isEqualTo(Role.VIEWER);
        assertThat(two.role()).isEqualTo(Role.ADMIN);
        assertThat(one.audience()).isZero();
        assertThat(two.audience()).isEqualTo(1);
    }

    @Test
    void aTokenIsKeptAsItsHashOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person("ada", Role.ANALYST, "secret", ""))
                .withMessageContaining("sha256sum");
    }

    private static void assertRefused(Runnable check) {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(check::run);
    }

    private static Site people() {
        return Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()));
    }
}
