package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.Evidence;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.recording.AlertByHand;
import org.trigpoint.model.recording.AlertVerdict;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;

/** Alerts over HTTP. */
class AlertEndpointsTest {
    private static final int PLEASURE = 37;
    private static final String HERE = "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1,50]},\"radiusMeters\":500";

    static final AlertId ID = AlertId.of(new Stamp(7_000_000, 0, 3), 0, 0);

    static AlertContent content(boolean distress, boolean hidden, @Nullable Shape shape, TrackId... subjects) {
        return new AlertContent(
                AlertContent.BY_HAND,
                1,
                "A man \u0001 & <woman> \uD800 shouted",
                List.of(subjects),
                shape,
                6_000_000,
                6_500_000,
                900_000_000,
                AlertContent.Severity.SEVERE,
                AlertContent.Urgency.IMMEDIATE,
                distress,
                hidden,
                1.4,
                List.of(
                        Evidence.of(true, "a call", 1, List.of(new Stamp(1, 2, 3))),
                        Evidence.of(false, "fog", -0.5, List.of())),
                new Marking(Marking.Tlp.GREEN, List.of(), "ours & <theirs>"));
    }

    static Alert raised(AlertContent content) {
        return new Alert(ID, 1, Alert.State.RAISED, content, "", "ada", 7_000_000);
    }

    private static final Shape SPOT = new Shape.Circle(Position.of(50, -1), 500);

