package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.AccountException;
import org.trigpoint.server.access.AccountFile;
import org.trigpoint.server.access.Accounts;
import org.trigpoint.server.access.PasswordHash;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Sessions;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;

/** Accounts of the file: who gets in, for how long, and who looks after them. */
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(AccountFile.NAME);
    }

    private Accounts accounts() {
        return Accounts.of(List.of(), file());
    }

    private void add(String name, Role role) {
        accounts().add(Account.of(name, role, "").withPassword(HASH));
    }

    private Site site() {
        return Site.open(settings -> settings.withFolder(folder));
    }

    private static HttpResponse<String> signIn(Site site, String name, String password) {
        return site.post(
                "/api/session", Json.text(Json.object().put("name", name).put("password", password)));
    }

    private static String cookie(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return begun.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void theFileHoldsHashesForItsOwnerOnlyAndIsReadBack() throws Exception {
        add("ada", Role.ADMIN);
        String token = accounts().addToken("ada");
        String text = Files.readString(file());
        assertThat(text).contains("\"format\" : 1", "pbkdf2-sha512$210000$").doesNotContain(PASSWORD, token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Account read = accounts().find("ada").orElseThrow();
        assertThat(read.role()).isEqualTo(Role.ADMIN);
        assertThat(read.findPassword().orElseThrow().matches(PASSWORD)).isTrue();
        assertThat(read.findPassword().orElseThrow().matches(PASSWORD + "x")).isFalse();
        assertThat(read.tokens()).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder(AccountFile.NAME, AccountFile.NAME + ".lock");
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() throws Exception {
        for (String[] each : new String[][] {
            {"{\"format\":2}", "a later one wrote it"},
            {"{\"format\":1,\"accounts\":[{\"name\":\"a\",\"role\":\"king\"}]}", "A role is viewer"},
            {"{\"format\":1,\"accounts\":[{\"name\":\"\",\"role\":\"viewer\"}]}", "A name has 1 to 60"},
            {"{\"format\":1,\"accounts\":[{\"name\":\"a\",\"role\":\"viewer\",\"password\":\"md5$x\"}]}", "pbkdf2"},
            {"{\"format\":1,\n\"accounts\":[", ":2:"},
        }) {
            Files.writeString(file(), each[0]);
            assertThatExceptionOfType(AccountException.class)
                    .isThrownBy(this::accounts)
                    .withMessageContaining(each[1])
                    .withMessageContaining(AccountFile.NAME);
        }
    }

    @Test
    void aSlipInTheFileLeavesTheAccountsAsTheyWere() throws Exception {
        add("ada", Role.ADMIN);
        Accounts running = accounts();
        Files.writeString(file(), "{");
        assertThat(running.refresh()).isFalse();
        assertThat(running.find("ada")).isPresent();
        Files.delete(file());
        assertThat(running.refresh()).isTrue();
        assertThat(running.all()).isEmpty();
        assertThat(running.needed()).as("it stays locked").isTrue();
    }

    @Test
    void nameAndPasswordGiveACookieAndWrongOnesTheSameAnswer() {
        add("ada", Role.OFFICER);
        try (Site site = site()) {
            String sent = cookie(signIn(site, "ada", PASSWORD));
            assertThat(site.get("/api/config", "Cookie", sent).body())
                    .contains("\"person\":\"ada\"", "\"role\":\"officer\"");
            HttpResponse<String> wrong = signIn(site, "ada", PASSWORD + "x");
            HttpResponse<String> unknown = signIn(site, "eve", PASSWORD);
            assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).isEqualTo(unknown.body());
            HttpResponse<String> out =
                    site.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + "/api/session"))
                            .header("Cookie", sent)
                            .DELETE()
                            .build());
            assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("trigpoint=;", "1970");
            assertThat(site.get("/api/config", "Cookie", sent).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void guessingHasToWaitByNameAndByAddress() {
        add("ada", Role.OFFICER);
        long[] now = {0};
        Sessions sessions =
                new Sessions(accounts(), "", (viewer, _) -> viewer.before(0, PrivateAircraft.NONE), () -> now[0]);
        for (int i = 0; i < 5; i++) {
            assertStatus(401, () -> sessions.begin("ada", "wrong", "10.0.0.1"));
        }
        assertStatus(429, () -> sessions.begin("ada", PASSWORD, "10.0.0.2"));
        assertStatus(429, () -> sessions.begin("bob", PASSWORD, "10.0.0.1"));
        assertStatus(429, () -> sessions.begin("some token", "10.0.0.1"));
        for (int i = 0; i < 5; i++) {
            assertThat(sessions.find("some token", null, "10.0.0.3")).isEmpty();
        }
        assertStatus(429, () -> sessions.find("some token", null, "10.0.0.3"));
        now[0] += 2_000_000_000L;
        assertThat(sessions.begin("ada", PASSWORD, "10.0.0.1").viewer().person())
                .isEqualTo("ada");
        assertThat(sessions.begin("ada", PASSWORD, "10.0.0.1").viewer().person())
                .isEqualTo("ada");
    }

    private static void assertStatus(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    @Test
    void whatACommandChangesHoldsOnARunningStation() {
        add("ada", Role.OFFICER);
        add("root", Role.ADMIN);
        try (Site site = site()) {
            String sent = cookie(signIn(site, "ada", PASSWORD));
            try (LiveClient client = site.live("Cookie", sent)) {
                assertThat(client.awaitText("\"hello\"")).contains("\"role\":\"officer\"");
                accounts().change("ada", account -> account.withRole(Role.ANALYST));
                assertThat(client.awaitText("\"role\":\"analyst\"")).contains("\"canLift\":true");
                accounts().change("ada", account -> account.disabled(true));
                assertThat(client.awaitClose()).isEqualTo(1008);
            }
            assertThat(site.get("/api/config", "Cookie", sent).statusCode()).isEqualTo(401);
            assertThat(signIn(site, "ada", PASSWORD).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void theFirstAccountClosesAStationThatWasOpenToItsMachine() {
        try (Site site = site();
                LiveClient client = site.live()) {
            client.awaitText("\"hello\"");
            add("ada", Role.ADMIN);
            assertThat(client.awaitClose()).isEqualTo(1008);
            assertThat(site.get("/api/config").statusCode()).isEqualTo(401);
            cookie(signIn(site, "ada", PASSWORD));
        }
    }

    @Test
    void anotherPasswordAndATokenTakenBackEndTheirSessions() {
        add("ada", Role.ADMIN);
        try (Site site = site()) {
            String sent = cookie(signIn(site, "ada", PASSWORD));
            HttpResponse<String> made = site.post("/api/accounts/ada/tokens", "{}", "Cookie", sent);
            assertThat(made.statusCode()).isEqualTo(201);
            String token = Json.read(made.body()).path("token").asString();
            String bearer = "Bearer " + token;
            assertThat(site.get("/api/accounts", "Authorization", bearer).body())
                    .contains("\"name\":\"ada\"")
                    .doesNotContain(token, "pbkdf2", "sha256");
            site.post("/api/accounts/ada", "{\"password\":\"another password\"}", "Authorization", bearer);
            assertThat(site.get("/api/config", "Cookie", sent).statusCode()).isEqualTo(401);
            String id = accounts().find("ada").orElseThrow().tokens().getFirst().id();
            HttpResponse<String> taken = site.send(HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + site.port + "/api/accounts/ada/tokens/" + id))
                    .header("Authorization", bearer)
                    .DELETE()
                    .build());
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(site.get("/api/config", "Authorization", bearer).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void anAdminLooksAfterAccountsAndStaysOne() {
        add("root", Role.ADMIN);
        try (Site site = site()) {
            String[] sent = {"Cookie", cookie(signIn(site, "root", PASSWORD))};
            String eve = "{\"name\":\"eve\",\"role\":\"viewer\",\"password\":\"a long password\"}";
            assertThat(site.post("/api/accounts", eve, sent).statusCode()).isEqualTo(201);
            assertThat(site.post("/api/accounts", eve, sent).body()).contains("already");
            cookie(signIn(site, "eve", "a long password"));
            assertThat(site.post("/api/accounts", "{\"name\":\"x\",\"role\":\"viewer\",\"password\":\"short\"}", sent)
                            .body())
                    .contains("12 to 500");
            assertThat(site.post("/api/accounts/eve", "{\"audience\":\"moon\"}", sent)
                            .body())
                    .contains("no audience moon");
            assertThat(site.post("/api/accounts/root", "{\"role\":\"viewer\"}", sent)
                            .statusCode())
                    .isEqualTo(409);
            assertThat(site.post("/api/accounts/root", "{\"disabled\":true}", sent)
                            .body())
                    .contains("only admin");
            assertThat(site.post("/api/accounts/eve", "{\"role\":\"admin\"}", sent)
                            .body())
                    .contains("\"role\":\"admin\"");
            assertThat(site.post("/api/accounts/root", "{\"role\":\"viewer\"}", sent)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(site.get("/api/accounts", sent).statusCode())
                    .as("at once")
                    .isEqualTo(403);
        }
    }

    @Test
    void peopleOfTheSettingsAreShownAndChangedThere() {
        add("root", Role.ADMIN);
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people())
                .withFolder(folder))) {
            String[] sent = {"Cookie", cookie(signIn(site, "root", PASSWORD))};
            assertThat(site.get("/api/accounts", sent).body())
                    .contains("\"name\":\"ada\",\"role\":\"analyst\"", "\"declared\":true");
            assertThat(site.post("/api/accounts/ada", "{\"role\":\"viewer\"}", sent)
                            .body())
                    .contains("people of the settings");
        }
        add("ada", Role.VIEWER);
        assertThatExceptionOfType(AccountException.class)
                .isThrownBy(() -> Accounts.of(HiddenCraftTest.people(), file()))
                .withMessageContaining("remove one of them");
    }

    @Test
    void namesAndTokensAreBounded() {
        for (String name : List.of("", " a", "a/b", "a\nb", "x".repeat(61))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Account.of(name, Role.VIEWER, ""));
        }
        add("ada", Role.VIEWER);
        Accounts accounts = accounts();
        for (int i = 0; i < 20; i++) {
            accounts.addToken("ada");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.addToken("ada"))
                .withMessageContaining("20 tokens");
    }
}
