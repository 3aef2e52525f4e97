package org.trigpoint.feeds.klv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.klv.fixtures.KlvFeed;
import org.trigpoint.feeds.klv.fixtures.KlvRecordings;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorded flight, as a feed, is where another decoder found it, to half of the least significant bit of each item. */
class KlvFeedTruthTest {
    private static final int PACKETS = 277;
    private static final int TARGETS = 129;
    private static final double LAT_STEP_DEG = 180.0 / ((1L << 32) - 2);
    private static final double LON_STEP_DEG = 360.0 / ((1L << 32) - 2);
    private static final double OFFSET_STEP_DEG = 0.15 / ((1 << 16) - 2);
    private static final double HEIGHT_STEP_METERS = 19_900.0 / 65_535;
    private static final double ANGLE_STEP_DEG = 360.0 / 65_535;
    private static final double FIELD_STEP_DEG = 180.0 / 65_535;
    private static final double SLANT_STEP_METERS = 5_000_000.0 / 4_294_967_295L;

    private static double truth(JsonNode record, int tag) {
        return Double.parseDouble(record.get(Integer.toString(tag)).get("value").asString());
    }

    private static JsonNode truth() {
        return JsonMapper.shared()
                .readTree(KlvRecordings.path("truth/osh-sample-stream.st0601.json")
                        .toFile())
                .get("records");
    }

    @ParameterizedTest
    @ValueSource(strings = {"osh-sample-stream.ts", "osh-sample-stream.klv"})
    void everyPacketIsAPlaceAndALook(String recording) throws Exception {
        List<byte[]> messages = KlvFeed.cut(KlvRecordings.bytes(recording), "drop");
        KlvFeed feed = KlvFeed.ofFile().give(messages, 0);
        assertThat(feed.rejections()).isEmpty();
        assertThat(feed.all(Report.class).stream().mapToInt(Outcome::lines).sum())
                .isEqualTo(messages.size());
        assertThat(feed.all(Detection.class))
                .as("moving targets of the recording, all near what it looks at")
                .hasSize(TARGETS)
                .allSatisfy(KlvFeedTruthTest::isNearWhatItLooksAt);
        List<PositionReport> places = feed.all(PositionReport.class);
        List<TelemetryReport> looks = feed.all(TelemetryReport.class);
        assertThat(places).hasSize(PACKETS);
        assertThat(looks).hasSize(PACKETS);
        JsonNode records = truth();
        for (int i = 0; i < PACKETS; i++) {
            JsonNode record = records.get(i);
            compare(places.get(i), record);
            compare(looks.get(i).findGaze().orElseThrow(), record);
        }
    }

    private static void isNearWhatItLooksAt(Detection target) {
        assertThat(target.sensor()).isEqualTo("VRSG V5.6.72 Apr  7 2011");
        Sight.Place place = (Sight.Place) target.sight();
        assertThat(place.latDeg()).isBetween(34.68, 34.72);
        assertThat(place.lonDeg()).isBetween(-86.69, -86.66);
    }

    private static void compare(PositionReport report, JsonNode record) {
        var fix = report.findFix().orElseThrow();
        assertThat(fix.latDeg()).isCloseTo(truth(record, 13), within(LAT_STEP_DEG / 2));
        assertThat(fix.lonDeg()).isCloseTo(truth(record, 14), within(LON_STEP_DEG / 2));
        assertThat(fix.heightMeters()).isCloseTo(truth(record, 15), within(HEIGHT_STEP_METERS / 2));
        assertThat(report.flight().heightMeters()).isEqualTo(fix.heightMeters());
        assertThat(report.motion().headingDeg()).isCloseTo(truth(record, 5), within(ANGLE_STEP_DEG / 2));
        assertThat(report.header().platform()).isEqualTo(Platform.DRONE);
        assertThat(report.header().transponder()).isEqualTo(Transponder.TELEMETRY);
    }

    private static void compare(Gaze gaze, JsonNode record) {
        Gaze.Point centre = gaze.findCentre().orElseThrow();
        assertThat(centre.latDeg()).isCloseTo(truth(record, 23), within(LAT_STEP_DEG / 2));
        assertThat(centre.lonDeg()).isCloseTo(truth(record, 24), within(LON_STEP_DEG / 2));
        assertThat(gaze.slantRangeMeters()).isCloseTo(truth(record, 21), within(SLANT_STEP_METERS / 2));
        assertThat(gaze.horizontalFieldDeg()).isCloseTo(truth(record, 16), within(FIELD_STEP_DEG / 2));
        assertThat(gaze.verticalFieldDeg()).isCloseTo(truth(record, 17), within(FIELD_STEP_DEG / 2));
        for (int corner = 0; corner < Gaze.CORNERS; corner++) {
            Gaze.Point point = gaze.corners().get(corner);
            assertThat(point.latDeg())
                    .isCloseTo(truth(record, 23) + truth(record, 26 + 2 * corner), within(OFFSET_STEP_DEG / 2));
            assertThat(point.lonDeg())
                    .isCloseTo(truth(record, 24) + truth(record, 27 + 2 * corner), within(OFFSET_STEP_DEG / 2));
        }
        pointsAtItsCentre(gaze, record);
    }

    /** The line of sight, turned by the attitude, ends where the frame's centre is said to be, on a plane at its elevation. */
    private static void pointsAtItsCentre(Gaze gaze, JsonNode record) {
        double shrink = Math.cos(Math.toRadians(truth(record, 13)));
        double north = (truth(record, 23) - truth(record, 13)) * 111_000;
        double east = (truth(record, 24) - truth(record, 14)) * 111_320 * shrink;
        double down = truth(record, 15) - truth(record, 25);
        double bearing = (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
        assertThat(gaze.azimuthDeg()).isCloseTo(bearing, within(1.0));
        assertThat(gaze.elevationDeg())
                .isCloseTo(-Math.toDegrees(Math.atan2(down, Math.hypot(east, north))), within(1.0));
    }

    @Test
    void aSnapshotBeforeAnyMessageChangesNothing() throws Exception {
        List<byte[]> messages = KlvFeed.cut(KlvRecordings.bytes("osh-sample-stream.ts"), "drop");
        List<Outcome> straight = KlvFeed.ofFile().give(messages, 0).outcomes();
        assertThat(KlvFeed.ofFile().give(messages, 23).outcomes()).isEqualTo(straight);
    }

    @Test
    void aStreamThatIsJoinedInItsMiddleGoesOnAsTheSameCraft() throws Exception {
        byte[] whole = KlvRecordings.bytes("osh-sample-stream.ts");
        byte[] rest = Arrays.copyOfRange(whole, whole.length / 2 + 77, whole.length);
        KlvFeed feed = KlvFeed.ofFile().give(KlvFeed.cut(rest, "drop"), 0);
        List<PositionReport> places = feed.all(PositionReport.class);
        assertThat(places).hasSizeBetween(PACKETS / 2 - 25, PACKETS / 2 + 1);
        assertThat(Stream.concat(places.stream(), feed.all(IdentityReport.class).stream())
                        .map(report -> report.header().identity())
                        .distinct())
                .containsExactly(Identity.named("klv", "VRSG 5.6 0"));
        assertThat(feed.all(IdentityReport.class))
                .first()
                .satisfies(told -> assertThat(told.findName()).contains("VRSG 5.6"));
        assertThat(feed.rejections()).hasSizeBetween(1, 2).allMatch(code -> code.matches("(sync|incomplete) \\d+"));
    }
}
