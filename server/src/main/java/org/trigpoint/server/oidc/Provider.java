package org.trigpoint.server.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the provider says of itself: its endpoints and its keys, by discovery.
 *
 * <p>It is asked again for keys that are not known, at most once in thirty seconds, and for all after an hour. While it cannot be
 * asked, what is known goes on.
 */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);
    private static final Duration OLD = Duration.ofHours(1);

    private final URI issuer;
    private final ProviderCalls calls;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile String trouble = "";
    private Instant asked = Instant.MIN;

    /** What was known at a time. */
    record Known(URI authorization, URI token, JWKSet keys, Instant at) {}

    Provider(URI issuer, ProviderCalls calls, InstantSource clock) {
        this.issuer = issuer;
        this.calls = calls;
        this.clock = clock;
    }

    /** Its endpoints; refuses with 503 while they are not known. */
    Known endpoints() {
        Known now = known;
        if (now == null) {
            ask();
            now = known;
        }
        if (now == null) {
            throw away();
        }
        return now;
    }

    /** Its keys of this kind; none where it has none, refused with 503 where it could not be asked for one. */
    List<JWK> keys(JWKSelector selector) {
        Known now = known;
        List<JWK> found = now == null ? List.of() : selector.select(now.keys());
        if (!found.isEmpty() && now != null) {
            if (clock.instant().isAfter(now.at().plus(OLD))) {
                askUnlessAsked();
            }
            return found;
        }
        ask();
        Known then = known;
        found = then == null ? List.of() : selector.select(then.keys());
        if (found.isEmpty() && !trouble.isEmpty()) {
            throw away();
        }
        return found;
    }

    private Refusal away() {
        return Refusal.unavailable("The identity provider " + issuer + " cannot be asked: " + trouble
                + ". Those who are signed in stay so; try again in half a minute");
    }

    private void ask() {
        asking.lock();
        try {
            askLocked();
        } finally {
            asking.unlock();
        }
    }

    /** For what is old and not unknown: one asks, nobody waits. */
    private void askUnlessAsked() {
        if (asking.tryLock()) {
            try {
                askLocked();
            } finally {
                asking.unlock();
            }
        }
    }

    private void askLocked() {
        Instant now = clock.instant();
        if (now.isBefore(asked.plus(BETWEEN))) {
            return;
        }
        asked = now;
        try {
            known = fetch(now);
            trouble = "";
        } catch (IOException e) {
            trouble = String.valueOf(e.getMessage());
            LOG.warn("The identity provider {} cannot be asked: {}", issuer, trouble);
        }
    }

    private Known fetch(Instant now) throws IOException {
        String base = issuer.toString().replaceFirst("/$", "");
        URI discovery = URI.create(base + "/.well-known/openid-configuration");
        JsonNode said;
        try {
            said = Json.read(calls.get(discovery));
        } catch (JacksonException e) {
            throw new IOException(discovery + " is not JSON", e);
        }
        String name = said.path("issuer").asString("");
        if (!name.equals(issuer.toString())) {
            throw new IOException(discovery + " is of the issuer '" + name + "'");
        }
        URI keys = endpoint(said, "jwks_uri");
        try {
            return new Known(
                    endpoint(said, "authorization_endpoint"),
                    endpoint(said, "token_endpoint"),
                    JWKSet.parse(calls.get(keys)),
                    now);
        } catch (ParseException e) {
            throw new IOException(keys + " has no keys: " + e.getMessage(), e);
        }
    }

    private static URI endpoint(JsonNode said, String name) throws IOException {
        String text = said.path(name).asString("");
        try {
            URI address = URI.create(text);
            if (OidcSettings.isTrusted(address)) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new IOException("its " + name + " is '" + text + "', which is not over https");
    }
}
