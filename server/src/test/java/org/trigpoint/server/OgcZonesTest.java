package org.trigpoint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.picture.fixtures.TrackSamples;
import org.trigpoint.server.fixtures.Site;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.JsonNode;

/** Zones and alerts as collections of OGC API Features. */
class OgcZonesTest {
    private static final int PLEASURE = 37;

    private static List<String> ids(Site site, String collection, String question) {
        JsonNode page = Json.read(
                site.get("/ogc/collections/" + collection + "/items" + question).body());
        return page.path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    @Test
    void zonesAreChosenByPlaceTimeCategoryAndWhatWasKnown() {
        try (Site site = Site.open()) {
            site.access.zones().apply(ZoneEndpointsTest.zone("b", 1, false, 2_000_000, 50));
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 1, false, 1_000_000, 55));
            site.access.zones().apply(ZoneEndpointsTest.zone("a", 2, true, 9_000_000, 55));
            site.access.zones().apply(ZoneEndpointsTest.zone("c", 1, false, 2_000_000, 50));
            assertThat(ids(site, "zones", "")).containsExactly("b", "c");
            assertThat(ids(site, "zones", "?limit=1")).containsExactly("b");
            assertThat(ids(site, "zones", "?knownBy=1970-01-01T00:00:02Z")).containsExactly("a", "b", "c");
            assertThat(ids(site, "zones", "?bbox=-2,54,0,56")).isEmpty();
            assertThat(ids(site, "zones", "?category=platform&name=b%201")).containsExactly("b");
            assertThat(ids(site, "zones", "?datetime=../1970-01-01T00:00:01Z")).isEmpty();
            assertThat(site.get("/ogc/collections/zones/items/b").statusCode()).isEqualTo(200);
            assertThat(site.get("/ogc/collections/zones/items/a").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void alertsComeWithTheWayToTheirMessageAndNoneOnAHiddenCraft() {
        try (Site site = Site.open()) {
            Shape spot = new Shape.Circle(Position.of(50, -1), 500);
            site.apply(TrackSamples.ship(1).shipType(PLEASURE));
            site.access.alerts().apply(AlertEndpointsTest.raised(AlertEndpointsTest.content(false, false, spot)));
            AlertId hidden = AlertId.of(new Stamp(8_000_000, 0, 4), 0, 0);
            site.access
                    .alerts()
                    .apply(new Alert(
                            hidden,
                            1,
                            Alert.State.RAISED,
                            AlertEndpointsTest.content(false, false, spot, TrackSamples.id(1)),
                            "",
                            "ada",
                            8_000_000));
            String id = AlertEndpointsTest.ID.toString();
            assertThat(ids(site, "alerts", "")).containsExactly(id);
            assertThat(ids(site, "alerts", "?state=dismissed")).isEmpty();
            assertThat(ids(site, "alerts", "?state=raised&severity=severe&rule=by-hand"))
                    .containsExactly(id);
            assertThat(Json.read(site.get("/ogc/collections/alerts/items/" + id).body())
                            .path("properties")
                            .path("cap")
                            .asString())
                    .isEqualTo("/api/alerts/" + id + "/cap");
            assertThat(site.get("/ogc/collections/alerts/items/" + hidden).statusCode())
                    .isEqualTo(404);
        }
    }
}
