package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.audit.AuditLog;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.oidc.Oidc;
import org.trigpoint.server.oidc.OidcSettings;
import tools.jackson.databind.JsonNode;

/** Sign-in by OpenID Connect, against a provider that runs beside the test. */
class OidcTest {
    private static final String REALM = "harbour";
    private static final String CLIENT = "trigpoint";
    private static final String AUDIENCE = "trigpoint-api";
    private static final Map<String, Role> ROLES = Map.of("watch", Role.OFFICER, "chiefs", Role.ADMIN);

    @TempDir
    private Path folder;

    private MockOAuth2Server provider = new MockOAuth2Server();

    @BeforeEach
    void start() throws Exception {
        provider.start();
        // Its first keys take it longer than a station waits.
        get(provider.wellKnownUrl(REALM).toString(), null);
        get(provider.jwksUrl(REALM).toString(), null);
    }

    @AfterEach
    void stop() {
        provider.shutdown();
    }

    private OidcSettings settings() {
        URI issuer = provider.issuerUrl(REALM).uri();
        return new OidcSettings(issuer, CLIENT, AUDIENCE, "preferred_username", "realm.roles", ROLES, null);
    }

    private Site site() {
        OidcSettings settings = settings();
        return Site.open(server -> server.withOidc(settings).withFolder(folder));
    }

