package org.trigpoint.server.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.trigpoint.flow.Sha256;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Vouched;
import org.trigpoint.server.access.Vouching;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * People of one OpenID Connect provider: by access tokens, and by the code flow with PKCE (RFC 7636), state and nonce. The page's
 * sign-in is kept in a cookie of its own between its two requests, so that nothing is kept here for strangers.
 */
public final class Oidc implements Vouching {
    /** How long a person may take to sign in there. */
    static final Duration SIGN_IN = Duration.ofMinutes(10);

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern KEPT = Pattern.compile("([\\w-]{43})\\.([\\w-]{43})\\.([\\w-]{43})");
    private static final int RANDOM_BYTES = 32;

    private final OidcSettings settings;
    private final Provider provider;
    private final ProviderCalls calls = new ProviderCalls();
    private final TokenCheck access;
    private final TokenCheck identity;
    private final ClaimMapping mapping;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /** @param siteAudience name of the audience of those of whom no other is said */
    public Oidc(OidcSettings settings, String siteAudience, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        provider = new Provider(settings.issuer(), calls, clock);
        access = new TokenCheck(provider, settings.issuer().toString(), settings.audience());
        identity = new TokenCheck(provider, settings.issuer().toString(), settings.clientId());
        mapping = new ClaimMapping(settings, siteAudience);
    }

    /** By which people know the provider. */
    public String name() {
        return settings.issuer().getHost();
    }

    @Override
    public boolean takes(String token) {
        return JWT.matcher(token).matches();
    }

    @Override
    public Vouched vouch(String token) {
        JWTClaimsSet claims = access.check(token);
        return new Vouched(
                mapping.account(claims), claims.getExpirationTime().toInstant().plus(TokenCheck.LEEWAY));
    }

    /**
     * A sign-in that has begun.
     *
     * @param address that the browser goes to
     * @param kept by the browser until it comes back, and by nobody else
     */
    record Begun(String address, String kept) {}

    Begun begin(String redirect) {
        String state = random();
        String nonce = random();
        String verifier = random();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", redirect);
        query.put("scope", "openid profile");
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        String endpoint = provider.endpoints().authorization().toString();
        String address = endpoint + (endpoint.contains("?") ? "&" : "?") + ProviderCalls.encoded(query);
        return new Begun(address, state + "." + nonce + "." + verifier);
    }

    /** Who came back with a code. */
    Vouched finish(String kept, String state, String code, String redirect) {
        var parts = KEPT.matcher(kept);
        if (!parts.matches() || !parts.group(1).equals(state)) {
            throw Refusal.badRequest("This sign-in was not begun in this browser, or too long ago: begin it again");
        }
        JWTClaimsSet claims = identity.check(identityToken(code, redirect, parts.group(3)));
        requireOurs(claims, parts.group(2));
        return new Vouched(mapping.account(claims), clock.instant().plus(SESSION));
    }

    private String identityToken(String code, String redirect, String verifier) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("client_id", settings.clientId());
        form.put("code_verifier", verifier);
        URI endpoint = provider.endpoints().token();
        try {
            ProviderCalls.Answer answer = calls.post(endpoint, form);
            JsonNode said = Json.read(answer.body());
            String token = said.path("id_token").asString("");
            if (token.isEmpty()) {
                throw TokenCheck.refused("the code gave none, but " + answer.status() + " "
                        + said.path("error").asString("") + " "
                        + said.path("error_description").asString(""));
            }
            return token;
        } catch (IOException | JacksonException e) {
            throw Refusal.unavailable("The identity provider cannot be asked: " + e.getMessage());
        }
    }

    private void requireOurs(JWTClaimsSet claims, String nonce) {
        try {
            if (!nonce.equals(claims.getStringClaim("nonce"))) {
                throw TokenCheck.refused("it is of another sign-in");
            }
            String party = claims.getStringClaim("azp");
            List<String> audiences = claims.getAudience();
            if (party == null ? audiences.size() > 1 : !Objects.equals(party, settings.clientId())) {
                throw TokenCheck.refused("it was made for " + (party == null ? audiences : party));
            }
        } catch (ParseException e) {
            throw TokenCheck.refused(String.valueOf(e.getMessage()));
        }
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        byte[] hash = Sha256.begin().digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
