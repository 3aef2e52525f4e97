package org.trigpoint.server.oidc;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.SiteGuard;

/**
 * An OpenID Connect provider, and how its claims are read here.
 *
 * @param issuer its identifier: https, except on loopback
 * @param clientId name of this station there, a client without a secret
 * @param audience that access tokens must be for ({@code aud})
 * @param nameClaim whose value is the name
 * @param roleClaim whose value, or one of whose values, gives the role; dots lead into objects
 * @param roles by the values of that claim
 * @param audienceClaim whose value names the audience; null where all see the picture of the site's
 */
public record OidcSettings(
        URI issuer,
        String clientId,
        String audience,
        String nameClaim,
        String roleClaim,
        Map<String, Role> roles,
        @Nullable String audienceClaim) {
    public OidcSettings {
        roles = Map.copyOf(roles);
        if (!isTrusted(issuer)) {
            throw new IllegalArgumentException(
                    "The issuer of oidc must begin with https:// except on loopback, not be " + issuer);
        }
        if (clientId.isBlank() || audience.isBlank() || nameClaim.isBlank() || roleClaim.isBlank()) {
            throw new IllegalArgumentException("oidc needs clientId, audience, nameClaim and roleClaim");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("oidc needs roles: which value of the claim " + roleClaim
                    + " gives which role, as {harbour-officers: officer}");
        }
    }

    /** True for an address whose answers can be believed: over TLS, or from this machine. */
    static boolean isTrusted(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && SiteGuard.isLoopback(host));
    }
}
