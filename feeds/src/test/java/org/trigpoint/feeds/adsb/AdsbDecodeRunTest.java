package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.adsb.fixtures.MadeFrames;
import org.trigpoint.feeds.adsb.fixtures.Recordings;

/** What {@code decode} writes and counts. */
class AdsbDecodeRunTest {
    @Test
    void everyRawMessageIsCountedOnce() throws IOException {
        byte[] even = MadeFrames.squitter(17, 5, 0x406B90, MadeFrames.air(11, false, 51, 7, false));
        byte[] odd = MadeFrames.squitter(17, 5, 0x406B90, MadeFrames.air(11, false, 51, 7, true));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(MadeFrames.beast(even, 12_000_000, 0x1A));
        bytes.writeBytes("noise\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(MadeFrames.beast(odd, 18_000_000, 7));
        odd[5] ^= 1;
        bytes.writeBytes(MadeFrames.avr(odd));
        StringBuilder text = new StringBuilder();
        AdsbDecodeRun run = new AdsbDecodeRun(text);
        run.run(new ByteArrayInputStream(bytes.toByteArray()));
        run.run(new ByteArrayInputStream(
                "\n {\"now\":5,\"aircraft\":[{\"hex\":\"~abc\",\"lat\":1}]}".getBytes(StandardCharsets.US_ASCII)));
        DecodeCounts counts = run.counts();
        assertThat(counts.lines()).isEqualTo(6).isEqualTo(counts.messageLines() + counts.rejected());
        assertThat(counts.rejectedLines()).isEqualTo(Map.of("junk", 1L, "parity", 1L));
        assertThat(text.toString().lines())
                .containsExactly(
                        "{\"message\":\"AirbornePosition\",\"seconds\":1,\"signal\":26,\"downlinkFormat\":17,\"control\":5,"
                                + "\"address\":\"406b90\",\"addressKind\":\"ICAO\",\"origin\":\"TRANSPONDER\",\"typeCode\":11,"
                                + "\"surveillanceStatus\":0,\"nicSupplementB\":false,\"altitudeFeet\":17000,"
                                + "\"altitudeSource\":\"BAROMETRIC\",\"timeSynchronized\":false,\"odd\":false,\"cprLat\":65536,"
                                + "\"cprLon\":94299,\"integrity\":{\"nucp\":7,\"containmentMeters\":185.2}}",
                        "{\"message\":\"AirbornePosition\",\"seconds\":1.5,\"signal\":7,\"downlinkFormat\":17,\"control\":5,"
                                + "\"address\":\"406b90\",\"addressKind\":\"ICAO\",\"origin\":\"TRANSPONDER\",\"typeCode\":11,"
                                + "\"surveillanceStatus\":0,\"nicSupplementB\":false,\"altitudeFeet\":17000,"
                                + "\"altitudeSource\":\"BAROMETRIC\",\"timeSynchronized\":false,\"odd\":true,\"cprLat\":46967,"
                                + "\"cprLon\":91750,\"latDeg\":50.9999783,\"lonDeg\":6.9999695,\"method\":\"GLOBAL\","
                                + "\"integrity\":{\"nucp\":7,\"containmentMeters\":185.2}}",
                        "{\"message\":\"DocumentHead\",\"origin\":\"PROGRAM\",\"epochSeconds\":5}",
                        "{\"message\":\"AircraftObject\",\"address\":\"000abc\",\"addressKind\":\"OTHER\","
                                + "\"origin\":\"PROGRAM\",\"hex\":\"~abc\",\"position\":{\"latDeg\":1,\"onGround\":false}}");
    }

    @Test
    void aRecordingIsWrittenWithItsPositions() throws IOException {
        StringBuilder text = new StringBuilder();
        AdsbDecodeRun run = new AdsbDecodeRun(text);
        run.run(Files.newInputStream(Recordings.adsb("derived/pymodes-adsb-406b90.beast")));
        assertThat(run.counts().messages())
                .isEqualTo(2_000)
                .isEqualTo(run.counts().lines());
        assertThat(text.toString().lines().filter(line -> line.contains("AirbornePosition")))
                .hasSize(937);
        // The first four are odd, with nothing before them.
        assertThat(text.toString().lines().filter(line -> line.contains("\"latDeg\":")))
                .hasSize(933)
                .allMatch(line -> line.contains("\"latDeg\":51.") || line.contains("\"latDeg\":50."));
    }
}
