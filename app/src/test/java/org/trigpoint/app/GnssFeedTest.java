package org.trigpoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.app.fixtures.RunningStation;
import tools.jackson.databind.JsonNode;

/** Receivers of satellite navigation at a station, live and from files. */
class GnssFeedTest {
    @TempDir
    Path folder;

    private static String sentence(String content) {
        int sum = content.chars().reduce(0, (a, b) -> a ^ b);
        return "$" + content + String.format("*%02X\r\n", sum);
    }

    /** What a receiver says in one second. */
    private static String epoch(LocalDateTime at, String minutes) {
        String time = at.format(DateTimeFormatter.ofPattern("HHmmss"));
        String date = at.format(DateTimeFormatter.ofPattern("ddMMyy"));
        return sentence("GPGGA," + time + ",50" + minutes + ",N,00112.000,W,1,08,0.9,5.0,M,46.9,M,,")
                + sentence("GPGSV,1,1,00")
                + sentence("GPRMC," + time + ",A,50" + minutes + ",N,00112.000,W,6.0,090.0," + date + ",,");
    }

    @Test
    void aReceiverOnAWireIsShownAsWhatCarriesIt() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningStation station = RunningStation.start(
                        folder, "gnss:tcp://127.0.0.1:" + server.getLocalPort() + "?name=Launch&platform=ship");
                Socket receiver = server.accept()) {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).minusSeconds(3);
            OutputStream out = receiver.getOutputStream();
            for (int i = 0; i < 3; i++) {
                out.write(epoch(now.plusSeconds(i), "06.00" + i).getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            JsonNode track = station.awaitTrack("Launch");
            assertThat(track.toString()).contains("\"platform\":\"SHIP\"");
            JsonNode feed =
                    station.awaitFeed("Launch", each -> each.path("accepted").asInt() == 4);
            assertThat(feed.path("rejects").toString()).isEqualTo("{\"sentence-type\":3}");
        }
    }

    @Test
    void filesOfEveryKindAreReplayedInTheirTime() throws Exception {
        String gpx = Files.writeString(
                        folder.resolve("walk.gpx"),
                        "<?xml version=\"1.0\"?><gpx version=\"1.1\"><wpt lat=\"1\" lon=\"1\"/><trk><name>w</name><trkseg>"
                                + "<trkpt lat=\"50.1\" lon=\"-1.2\"><time>2026-06-01T06:00:00Z</time></trkpt>"
                                + "<trkpt lat=\"50.1001\" lon=\"-1.2\"><time>2026-06-01T06:00:10Z</time></trkpt>"
                                + "<trkpt lat=\"50.1002\" lon=\"-1.2\"/></trkseg></trk></gpx>")
                .toString();
        String kml = Files.writeString(
                        folder.resolve("drive.kml"),
                        "<kml xmlns:gx=\"g\"><Document><Placemark><name>d</name><gx:Track>"
                                + "<when>2026-06-01T06:00:01Z</when><when>2026-06-01T06:00:11Z</when>"
                                + "<gx:coord>-1.3 50.2 0</gx:coord><gx:coord>-1.3 50.2001 0</gx:coord>"
                                + "</gx:Track></Placemark></Document></kml>")
                .toString();
        String json = Files.writeString(
                        folder.resolve("survey.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\","
                                + "\"coordinates\":[-1.4,50.3]},\"properties\":{\"time\":\"2026-06-01T06:00:02Z\"}}]}")
                .toString();
        LocalDateTime at = LocalDateTime.of(2026, 6, 1, 6, 0, 3);
        String nmea = Files.writeString(
                        folder.resolve("log.nmea"), epoch(at, "06.000") + epoch(at.plusSeconds(10), "06.010"))
                .toString();
        try (RunningStation station = RunningStation.start(
                folder,
                "gnss:file:" + gpx + "?name=Walker",
                "gnss:file:" + kml + "?name=Car&platform=vehicle",
                "gnss:file:" + json + "?name=Surveyor",
                "gnss:file:" + nmea + "?name=Logger&platform=drone")) {
            JsonNode walker = station.awaitFeed(
                    "Walker", each -> each.path("state").asString("").equals("ended"));
            assertThat(walker.path("accepted").asInt()).as(walker.toString()).isEqualTo(2);
            assertThat(walker.path("rejects").toString()).isEqualTo("{\"mark\":1,\"time\":1}");
            assertThat(station.awaitFeed("Car", each -> each.path("accepted").asInt() == 2)
                            .path("rejected")
                            .asInt())
                    .isZero();
            station.awaitFeed("Surveyor", each -> each.path("accepted").asInt() == 1);
            JsonNode logger =
                    station.awaitFeed("Logger", each -> each.path("accepted").asInt() == 2);
            assertThat(logger.path("rejects").toString()).isEqualTo("{\"incomplete\":2,\"sentence-type\":2}");
            assertThat(station.awaitTrack("Walker").toString()).contains("2026-06-01T06:00:10Z", "SENSOR");
            assertThat(station.awaitTrack("Car").toString()).contains("2026-06-01T06:00:11Z", "LAND_VEHICLE");
            assertThat(station.awaitTrack("Surveyor").toString()).contains("2026-06-01T06:00:02Z");
            assertThat(station.awaitTrack("Logger").toString()).contains("2026-06-01T06:00:03Z", "DRONE");
        }
    }
}
