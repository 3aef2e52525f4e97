package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.server.fixtures.Site;

/** Joining, reporting and leaving, at a server where people must say who they are: phones have their own way. */
class PhoneEndpointsTest {
    private static final String REPORT = "/api/feeds/phones/phone";

    private static Site open() {
        return Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()));
    }

    private static HttpRequest.Builder to(Site site, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port + path));
    }

    private static HttpResponse<String> join(Site site, String body) {
        return site.send(to(site, "/api/phones")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void aCodeJoinsOnceAndASecretReportsUntilItLeaves() {
        try (Site site = open()) {
            site.phones.code = "abcd";
            assertThat(join(site, "{\"code\":\"other\",\"name\":\"Ada\"}").statusCode())
                    .isEqualTo(403);
            assertThat(join(site, "{\"code\":\"abcd\",\"name\":\"a/b\"}").statusCode())
                    .isEqualTo(400);
            assertThat(join(site, "{\"name\":\"Ada\"}").statusCode()).isEqualTo(400);
            HttpResponse<String> joined = join(site, "{\"code\":\"abcd\",\"name\":\"Ada\"}");
            assertThat(joined.statusCode()).isEqualTo(201);
            assertThat(joined.body())
                    .isEqualTo(
                            "{\"handle\":\"h1\",\"name\":\"Ada\",\"secret\":\"open-sesame\",\"feeds\":[\"phones\"]}");
            assertThat(join(site, "{\"code\":\"abcd\",\"name\":\"Bo\"}").statusCode())
                    .isEqualTo(403);

            HttpResponse<String> osmand =
                    site.send(to(site, REPORT + "?id=open-sesame&lat=1&lon=2").build());
            assertThat(osmand.statusCode()).isEqualTo(200);
            assertThat(osmand.body()).isEmpty();
            HttpResponse<String> owntracks = site.send(to(site, REPORT)
                    .header("X-Limit-U", "a/d\u0061")
                    .header("X-Limit-D", "open-sesame")
                    .POST(HttpRequest.BodyPublishers.ofString(" {\"_type\":\"location\"}"))
                    .build());
            assertThat(owntracks.body()).isEqualTo("[]");
            assertThat(site.phones.reports)
                    .containsExactly(
                            "|id=open-sesame&lat=1&lon=2", "owntracks/ada/open-sesame| {\"_type\":\"location\"}");

            HttpRequest leave = to(site, "/api/phones/mine")
                    .header("Authorization", "Bearer open-sesame")
                    .DELETE()
                    .build();
            assertThat(site.send(leave).statusCode()).isEqualTo(204);
            assertThat(site.send(leave).statusCode()).isEqualTo(404);
            assertThat(site.send(to(site, REPORT + "?id=open-sesame&lat=1&lon=2")
                                    .build())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatNoFeedTakesAndWhatIsTooLongIsRefused() {
        try (Site site = open()) {
            assertThat(site.send(to(site, "/api/feeds/other/phone?id=x").build())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(site.send(to(site, REPORT)
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(1 << 17) + 1]))
                                    .build())
                            .statusCode())
                    .isEqualTo(413);
        }
    }
}
