package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import tools.jackson.databind.JsonNode;

/** A station with feeds of detections, started as a user starts it: what comes is counted, line for line. */
class DetectionFeedTest {
    private static final String PLOT = "{\"time\":\"2026-06-01T06:00:02Z\",\"sensor\":\"nab-radar\",\"scene\":\"1\","
            + "\"lat\":50.1,\"lon\":-1.2,\"sigmaMeters\":20}";
    private static final String LOOK = "{\"type\":\"look\",\"sensor\":\"nab-radar\",\"scene\":\"1\","
            + "\"from\":\"2026-06-01T06:00:00Z\",\"until\":\"2026-06-01T06:00:03Z\",\"area\":{\"type\":\"Sector\","
            + "\"lat\":50.7,\"lon\":-1.0,\"nearMeters\":100,\"farMeters\":40000,\"fromDeg\":0,\"sweepDeg\":360},"
            + "\"seen\":0.9,\"falsePerKm2\":0.0001}";

    @TempDir
    Path folder;

    @Test
    void aFileAndABodyArriveAsAcceptedLines() throws Exception {
        Path table = Files.writeString(
                folder.resolve("plots.csv"),
                "time,sensor,lat_deg,lon_deg,sigma_m\n"
                        + "2026-06-01T06:00:02Z,s,50.1,-1.2,20\n2026-06-01T06:00:02Z,s,50.1,-1.2,20\n"
                        + "2026-06-01T06:00:03Z,s,99,-1.2,20\n");
        try (RunningStation station = RunningStation.start(
                folder, "detections:file:" + table, "detections:http:?name=coastal-radar&licence=CC-BY-4.0")) {
            assertThat(post(station, PLOT + "\n\n" + PLOT + "\n" + LOOK + "\nnonsense\n", "application/x-ndjson"))
                    .contains("\"taken\":4");
            assertThat(post(station, "time,sensor,lat_deg,lon_deg,sigma_m\n1780293602,s,50,1,9\n", "text/csv"))
                    .contains("\"taken\":2");
            assertThat(post(
                            station,
                            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":"
                                    + "\"Point\",\"coordinates\":[1,50]},\"properties\":{\"time\":1780293602,"
                                    + "\"sensor\":\"s\",\"sigmaMeters\":9}},\n{\"type\":\"Feature\"}]}",
                            "application/geo+json"))
                    .contains("\"taken\":2");
            JsonNode file = station.awaitEnded("plots.csv", 3);
            assertThat(file.path("format").asString()).isEqualTo("detections-csv");
            assertThat(file.path("accepted").asInt()).isEqualTo(1);
            assertThat(file.path("rejects").toString()).isEqualTo("{\"position\":1,\"repeat\":1}");
            JsonNode posted = station.awaitEnded("coastal-radar", 8);
            assertThat(posted.path("format").asString()).isEqualTo("detections");
            assertThat(posted.path("accepted").asInt()).isEqualTo(4);
            assertThat(posted.path("duplicate").asInt()).isZero();
            assertThat(posted.path("rejects").toString())
                    .isEqualTo("{\"header\":1,\"json\":1,\"repeat\":1,\"time\":1}");
            assertThat(posted.path("licence").asString()).isEqualTo("CC-BY-4.0");
        }
    }

    private static String post(RunningStation station, String body, String type) throws Exception {
        return station.post("/api/feeds/coastal-radar/detections", type, body).body();
    }
}
