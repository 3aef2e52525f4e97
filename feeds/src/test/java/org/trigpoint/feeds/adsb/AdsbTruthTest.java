package org.trigpoint.feeds.adsb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.adsb.fixtures.Recordings;
import org.trigpoint.feeds.adsb.frame.AdsbFramer;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.Identification;

/**
 * Two thousand real frames of one flight give what pyModeS found in them. The truth gives the frames up to and with the one that
 * makes a pair the position of that one: here each frame has its own, and that of the last of the group is compared. Times are those
 * of the truth; the counters follow them, a millisecond from frame to frame of one second.
 */
class AdsbTruthTest {
    private static final String NAME = "derived/pymodes-adsb-406b90.";
    private static final long MICROS = 1_000_000L;
    private static final double FARTHEST_DEG = 0.05;

    private final List<Tell> tells = new ArrayList<>();
    private final List<String[]> group = new ArrayList<>();
    private final Map<String, Integer> compared = new HashMap<>();
    private @Nullable Boolean lastOdd;

    @ParameterizedTest
    @ValueSource(strings = {"beast", "avr"})
    void recordingGivesItsTruth(String kind) throws Exception {
        List<String> rows = Files.readAllLines(Recordings.adsb(NAME + "truth.csv"));
        byte[] bytes = Files.readAllBytes(Recordings.adsb(NAME + kind));
        AdsbDecoder decoder = new AdsbDecoder(TableSettings.PLAIN);
        AdsbFramer framer = new AdsbFramer(new AdsbFrames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                long micros = Long.parseLong(cells(rows, tells.size())[0]) * MICROS;
                tells.add((Tell) decoder.on(array, offset, length, micros));
            }

            @Override
            public void junk(byte[] array, int offset, int length) {
                throw new AssertionError("Junk behind frame " + tells.size());
            }
        });
        framer.take(bytes, 0, bytes.length);
        framer.end();
        assertThat(tells).hasSize(rows.size() - 1);
        for (int i = 0; i < tells.size(); i++) {
            compare(cells(rows, i), tells.get(i));
        }
        assertThat(compared).isEqualTo(Map.of("identification", 98, "velocity", 965, "altitude", 937, "position", 933));
    }

    private static String[] cells(List<String> rows, int i) {
        return rows.get(i + 1).split(",", -1);
    }

    private void compare(String[] row, Tell tell) {
        String as = String.join(",", row);
        assertThat("%06X".formatted(tell.address())).as(as).isEqualTo(row[3]);
        switch (tell.message()) {
            case Identification message -> {
                assertThat(message.typeCode()).as(as).isEqualTo(Integer.parseInt(row[2]));
                assertThat(message.callSign()).as(as).isEqualTo(row[4]);
                count("identification", 1);
            }
            case AirborneVelocity message -> {
                assertThat(row[2]).isEqualTo("19");
                assertThat(message.groundSpeedKn()).as(as).isCloseTo(Double.parseDouble(row[8]), within(1.0));
                assertThat(message.trackDeg()).as(as).isCloseTo(Double.parseDouble(row[9]), within(1e-9));
                assertThat(message.verticalRateFeetPerMinute()).as(as).isEqualTo(Integer.parseInt(row[10]));
                count("velocity", 1);
            }
            case AirbornePosition message -> {
                assertThat(message.typeCode()).as(as).isEqualTo(Integer.parseInt(row[2]));
                assertThat(message.altitudeFeet()).as(as).isEqualTo(Integer.parseInt(row[5]));
                count("altitude", 1);
                position(row, message.odd(), tell.position());
            }
            default -> throw new AssertionError("There is no " + tell + " in " + as);
        }
    }

    private void count(String what, int rows) {
        compared.merge(what, rows, Integer::sum);
    }

    private void position(String[] row, boolean odd, @Nullable SolvedPosition position) {
        group.add(row);
        boolean pair = lastOdd != null && lastOdd != odd;
        if (position != null && !row[6].isEmpty()) {
            assertThat(position.latDeg()).isCloseTo(Double.parseDouble(row[6]), within(FARTHEST_DEG));
            assertThat(position.lonDeg()).isCloseTo(Double.parseDouble(row[7]), within(FARTHEST_DEG));
        }
        if (!pair) {
            lastOdd = odd;
            return;
        }
        for (String[] each : group) {
            if (!each[6].isEmpty()) {
                String as = String.join(",", each);
                assertThat(position).as(as).isNotNull();
                assertThat(position.latDeg()).as(as).isCloseTo(Double.parseDouble(each[6]), within(1e-9));
                assertThat(position.lonDeg()).as(as).isCloseTo(Double.parseDouble(each[7]), within(1e-9));
                count("position", 1);
            }
        }
        group.clear();
        lastOdd = null;
    }
}
