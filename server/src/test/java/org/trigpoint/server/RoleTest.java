package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trigpoint.picture.Role;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.fixtures.Contract;
import org.trigpoint.server.fixtures.LiveClient;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.rest.Endpoint;
import tools.jackson.databind.JsonNode;

/** Each route, asked by each role and by nobody. */
class RoleTest {
    @Test
    void everyRouteIsRefusedToNobodyAndToEachLesserRole() {
        try (Site site = site()) {
            List<String> refused = new ArrayList<>();
            for (Endpoint endpoint : site.server.endpoints()) {
                Role least = endpoint.least();
                if (least == null) {
                    continue;
                }
                String name = endpoint.method() + " " + endpoint.path();
                HttpResponse<String> nobody = ask(site, endpoint, null);
                assertThat(nobody.statusCode()).as(name + " by nobody").isEqualTo(401);
                for (Role role : Role.values()) {
                    HttpResponse<String> answer = ask(site, endpoint, token(role));
                    if (role.atLeast(least)) {
                        assertThat(answer.statusCode()).as(name + " by " + role).isNotIn(401, 403);
                    } else {
                        assertThat(answer.statusCode()).as(name + " by " + role).isEqualTo(403);
                        assertThat(answer.body()).contains("needs the role " + word(least), "is " + word(role));
                        refused.add(name + " " + word(role));
                    }
                }
            }
            assertThat(refused)
                    .contains(
                            "POST /api/tracks/{id}/commands viewer",
                            "POST /api/feeds/{name}/detections viewer",
                            "POST /api/replay viewer",
                            "POST /api/purpose officer",
                            "GET /api/truth officer");
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void theStreamIsRefusedToNobodyAndOpenToEachRole() {
        try (Site site = site()) {
            assertThatThrownBy(() -> site.live()).hasStackTraceContaining("401");
            assertThatThrownBy(() -> site.live("Authorization", "Bearer nobody"))
                    .hasStackTraceContaining("401");
            for (Role role : Role.values()) {
                try (LiveClient client = site.live("Authorization", "Bearer " + token(role))) {
                    assertThat(client.awaitText("\"hello\"")).contains("\"role\":\"" + word(role) + "\"");
                }
            }
        }
    }

    @Test
    void theContractSaysWhichRole() {
        try (Site site = site()) {
            Map<String, JsonNode> paths = Contract.paths(site, "Authorization", "Bearer " + token(Role.VIEWER));
            for (Endpoint endpoint : site.server.endpoints()) {
                Role least = endpoint.least();
                JsonNode schemes = paths.get(endpoint.path())
                        .path(endpoint.method().name().toLowerCase(Locale.ROOT))
                        .path("security");
                assertThat(schemes.isMissingNode()).as(endpoint.path()).isEqualTo(least == null);
                for (JsonNode scheme : schemes) {
                    JsonNode roles = scheme.iterator().next();
                    String said = roles.isEmpty() ? "viewer" : roles.get(0).asString();
                    assertThat(said).as(endpoint.path()).isEqualTo(word(least));
                }
            }
        }
    }

    /** Asks with a body that says nothing, of a type that the endpoint takes. */
    private static HttpResponse<String> ask(Site site, Endpoint endpoint, @Nullable String token) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", "1");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!endpoint.bodyTypes().isEmpty()) {
            request.header("Content-Type", endpoint.bodyTypes().getFirst());
        }
        HttpRequest.BodyPublisher body = endpoint.method().name().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{}");
        return site.send(request.method(endpoint.method().name(), body).build());
    }

    private static Site site() {
        List<Person> people = Arrays.stream(Role.values())
                .map(role -> new Person("a " + word(role), role, HiddenCraftTest.sha256(token(role)), ""))
                .toList();
        return Site.open(settings -> settings.withHost("127.0.0.1", List.of(), people));
    }

    private static String token(Role role) {
        return "token of " + word(role);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
