package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import org.trigpoint.feeds.source.fixtures.Mosquitto;
import tools.jackson.databind.JsonNode;

/** Field sensors at a station, over Debian's Mosquitto and over HTTP. */
class SensorThingsFeedTest {
    private static final String BUOY =
            "{\"@iot.id\":7,\"name\":\"Outer buoy\",\"description\":\"d\",\"Locations\":[{\"@iot.id\":70,"
                    + "\"name\":\"n\",\"description\":\"d\",\"encodingType\":\"application/geo+json\","
                    + "\"location\":{\"type\":\"Point\",\"coordinates\":[-1.2,50.1]}}],"
                    + "\"Datastreams\":[{\"@iot.id\":42,\"name\":\"n\",\"description\":\"d\",\"observationType\":\"o\","
                    + "\"unitOfMeasurement\":{\"name\":\"degree Celsius\",\"symbol\":\"°C\",\"definition\":\"u\"}}]}";

    @TempDir
    Path folder;

    private static boolean isConnected(JsonNode feed) {
        String detail = feed.path("detail").asString("");
        return !detail.contains("not connected") && !detail.contains("next try") && !detail.isEmpty()
                || feed.path("state").asString("").equals("live");
    }

    private static String uri(Mosquitto broker, String behind) {
        return "sensorthings:mqtt://127.0.0.1:" + broker.port() + "/" + behind;
    }

    @Test
    void whatAPublisherSaysAppearsWithinASecondAndAfterTheBrokerWasAway() throws Exception {
        assumeTrue(Mosquitto.isInstalled(), "Mosquitto is not installed: ./trigpoint test installs it as root");
        try (Mosquitto broker = Mosquitto.start();
                RunningStation station = RunningStation.start(
                        folder,
                        uri(broker, "v1.1/#?name=five"),
                        uri(broker, "v1.1/#?name=three&mqtt=3"),
                        uri(broker, "any/+/at?name=mapped&map=id:@2,lat:/gps/0,lon:/gps/1,time:/t"))) {
            station.awaitFeed("five", SensorThingsFeedTest::isConnected);
            station.awaitFeed("three", SensorThingsFeedTest::isConnected);
            station.awaitFeed("mapped", SensorThingsFeedTest::isConnected);
            broker.publish("v1.1/Things", BUOY);
            station.awaitTrack("Outer buoy");
            // That one has woken what sleeps in a station that has just started: now it is measured.
            String probe = BUOY.replace("7,\"name\":\"Outer buoy\"", "8,\"name\":\"Probe\"");
            long began = System.nanoTime();
            broker.publish("v1.1/Things", probe, "-V", "mqttv5");
            JsonNode track = station.awaitTrack("Probe");
            long millis = (System.nanoTime() - began) / 1_000_000;
            System.out.println("A Thing appeared " + millis + " ms after its publisher began");
            assertThat(millis).isLessThan(1_000);
            assertThat(track.toString()).contains("\"platform\":\"SENSOR\"");
            // A reading says where its Thing was then; one of a Datastream that nobody knows has no place.
            broker.publish(
                    "v1.1/Datastreams(42)/Observations",
                    "{\"result\":21.5,\"phenomenonTime\":\"" + Instant.now() + "\"}");
            broker.publish("v1.1/Datastreams(1)/Observations", "{\"result\":1}");
            broker.publish("another/topic", BUOY);
            JsonNode five =
                    station.awaitFeed("five", feed -> feed.path("rejected").asInt() == 1);
            assertThat(five.path("accepted").asInt()).as(five.toString()).isEqualTo(3);
            assertThat(five.path("rejects").toString()).isEqualTo("{\"no-place\":1}");
            station.awaitFeed("three", feed -> feed.path("received").asInt() == 4);

            broker.publish(
                    "any/tractor/at",
                    "{\"gps\":[50.5,\"-1.5\"],\"t\":" + Instant.now().getEpochSecond() + "}");
            broker.publish("any/tractor/at", "{\"gps\":[50.5]}");
            station.awaitTrack("tractor");
            station.awaitFeed("mapped", feed -> feed.path("rejects").toString().equals("{\"field\":1}"));

            broker.kill();
            station.awaitFeed("five", feed -> feed.path("detail").asString("").contains("next try"));
            broker.resume();
            station.awaitFeed("five", SensorThingsFeedTest::isConnected);
            broker.publish(
                    "v1.1/Things",
                    BUOY.replace("Outer buoy", "Inner buoy").replace("\"@iot.id\":7,", "\"@iot.id\":9,"));
            station.awaitTrack("Inner buoy");
        }
    }

    @Test
    void aBodyIsTakenAndWhatWasSaidIsKnownAfterARestart() throws Exception {
        String feed = "sensorthings:http:?name=buoys";
        String path = "/api/feeds/buoys/sensorthings";
        try (RunningStation station = RunningStation.start(folder, feed)) {
            assertThat(station.post(path, "application/json", BUOY).body()).contains("\"taken\":1");
            assertThat(station.post("/api/feeds/buoys/detections", "application/json", BUOY)
                            .statusCode())
                    .isEqualTo(404);
            station.awaitTrack("Outer buoy");
        }
        try (RunningStation station = RunningStation.start(folder, feed)) {
            String reading = "{\"result\":3,\"Datastream\":{\"@iot.id\":42}}";
            assertThat(station.post(path, "application/json", reading).statusCode())
                    .isEqualTo(202);
            JsonNode again =
                    station.awaitFeed("buoys", each -> each.path("accepted").asInt() == 2);
            assertThat(again.path("rejected").asInt()).isZero();
        }
    }
}
