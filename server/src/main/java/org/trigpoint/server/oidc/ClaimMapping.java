package org.trigpoint.server.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Account;
import org.trigpoint.server.access.Refusal;

/** Who somebody is here, by the claims of a token that has been checked. */
final class ClaimMapping {
    private final OidcSettings settings;
    private final String siteAudience;

    /** @param siteAudience name of the audience of those of whom no other is said */
    ClaimMapping(OidcSettings settings, String siteAudience) {
        this.settings = settings;
        this.siteAudience = siteAudience;
    }

    /** An account that is kept nowhere; refuses with 403 whose claims give none. */
    Account account(JWTClaimsSet claims) {
        Map<String, Object> all = claims.toJSONObject();
        String name = text(all, settings.nameClaim());
        List<String> given = values(find(all, settings.roleClaim()));
        Role role = given.stream()
                .map(settings.roles()::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(
                        () -> Refusal.forbidden(name + " has no role here: the claim " + settings.roleClaim() + " is "
                                + (given.isEmpty() ? "absent" : given) + ", and roles are given for "
                                + new TreeSet<>(settings.roles().keySet())));
        String claim = settings.audienceClaim();
        try {
            return Account.of(name, role, claim == null ? siteAudience : text(all, claim));
        } catch (IllegalArgumentException e) {
            throw Refusal.forbidden("The claim " + settings.nameClaim() + " is no name: " + e.getMessage());
        }
    }

    private static String text(Map<String, Object> claims, String claim) {
        List<String> values = values(find(claims, claim));
        if (values.size() != 1) {
            throw Refusal.forbidden(
                    "The token must have one value for the claim " + claim + ", and has " + values.size());
        }
        return values.getFirst();
    }

    /** A claim of this very name, which may have dots, else one within objects. */
    private static @Nullable Object find(Map<String, Object> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        Object within = claims.get(path.substring(0, dot));
        if (!(within instanceof Map<?, ?> fields)) {
            return null;
        }
        return find(named(fields), path.substring(dot + 1));
    }

    private static Map<String, Object> named(Map<?, ?> fields) {
        Map<String, Object> named = new java.util.HashMap<>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof String text) {
            return List.of(text);
        }
        return claim instanceof Collection<?> many
                ? many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