    private static Map<String, Object> claims(String name, String... roles) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("preferred_username", name);
        claims.put("realm", Map.of("roles", List.of(roles)));
        return claims;
    }

    private SignedJWT token(Map<String, Object> claims, long seconds) {
        return provider.issueToken(
                REALM, CLIENT, new DefaultOAuth2TokenCallback(REALM, "1", "JWT", List.of(AUDIENCE), claims, seconds));
    }

    private SignedJWT with(String claim, Object value) {
        Map<String, Object> claims = claims("ada", "watch");
        claims.put(claim, value);
        return token(claims, 600);
    }

    private static HttpResponse<String> ask(Site site, String token) {
        return site.get("/api/config", "Authorization", "Bearer " + token);
    }

    private static void assertRefused(Site site, String token, int status, String... reasons) {
        HttpResponse<String> answer = ask(site, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(reasons);
    }

    @Test
    void accessTokensAreTakenForWhatTheirClaimsSay() {
        try (Site site = site()) {
            String token = token(claims("ada", "anything", "watch"), 600).serialize();
            assertThat(ask(site, token).body()).contains("\"person\":\"ada\"", "\"role\":\"officer\"");
            String chief = token(claims("bo", "watch", "chiefs"), 600).serialize();
            assertThat(ask(site, chief).body()).contains("\"person\":\"bo\"", "\"role\":\"admin\"");
            assertThat(site.get("/api/config").statusCode()).as("nobody").isEqualTo(401);
            assertRefused(
                    site, token(claims("eve", "guests"), 600).serialize(), 403, "eve has no role", "guests", "watch");
            assertRefused(site, token(claims("eve"), 600).serialize(), 403, "eve has no role");
            assertRefused(site, token(claims("a/b", "watch"), 600).serialize(), 403, "is no name");
        }
    }

    @Test
    void tokensByEllipticCurvesAreTaken() {
        provider.shutdown();
        provider = new MockOAuth2Server(
                OAuth2Config.Companion.fromJson("{\"tokenProvider\":{\"keyProvider\":{\"algorithm\":\"ES256\"}}}"));
        provider.start();
        try (Site site = site()) {
            SignedJWT token = token(claims("ada", "watch"), 600);
            assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
            assertThat(ask(site, token.serialize()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotToBeBelievedIsRefused() throws Exception {
        long now = Instant.now().getEpochSecond();
        SignedJWT good = token(claims("ada", "watch"), 600);
        String[] parts = good.serialize().split("\\.");
        try (Site site = site()) {
            assertRefused(site, token(claims("ada", "watch"), -90).serialize(), 401, "Expired");
            assertRefused(site, with("nbf", now + 300).serialize(), 401, "before use time");
            assertRefused(site, with("aud", List.of("elsewhere")).serialize(), 401, "aud claim");
            assertThat(ask(site, good.serialize()).statusCode()).isEqualTo(200);
            assertRefused(site, parts[0] + "." + parts[1] + "." + other(parts[2]), 401, "nvalid");
        }
        try (Site site = site()) {
            assertRefused(site, with("iss", "https://elsewhere.example").serialize(), 401, "iss");
            JWTClaimsSet claims = good.getJWTClaimsSet();
            assertRefused(site, new PlainJWT(claims).serialize(), 401, "'none'", "only RS256 and ES256");
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(good.getHeader().getKeyID());
            JWSSigner own = new RSASSASigner(new RSAKeyGenerator(2048).generate());
            assertRefused(site, signed(header.build(), claims, own), 401, "nvalid signature");
            byte[] known = JWKSet.load(provider.jwksUrl(REALM).url())
                    .getKeys()
                    .getFirst()
                    .toRSAKey()
                    .toRSAPublicKey()
                    .getEncoded();
            JWSHeader confused = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(good.getHeader().getKeyID())
                    .build();
            assertRefused(site, signed(confused, claims, new MACSigner(known)), 401, "'HS256'");
        }
    }

    private static String other(String signature) {
        return (signature.startsWith("A") ? "B" : "A") + signature.substring(1);
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner by) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(by);
        return token.serialize();
    }

    @Test
    void aSessionEndsWithItsToken() throws Exception {
        try (Site site = site()) {
            // Over already, and within the leeway for ten seconds more.
            String token = token(claims("ada", "watch"), -50).serialize();
            try (LiveClient client = site.live("Authorization", "Bearer " + token)) {
                assertThat(client.awaitText("\"hello\"")).contains("\"person\":\"ada\"");
                Thread.sleep(11_000);
                assertRefused(site, token, 401, "Expired");
                client.awaitClose();
            }
        }
    }

    @Test
    void keysAreAskedForWhenUnknownAndSeldom() throws Exception {
        Instant[] now = {Instant.now()};
        Oidc oidc = new Oidc(settings(), "", () -> now[0]);
        asked();
        String good = token(claims("ada", "watch"), 600).serialize();
        assertThat(oidc.vouch(good).account().name()).isEqualTo("ada");
        JWSHeader unknown =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("new").build();
        JWSSigner by = new RSASSASigner(new RSAKeyGenerator(2048).generate());
        String odd = signed(unknown, token(claims("ada", "watch"), 600).getJWTClaimsSet(), by);
        assertThat(asked()).isEqualTo(1);
        assertStatus(oidc, odd, 401);
        assertStatus(oidc, odd, 401);
        assertThat(asked()).as("within half a minute").isZero();
        now[0] = now[0].plusSeconds(31);
        assertStatus(oidc, odd, 401);
        assertStatus(oidc, odd, 401);
        assertThat(asked()).isEqualTo(1);

        provider.shutdown();
        now[0] = now[0].plusSeconds(31);
        assertThat(assertStatus(oidc, odd, 503)).contains("cannot be asked", "signed in stay so");
        assertThat(oidc.vouch(good).account().name())
                .as("by a key that is known")
                .isEqualTo("ada");
        now[0] = now[0].plusSeconds(7_200);
        assertThat(oidc.vouch(good).account().name()).as("keys are old").isEqualTo("ada");
    }

    private static String assertStatus(Oidc oidc, String token, int status) {
        try {
            oidc.vouch(token);
        } catch (Refusal refusal) {
            assertThat(refusal.status()).as(refusal.getMessage()).isEqualTo(status);
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("It was taken");
    }

    /** How often the provider was asked for its keys since the last call. */
    private int asked() throws InterruptedException {
        int count = 0;
        while (true) {
            RecordedRequest request = next();
            if (request == null) {
                return count;
            }
            if (String.valueOf(request.getPath()).endsWith("/jwks")) {
                count++;
            }
        }
    }

    private @Nullable RecordedRequest next() {
        try {
            return provider.takeRequest(200, TimeUnit.MILLISECONDS);
        } catch (RuntimeException none) {
            return null;
        }
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyOutWhoIsIn() {
        try (Site site = site()) {
            String token = token(claims("ada", "watch"), 600).serialize();
            assertThat(ask(site, token).statusCode()).isEqualTo(200);
            String later = token(claims("bo", "watch"), 600).serialize();
            provider.shutdown();
            assertThat(ask(site, token).statusCode()).isEqualTo(200);
            assertThat(ask(site, later).statusCode())
                    .as("by a key that is known")
                    .isEqualTo(200);
            try (Site other = Site.open(server -> server.withOidc(settings()))) {
                assertRefused(other, token, 503, "cannot be asked");
            }
        }
    }

    private static HttpResponse<String> get(String address, @Nullable String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    /** Goes to the provider as a browser does; its last step, back to the station, is returned and not taken. */
    private Back signIn(Site site, Map<String, Object> claims) throws Exception {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(REALM, "1", "JWT", List.of(CLIENT), claims, 600));
        HttpResponse<String> begun = get("http://127.0.0.1:" + site.port + "/api/session/oidc", null);
        String there = location(begun);
        assertThat(there)
                .startsWith(provider.authorizationEndpointUrl(REALM).toString())
                .contains("code_challenge_method=S256", "state=", "nonce=");
        String kept = cookie(begun, "trigpoint-signin");
        assertThat(kept).contains("HttpOnly", "SameSite=Lax", "Path=/api/session/oidc");
        return new Back(location(get(there, null)), kept.split(";")[0]);
    }

    private record Back(String address, String cookie) {}

    @Test
    void thePageSignsInThereAndComesBack() throws Exception {
        try (Site site = site()) {
            assertThat(site.get("/api/session").body()).isEqualTo("{\"oidc\":\"localhost\"}");
            Back back = signIn(site, claims("ada", "watch"));
            HttpResponse<String> done = get(back.address(), back.cookie());
            assertThat(location(done)).isEqualTo("/");
            String session = cookie(done, "trigpoint");
            assertThat(session).contains("HttpOnly", "SameSite=Strict");
            String sent = session.split(";")[0];
            assertThat(site.get("/api/config", "Cookie", sent).body())
                    .contains("\"person\":\"ada\"", "\"role\":\"officer\"");
            JsonNode line = lastLine();
            assertThat(line.path("person").asString()).isEqualTo("ada");
            assertThat(line.path("what").asString()).isEqualTo("GET /api/session/oidc/callback");
            assertThat(line.path("outcome").asString()).isEqualTo("done");
            assertThat(Files.readString(folder.resolve(AuditLog.NAME))).doesNotContain("code=");
            provider.shutdown();
            assertThat(site.get("/api/config", "Cookie", sent).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSignInThatIsNotOursIsRefusedAndAudited() throws Exception {
        try (Site site = site()) {
            Back guest = signIn(site, claims("eve", "guests"));
            HttpResponse<String> refused = get(guest.address(), guest.cookie());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("has no role");
            assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(each -> each.startsWith("trigpoint="));
            assertThat(lastLine().path("status").asInt()).isEqualTo(403);
            assertThat(lastLine().path("outcome").asString()).contains("has no role");
            Back back = signIn(site, claims("ada", "watch"));
            assertThat(get(back.address(), null).statusCode())
                    .as("another browser")
                    .isEqualTo(400);
            String other = signIn(site, claims("ada", "watch")).cookie();
            assertThat(get(back.address(), other).statusCode())
                    .as("another sign-in")
                    .isEqualTo(400);
            HttpResponse<String> denied =
                    site.get("/api/session/oidc/callback?error=access_denied&error_description=no");
            assertThat(denied.statusCode()).isEqualTo(403);
            assertThat(denied.body()).contains("access_denied");
        }
    }

    private JsonNode lastLine() throws Exception {
        return Json.read(Files.readAllLines(folder.resolve(AuditLog.NAME)).getLast());
    }

    @Test
    void anIssuerIsOverTlsExceptOnLoopback() {
        for (String issuer : List.of("http://login.example/a", "ftp://127.0.0.1/a", "login.example", "")) {
            assertThatIllegalArgumentException()
                    .as(issuer)
                    .isThrownBy(() -> new OidcSettings(URI.create(issuer), "a", "a", "a", "a", ROLES, null))
                    .withMessageContaining("https://");
        }
        OidcSettings fine = new OidcSettings(URI.create("https://login.example/a"), "a", "a", "a", "a", ROLES, null);
        assertThat(new Oidc(fine, "", Instant::now).name()).isEqualTo("login.example");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new OidcSettings(fine.issuer(), "a", "a", "a", "a", Map.of(), null))
                .withMessageContaining("needs roles");
    }

    @Test
    void withoutAProviderThereIsNone() {
        try (Site site = Site.open()) {
            assertThat(site.get("/api/session").body()).isEqualTo("{\"oidc\":null}");
            assertThat(site.get("/api/session/oidc").statusCode()).isEqualTo(404);
            assertThat(site.get("/api/session/oidc/callback").statusCode()).isEqualTo(404);
        }
    }
}