    @Test
    void anAlertIsRaisedAsACommandAndCalledByItsStamp() {
        try (Site site = Site.open()) {
            site.access.advance(60_000_000);
            site.apply(TrackSamples.ship(1).known(new Stamp(50_000_000, 3, 9)));
            HttpResponse<String> answer = site.post(
                    "/api/alerts",
                    "{\"text\":\"Anchor down on the cable\",\"subjects\":[\"" + TrackSamples.id(1) + "\"]," + HERE
                            + ",\"severity\":\"severe\",\"certainty\":\"possible\",\"happened\":\"1970-01-01T00:00:30Z\","
                            + "\"expiresHours\":1,\"evidence\":[{\"text\":\"two callers\",\"weightLog\":1},"
                            + "{\"text\":\"fog\",\"supports\":false}]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(Json.read(answer.body()).path("id").asString())
                    .isEqualTo(AlertId.of(new Stamp(5, 0, 1), 0, 0).toString());
            AlertByHand raised = (AlertByHand) site.offered.getFirst();
            AlertContent content = raised.content();
            assertThat(content.subjects()).containsExactly(TrackSamples.id(1));
            assertThat(content.fromEpochMicros()).isEqualTo(30_000_000);
            assertThat(content.expiresEpochMicros()).isEqualTo(3_660_000_000L);
            assertThat(content.findShape()).contains(SPOT);
            assertThat(content.scoreLog()).isCloseTo(0.15, org.assertj.core.data.Offset.offset(1e-9));
            assertThat(content.marking().tlp()).isEqualTo(Marking.Tlp.GREEN);
            assertThat(content.evidence()).extracting(Evidence::text).contains("two callers", "fog");
            assertThat(content.evidence().getLast().stamps()).contains(new Stamp(50_000_000, 3, 9));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | text is missing",
                "{\"text\":\"a\"} | geometry is missing",
                "{\"text\":\"a\",\"subjects\":[\"7\"]} | subjects[0]: Not a track id",
                "{\"text\":\"a\",\"subjects\":[\"00000000000000000000000000000000\"]} | there is no track",
                "{\"text\":\"a\",\"nonsense\":1} | An alert has no field nonsense",
                "{\"text\":\"a\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,99]},\"radiusMeters\":1} | latitude 99.0",
                "{\"text\":\"a\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,9]}} | radiusMeters is missing",
                "{\"text\":\"a\",HERE,\"severity\":\"bad\"} | severity must be one of",
                "{\"text\":\"a\",HERE,\"expiresHours\":0} | expiresHours must be above 0",
                "{\"text\":\"a\",HERE,\"happened\":\"now\"} | happened must be a time",
                "{\"text\":\"a\",HERE,\"happened\":\"2026-01-02T00:00:00Z\",\"until\":\"2026-01-01T00:00:00Z\"} | until must not",
                "{\"text\":\"a\",HERE,\"evidence\":[{\"text\":\"b\",\"weightLog\":-1}]} | evidence[0].weightLog must be 0 to 20",
                "{\"text\":\"a\",HERE,\"evidence\":[7]} | evidence[0]: must be an object"
            })
    void whatIsNoAlertIsRefused(String body, String message) {
        try (Site site = Site.open()) {
            HttpResponse<String> answer = site.post("/api/alerts", body.replace("HERE", HERE));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
            assertThat(site.offered).isEmpty();
        }
    }

    @Test
    void whatIsSaidOfAnAlertIsACommandUnlessItIsOver() {
        try (Site site = Site.open()) {
            String path = "/api/alerts/" + ID + "/state";
            assertThat(site.post(path, "{\"state\":\"confirmed\"}").statusCode())
                    .isEqualTo(404);
            site.access.alerts().apply(raised(content(false, false, SPOT)));
            assertThat(site.post(path, "{\"state\":\"dismissed\"}").body()).contains("reason is missing");
            assertThat(site.post(path, "{\"state\":\"raised\"}").statusCode()).isEqualTo(400);
            assertThat(site.post(path, "{\"state\":\"dismissed\",\"reason\":\"a buoy\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(site.offered)
                    .containsExactly((Recorded) new AlertVerdict(ID, Alert.State.DISMISSED, "a buoy", "local"));
            site.access
                    .alerts()
                    .apply(raised(content(false, false, SPOT))
                            .next(Alert.State.DISMISSED, "a buoy", "local", 9_000_000));
            HttpResponse<String> again = site.post(path, "{\"state\":\"confirmed\"}");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("is dismissed: it cannot become confirmed");
            assertThat(count(site, "/api/alerts")).isZero();
            assertThat(count(site, "/api/alerts?over=true")).isEqualTo(1);
            assertThat(Json.read(site.get("/api/alerts/" + ID).body())
                            .path("properties")
                            .path("revisions"))
                    .hasSize(2);
        }
    }

    private static int count(Site site, String path, String... headers) {
        return Json.read(site.get(path, headers).body()).path("features").size();
    }

    @Test
    void anAlertOnAHiddenCraftIsHiddenUnlessItIsInDistress() {
        try (Site site = Site.open(settings -> settings.withHost("127.0.0.1", List.of(), HiddenCraftTest.people()))) {
            String[] analyst = {"Authorization", "Bearer analyst"};
            String[] looker = {"Authorization", "Bearer looker"};
            site.apply(TrackSamples.ship(1).shipType(PLEASURE));
            site.access.alerts().apply(raised(content(false, false, SPOT, TrackSamples.id(1))));
            assertThat(count(site, "/api/alerts", looker)).isZero();
            assertThat(count(site, "/api/alerts", analyst)).isZero();
            assertThat(site.get("/api/alerts/" + ID, looker).statusCode()).isEqualTo(404);
            assertThat(site.get("/api/alerts/" + ID + "/cap", looker).statusCode())
                    .isEqualTo(404);
            assertThat(site.get("/api/alerts/cap", looker).body()).doesNotContain("<entry>");
            site.post("/api/purpose", "{\"purpose\":\"a search\"}", analyst);
            assertThat(count(site, "/api/alerts", analyst)).isEqualTo(1);
            site.access
                    .alerts()
                    .apply(new Alert(
                            ID,
                            2,
                            Alert.State.UPDATED,
                            content(true, true, SPOT, TrackSamples.id(1)),
                            "",
                            "",
                            8_000_000));
            assertThat(count(site, "/api/alerts", looker)).isEqualTo(1);
            assertThat(site.get("/api/alerts", looker).body())
                    .as("the name of a craft that is hidden")
                    .contains("\"name\":null");
        }
    }

    @Test
    void anAlertOnACraftThatWasHiddenStaysHiddenWhenItHasLeftThePicture() {
        try (Site site = Site.open()) {
            site.access.alerts().apply(raised(content(false, true, SPOT, TrackSamples.id(1))));
            assertThat(count(site, "/api/alerts")).isZero();
        }
    }

    @Test
    void audiencesHaveAlertsAndZonesOfTheirOwn() {
        try (Site site = Site.open(settings -> settings.withAudience("partners"))) {
            site.feeds.audiences(new Audiences(List.of("own", "partners"), 3));
            site.access.alerts().apply(raised(content(true, false, SPOT)));
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 1, false, 1, 50));
            assertThat(count(site, "/api/alerts")).isZero();
            assertThat(count(site, "/api/zones")).isZero();
            site.post("/api/alerts", "{\"text\":\"a\"," + HERE + "}");
            AlertByHand raised = (AlertByHand) site.offered.getFirst();
            assertThat(raised.audience()).isEqualTo(1);
            assertThat(raised.content().marking().releasableTo()).containsExactly("partners");
        }
    }

    @Test
    void theMessagesBehindAnAlertAreRead() {
        try (Site site = Site.open()) {
            site.access.alerts().apply(raised(content(true, false, SPOT)));
            HttpResponse<String> answer = site.get("/api/alerts/" + ID + "/evidence");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Json.read(answer.body()).path("messages").findValuesAsString("stamp"))
                    .containsExactly(new Stamp(1, 2, 3).toString());
            AlertId other = AlertId.of(new Stamp(8_000_000, 0, 3), 0, 0);
            assertThat(site.get("/api/alerts/" + other + "/evidence").statusCode())
                    .isEqualTo(404);
            assertThat(site.get("/api/alerts/none/evidence").statusCode()).isEqualTo(400);
        }
    }
}
