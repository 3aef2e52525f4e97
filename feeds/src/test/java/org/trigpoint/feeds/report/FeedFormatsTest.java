package org.trigpoint.feeds.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.gnss.GnssCutter;
import org.trigpoint.feeds.gnss.GnssFormat;
import org.trigpoint.feeds.phone.Enrolled;
import org.trigpoint.feeds.phone.PhoneFormat;
import org.trigpoint.feeds.phone.PhoneGate;
import org.trigpoint.feeds.sensorthings.SensorThingsFormat;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Raw messages of phones, sensors and receivers become reports: each ends in one outcome, with and without a snapshot before it. */
class FeedFormatsTest {
    private static final long START = 1_780_293_605_000_000L;
    private static final String SECRET = "phabcdefghijklmnopqrstuvwx";
    private static final Enrolled ADA = new Enrolled("padaxxxx", "Ada");

    private final PhoneGate gate = new PhoneGate(secret -> secret.equals(SECRET) ? Optional.of(ADA) : Optional.empty());

    private static Raw raw(String text) {
        return Raw.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(Raw raw) {
        return new String(raw.toBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Decodes, through a snapshot before each raw message when asked for. */
    private static List<Outcome> decode(Format format, Map<String, String> options, boolean snapshots, Raw... raws)
            throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        SourceDecoder decoder = format.open();
        SourceOpened source = new SourceOpened(7, "Launch", "x", format.name(), Clock.ARRIVAL, Marking.CLEAR, options);
        long sequence = 0;
        for (Raw each : raws) {
            if (snapshots) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                decoder.write(new DataOutputStream(bytes));
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                decoder = format.read(in, format.version());
                assertThat(in.available()).isZero();
            }
            decoder.on(new Stamp(START + sequence, 7, sequence), each, source, outcomes::add);
            sequence++;
        }
        decoder.onClosed(outcomes::add);
        return outcomes;
    }

    private static int lines(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(Outcome::lines).sum();
    }

    @Test
    void whatPassesTheGateHasTheHandleInPlaceOfTheSecret() {
        assertThat(gate.admit(raw("id=" + SECRET + "&lat=50.1&lon=1")).map(FeedFormatsTest::text))
                .contains("phones/Ada/padaxxxx\0id=padaxxxx&lat=50.1&lon=1");
        assertThat(gate.admit(raw("owntracks/x/" + SECRET + "\0{\"_type\":\"location\",\"tid\":\"" + SECRET + "\"}"))
                        .map(FeedFormatsTest::text))
                .contains("phones/Ada/padaxxxx\0{\"_type\":\"location\",\"tid\":\"padaxxxx\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id=phzzzzzzzzzzzzzzzzzzzzzzzz&lat=1&lon=1",
                "id=123&lat=1&lon=1",
                "id=" + SECRET + "x&lat=1&lon=1",
                "id=x" + SECRET + "&lat=1&lon=1",
                "phones/Ada/padaxxxx\0id=padaxxxx&lat=1&lon=1",
                "owntracks/a/" + SECRET + "\0{\"_type\":\"card\",\"name\":\"Ada\"}",
                "owntracks/a/" + SECRET
                        + "\0{\"_type\":\"waypoint\",\"tst\":1780293602,\"lat\":1,\"lon\":1,\"desc\":\"home\"}",
                ""
            })
    void whatIsNotOfAPhoneThatIsEnrolledOrNoPositionDoesNotPass(String message) {
        assertThat(gate.admit(raw(message))).isEmpty();
    }

    @Test
    void aPhoneTellsItsNamePlaceAndBattery() throws Exception {
        Raw admitted = gate.admit(raw("id=" + SECRET
                        + "&lat=50.1&lon=-1.2&timestamp=1780293602&speed=10&bearing=271.5&accuracy=8&batt=87.5"))
                .orElseThrow();
        List<Outcome> outcomes = decode(new PhoneFormat(), Map.of(), false, admitted);
        assertThat(lines(outcomes)).isEqualTo(1);
        assertThat(outcomes).hasSize(3);
        assertThat(((IdentityReport) outcomes.get(0)).name()).isEqualTo("Ada");
        assertThat(((TelemetryReport) outcomes.get(1))
                        .findCondition()
                        .orElseThrow()
                        .batteryPercent())
                .isEqualTo(87.5);
        PositionReport at = (PositionReport) outcomes.get(2);
        assertThat(at.header().timeEpochMicros()).isEqualTo(1_780_293_602_000_000L);
        assertThat(at.header().timeBasis()).isEqualTo(TimeBasis.RECEIVER);
        assertThat(at.motion().speedMps()).isCloseTo(5.1444, within(1e-4));
        AirIntegrity worth = at.findFix().orElseThrow().integrity().findAir().orElseThrow();
        assertThat(worth.accuracyMeters()).as("8 m of 68 % are 13 m of 95 %").isEqualTo(30);
    }

    @Test
    void ofSeveralPositionsInOneMessageTheNewestIsTold() throws Exception {
        String batch = "{\"device_id\":\"" + SECRET + "\",\"location\":["
                + "{\"timestamp\":\"2026-06-01T06:00:02Z\",\"coords\":{\"latitude\":50.2,\"longitude\":1}},"
                + "{\"timestamp\":\"2026-06-01T06:00:01Z\",\"coords\":{\"latitude\":50.1,\"longitude\":1}}]}";
        List<Outcome> outcomes = decode(
                new PhoneFormat(), Map.of(), false, gate.admit(raw(batch)).orElseThrow());
        assertThat(((PositionReport) outcomes.getLast()).findFix().orElseThrow().latDeg())
                .isEqualTo(50.2);
        assertThat(lines(outcomes)).isEqualTo(1);
    }

    @Test
    void aClockThatIsAheadIsNotBelieved() throws Exception {
        Raw admitted = gate.admit(raw("id=" + SECRET + "&lat=50&lon=1&timestamp=1780300000"))
                .orElseThrow();
        PositionReport at = (PositionReport)
                decode(new PhoneFormat(), Map.of(), false, admitted).getLast();
        assertThat(at.header().timeEpochMicros()).isEqualTo(START);
        assertThat(at.header().timeBasis()).isEqualTo(TimeBasis.ARRIVAL);
    }

    @Test
    void whatCameToTheRecordingWithoutEnrolmentIsRejected() throws Exception {
        List<Outcome> outcomes =
                decode(new PhoneFormat(), Map.of(), false, raw("id=1&lat=1&lon=1"), raw("owntracks/a/b\0{}"));
        assertThat(outcomes)
                .hasSize(2)
                .allMatch(each -> ((Rejected) each).code().equals("not-enrolled"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadingIsAtThePlaceOfItsThing(boolean snapshots) throws Exception {
        List<Outcome> outcomes = decode(
                new SensorThingsFormat(),
                Map.of(),
                snapshots,
                raw("v1.1/Datastreams(42)/Observations\0{\"result\":1}"),
                raw(
                        "v1.1/Things\0{\"@iot.id\":7,\"name\":\"Buoy\",\"description\":\"d\",\"Datastreams\":[{\"@iot.id\":42,"
                                + "\"observationType\":\"o\",\"unitOfMeasurement\":{}}]}"),
                raw(
                        "v1.1/Things(7)/Locations\0{\"name\":\"n\",\"location\":{\"type\":\"Point\",\"coordinates\":[-1.2,50.1]}}"),
                raw("v1.1/Datastreams(42)/Observations\0{\"result\":2,\"phenomenonTime\":\"2026-06-01T06:00:04Z\"}"));
        assertThat(lines(outcomes)).isEqualTo(4);
        assertThat(outcomes.subList(0, 2))
                .allMatch(each -> ((Rejected) each).code().equals("no-place"));
        PositionReport at = (PositionReport) outcomes.getLast();
        assertThat(at.findFix().orElseThrow().latDeg()).isEqualTo(50.1);
        assertThat(at.header().timeEpochMicros()).isEqualTo(1_780_293_604_000_000L);
        assertThat(((IdentityReport) outcomes.get(outcomes.size() - 2)).name()).isEqualTo("Buoy");
    }

    @Test
    void anyJsonIsMapped() throws Exception {
        Map<String, String> map =
                Map.of("map", "id:/end~1device/id,name:@3,lat:/rx/0/p/1,lon:/rx/0/p/0,time:/at,accuracy:/r");
        List<Outcome> outcomes = decode(
                new SensorThingsFormat(),
                map,
                false,
                raw(
                        "app/x/Tank 4/up\0{\"end/device\":{\"id\":12},\"rx\":[{\"p\":[\"1.5\",50.5]}],\"at\":1780293601,\"r\":3}"),
                raw("app\0{\"end/device\":{\"id\":12},\"rx\":[{\"p\":[1.5,95]}]}"),
                raw("app\0{\"end/device\":{\"id\":12},\"rx\":[{\"p\":[1.5,5]}],\"at\":\"soon\"}"),
                raw("app\0{\"rx\":[]}"),
                raw("app\0nonsense"));
        assertThat(((IdentityReport) outcomes.get(0)).name()).isEqualTo("Tank 4");
        PositionReport at = (PositionReport) outcomes.get(1);
        assertThat(at.findFix().orElseThrow().lonDeg()).isEqualTo(1.5);
        assertThat(outcomes.subList(2, 6))
                .extracting(each -> ((Rejected) each).code())
                .containsExactly("position-range", "time", "field", "json");
    }

    private static Raw sentence(String content) {
        int sum = content.chars().reduce(0, (a, b) -> a ^ b);
        return raw("$" + content + String.format("*%02X", sum));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sentencesOfOneEpochAreOnePosition(boolean snapshots) throws Exception {
        List<Outcome> outcomes = decode(
                new GnssFormat(),
                Map.of("platform", "ship"),
                snapshots,
                sentence("GPRMC,060002,A,5006.000,N,00112.000,W,6.0,090.0,010626,,"),
                sentence("GPGGA,060002,5006.000,N,00112.000,W,1,08,0.9,5.0,M,46.9,M,,"),
                sentence("GPGST,060002,1,1,1,0,2.0,1.0,3.0"),
                sentence("GPGGA,060003,5006.010,N,00112.000,W,1,08,0.9,5.0,M,46.9,M,,"),
                sentence("GPGGA,060004,5006.020,N,00112.000,W,0,,,,M,,M,,"));
        PositionReport first = (PositionReport) outcomes.get(1);
        assertThat(first.stamp().sequence()).as("of its last sentence").isEqualTo(2);
        assertThat(first.header().timeEpochMicros()).isEqualTo(1_780_293_602_000_000L);
        assertThat(first.findFix().orElseThrow().heightMeters()).isEqualTo(51.9);
        assertThat(first.findFix()
                        .orElseThrow()
                        .integrity()
                        .findAir()
                        .orElseThrow()
                        .nacp())
                .as("4.9 m of 95 %")
                .isEqualTo(10);
        PositionReport second = (PositionReport) outcomes.get(3);
        assertThat(second.header().timeEpochMicros()).isEqualTo(1_780_293_603_000_000L);
        assertThat(((Rejected) outcomes.getLast()).code()).isEqualTo("incomplete");
        assertThat(lines(outcomes)).isEqualTo(5);
    }

    @Test
    void documentsAreCutIntoTheirPointsWhereverTheyAreCut() {
        byte[] gpx =
                ("<?xml version='1.0'?>\n<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>2026-06-01T06:00:00Z</time></trkpt>"
                                + "<g:trkpt lat='1' lon='3'/></trkseg></trk></gpx>")
                        .getBytes(StandardCharsets.UTF_8);
        for (int step : new int[] {1, 7, gpx.length}) {
            List<String> cut = new ArrayList<>();
            Cutter cutter = GnssCutter.open(
                    Arrays.copyOf(gpx, step),
                    (array, offset, length) -> cut.add(new String(array, offset, length, StandardCharsets.UTF_8)));
            for (int i = 0; i < gpx.length; i += step) {
                cutter.take(gpx, i, Math.min(step, gpx.length - i));
            }
            cutter.end();
            assertThat(cut)
                    .containsExactly(
                            "<trkpt lat='1' lon='2'><time>2026-06-01T06:00:00Z</time></trkpt>",
                            "<g:trkpt lat='1' lon='3'/>");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void damagedMessagesThrowNothingAndEachIsCounted(long seed) throws Exception {
        Random random = new Random(seed);
        List<Raw> sound = List.of(
                raw("phones/Ada/padaxxxx\0id=padaxxxx&lat=50.1&lon=-1.2&timestamp=1780293602&batt=87"),
                raw("phones/Ada/padaxxxx\0{\"_type\":\"location\",\"lat\":50.1,\"lon\":-1.2,\"tst\":1780293602}"),
                raw(
                        "v1.1/Things(7)/Locations\0{\"name\":\"n\",\"location\":{\"type\":\"Point\",\"coordinates\":[-1.2,50.1]}}"),
                raw("v1.1/Datastreams(42)/Observations\0{\"result\":2,\"phenomenonTime\":\"2026-06-01T06:00:04Z\"}"),
                sentence("GPGGA,060002,5006.000,N,00112.000,W,1,08,0.9,5.0,M,46.9,M,,"),
                sentence("GPRMC,060003,A,5006.000,N,00112.000,W,6.0,090.0,010626,,"),
                raw("<trkpt lat='1' lon='2'><time>2026-06-01T06:00:00Z</time></trkpt>"),
                raw(
                        "<Placemark><gx:Track><when>2026-06-01T06:00:00Z</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark>"));
        Map<String, String> map = Map.of("map", "id:/name,lat:/location/coordinates/1,lon:/location/coordinates/0");
        for (int i = 0; i < 400; i++) {
            Raw[] damaged = new Raw[10];
            Arrays.setAll(damaged, _ -> damage(sound.get(random.nextInt(sound.size())), random));
            for (Format format : List.of(new PhoneFormat(), new SensorThingsFormat(), new GnssFormat())) {
                List<Outcome> straight = decode(format, Map.of(), false, damaged);
                assertThat(lines(straight)).isEqualTo(damaged.length);
                assertThat(decode(format, Map.of(), true, damaged)).isEqualTo(straight);
            }
            assertThat(lines(decode(new SensorThingsFormat(), map, false, damaged)))
                    .isEqualTo(damaged.length);
            for (Raw each : damaged) {
                assertThat(gate.admit(each)).isEmpty();
            }
        }
    }

    private static Raw damage(Raw sound, Random random) {
        byte[] bytes = sound.toBytes();
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return Raw.of(random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
    }
}
