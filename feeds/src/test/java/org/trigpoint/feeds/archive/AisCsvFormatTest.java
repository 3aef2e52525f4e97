package org.trigpoint.feeds.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.ais.Mmsi;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IdentityReport.Extent;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

class AisCsvFormatTest {
    static final String DANISH =
            "# Timestamp,Type of mobile,MMSI,Latitude,Longitude,Navigational status,ROT,SOG,COG,Heading,IMO,"
                    + "Callsign,Name,Ship type,Cargo type,Width,Length,Type of position fixing device,Draught,Destination,"
                    + "ETA,Data source type,A,B,C,D";
    static final String MARINE =
            "MMSI,BaseDateTime,LAT,LON,SOG,COG,Heading,VesselName,IMO,CallSign,VesselType,Status,Length,Width,Draft,Cargo,"
                    + "TransceiverClass";

    private final AisCsvFormat format = new AisCsvFormat(Mmsi::classify);
    private SourceDecoder decoder = format.open();
    private long sequence;

    private List<Outcome> decode(String header, String row) {
        SourceOpened opened = new SourceOpened(
                1, "n", "u", "ais-csv", SourceOpened.Clock.FILE, Marking.CLEAR, Map.of("header", header));
        List<Outcome> outcomes = new ArrayList<>();
        Raw raw = Raw.of(row.getBytes(StandardCharsets.UTF_8));
        decoder.on(new Stamp(1, 1, sequence++), raw, opened, outcomes::add);
        return outcomes;
    }

    private PositionReport position(String header, String row) {
        return (PositionReport) decode(header, row).getFirst();
    }

    @Test
    void aRowOfTheDanishArchive() {
        List<Outcome> outcomes = decode(
                DANISH,
                "01/09/2025 12:34:56,Class A,219024000,57.717413,10.586715,Engaged in fishing,-2.5,12.3,4.8,309,9307839,"
                        + "OXYZ2,\"FISH, \"\"BIG\"\" ONE\",Tanker,Category Y,12,80,GPS,6.1,SKAGEN,14/03/2026 06:05:00,AIS,"
                        + "60,20,5,7");
        PositionReport report = (PositionReport) outcomes.getFirst();
        assertThat(report.header().timeEpochMicros()).isEqualTo(1_756_730_096_000_000L);
        assertThat(report.header().timeBasis()).isEqualTo(Header.TimeBasis.RECEIVER);
        assertThat(report.header().identity()).isEqualTo(Identity.mmsi(219024000));
        assertThat(report.header().platform()).isEqualTo(Platform.SHIP);
        assertThat(report.header().transponder()).isEqualTo(Transponder.AIS_CLASS_A);
        assertThat(report.header().transmission().lines()).isEqualTo(1);
        assertThat(report.fix().latDeg()).isEqualTo(57.717413);
        assertThat(report.fix().lonDeg()).isEqualTo(10.586715);
        assertThat(report.status()).isEqualTo(NavigationStatus.FISHING);
        assertThat(report.motion()).isEqualTo(new Motion(12.3 * 1852 / 3600, false, 4.8, 309, -2.5, false));
        IdentityReport identity = (IdentityReport) outcomes.get(1);
        assertThat(identity)
                .isEqualTo(new IdentityReport(
                        identity.header(),
                        "FISH, \"BIG\" ONE",
                        "OXYZ2",
                        9307839,
                        82,
                        new Extent(60, 20, 7, 5),
                        6.1,
                        false,
                        "SKAGEN",
                        "03-14 06:05",
                        0,
                        false));
        assertThat(identity.header().transmission().lines()).isZero();
        assertThat(identity.header().stamp()).isEqualTo(report.header().stamp());
    }

    @Test
    void stationsAndAidsOfTheDanishArchive() {
        PositionReport base = position(
                DANISH,
                "01/09/2025 00:00:00,Base Station,2190064,56.716570,11.519047,Unknown value,,,,,Unknown,Unknown,,"
                        + "Undefined,,,,GPS,,Unknown,,AIS,,,,");
        assertThat(base.header().platform()).isEqualTo(Platform.COAST_STATION);
        assertThat(base.header().transponder()).isEqualTo(Transponder.AIS_BASE_STATION);
        assertThat(base.status()).isEqualTo(NavigationStatus.UNDEFINED);
        assertThat(base.motion()).isEqualTo(Motion.NONE);
        PositionReport aid =
                position(DANISH, "01/09/2025 00:00:00,AtoN,992191001,56.7,11.5,,,,,,,,BUOY,,,,,,,,,AIS,,,,");
        assertThat(aid.header().platform()).isEqualTo(Platform.AID);
    }

    @Test
    void aRowOfMarineCadastre() {
        List<Outcome> outcomes = decode(
                MARINE,
                "249080000,2023-01-11T00:00:06,25.13678,-79.58528,11.2,196.0,195.0,SCOT LEIPZIG,IMO9260847,9HA4096,80,0.0,"
                        + "116.0,18.0,7.4,81.0,A");
        PositionReport report = (PositionReport) outcomes.getFirst();
        assertThat(report.header().timeEpochMicros()).isEqualTo(1_673_395_206_000_000L);
        assertThat(report.status()).isEqualTo(NavigationStatus.UNDER_WAY_USING_ENGINE);
        IdentityReport identity = (IdentityReport) outcomes.get(1);
        assertThat(identity.shipType()).isEqualTo(80);
        assertThat(identity.imoNumber()).isEqualTo(9260847);
        assertThat(identity.extent()).isEqualTo(new Extent(0, 116, 0, 18));
        assertThat(identity.draughtMeters()).isEqualTo(7.4);
    }

    @Test
    void laterSpellingsOfTheHeader() {
        String header = "mmsi,base_date_time,longitude,latitude,sog,cog,heading,vessel_name,imo,call_sign,vessel_type,"
                + "status,length,width,draft,cargo,transceiver";
        PositionReport report = position(
                header, "249080000,2025-01-11 00:00:06,-79.58528,25.13678,11.2,196.0,195,,,,1019,0,116,18,7.4,81,B");
        assertThat(report.fix().latDeg()).isEqualTo(25.13678);
        assertThat(report.header().transponder()).isEqualTo(Transponder.AIS_CLASS_B);
        assertThat(ShipTypes.of("1019", "")).isEqualTo(37);
    }

    @ParameterizedTest
    @CsvSource({"102.3,360.0,511,''", "-0.1,-12.0,-1,''", "'','','',''", "1023,409.5,360,''", "fast,north,up,right"})
    void whatStandsForNoneIsAbsent(String speed, String course, String heading, String turn) {
        Motion motion = position(
                        DANISH,
                        "01/09/2025 00:00:00,Class A,219024000,57.7,10.5,," + turn + "," + speed + "," + course + ","
                                + heading + ",,,,,,,,,,,,AIS,,,,")
                .motion();
        assertThat(motion).isEqualTo(Motion.NONE);
    }

    @Test
    void valuesThatMeanOrMoreSaySo() {
        Motion motion = position(
                        DANISH,
                        "01/09/2025 00:00:00,Class A,219024000,57.7,10.5,,-720.0,102.2,359.9,0,,,,,,,,,,,,AIS,,,,")
                .motion();
        assertThat(motion.speedAtLeast()).isTrue();
        assertThat(motion.turnAtLeast()).isTrue();
        assertThat(motion.turnDegPerMin()).isEqualTo(-10);
        assertThat(motion.headingDeg()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"91.0,181.0", "91,10.5", "57.7,181", "'',''"})
    void aReportThatDoesNotKnowItsPositionHasNone(String lat, String lon) {
        assertThat(position(DANISH, row("01/09/2025 00:00:00", "219024000", lat, lon))
                        .findFix())
                .isEmpty();
    }

    private static String row(String time, String mmsi, String lat, String lon) {
        return time + ",Class A," + mmsi + "," + lat + "," + lon + ",,,,,,,,,,,,,,,,,AIS,,,,";
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2025 00:00:00, 219024000, 57.7, 10.5, timestamp, 0",
        "01/09/2025 24:00:00, 219024000, 57.7, 10.5, timestamp, 0",
        "yesterday, 219024000, 57.7, 10.5, timestamp, 0",
        "01/09/2025 00:00:00, ship, 57.7, 10.5, identity, 28",
        "01/09/2025 00:00:00, 1219024000, 57.7, 10.5, identity, 28",
        "01/09/2025 00:00:00, 219024000, 90.1, 10.5, position, 38",
        "01/09/2025 00:00:00, 219024000, 57.7, 180.1, position, 43",
        "01/09/2025 00:00:00, 219024000, north, 10.5, position, 38",
    })
    void badRowsAreRejectedWithCodeAndPlace(String time, String mmsi, String lat, String lon, String code, int offset) {
        assertThat(decode(DANISH, row(time, mmsi, lat, lon)))
                .containsExactly(new Rejected(new Stamp(1, 1, 0), code, offset, 1));
    }

    @Test
    void brokenRowsAreRejected() {
        assertThat(decode(DANISH, "01/09/2025 00:00:00,\"Class A")).containsExactly(rejected("quote", 20));
        assertThat(decode(DANISH, "01/09/2025 00:00:00,Class A,1,2,3")).containsExactly(rejected("columns", 33));
        assertThat(decode("nonsense", row("01/09/2025 00:00:00", "1", "2", "3")))
                .containsExactly(rejected("no-header", 0));
        assertThat(decode(DANISH, "x".repeat(8_193))).containsExactly(rejected("too-long", 8_192));
        assertThat(decode(DANISH, "\0")).containsExactly(rejected("columns", 1));
    }

    private Rejected rejected(String code, int offset) {
        return new Rejected(new Stamp(1, 1, sequence - 1), code, offset, 1);
    }

    @Test
    void aHeaderAmongTheRowsChangesTheColumns() throws IOException {
        assertThat(decode(DANISH, MARINE)).containsExactly(rejected("header", 0));
        restore();
        String row = "249080000,2023-01-11T00:00:06,25.1,-79.5,11.2,196.0,195.0,,,,80,0.0,116.0,18.0,7.4,81.0,A";
        assertThat(position(DANISH, row).fix().latDeg()).isEqualTo(25.1);
    }

    private void restore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decoder.write(new DataOutputStream(bytes));
        decoder = format.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), format.version());
    }

    @Test
    void staticDataAreSaidWhenNewOrChangedAlsoAfterARestart() throws IOException {
        String named = "01/09/2025 00:00:00,Class A,219024000,57.7,10.5,,,,,,,,NAME,,,,,,,,,AIS,,,,";
        String renamed = named.replace("NAME", "OTHER");
        assertThat(decode(DANISH, named)).hasSize(2);
        restore();
        assertThat(decode(DANISH, named)).hasSize(1);
        assertThat(decode(DANISH, renamed)).hasSize(2);
        assertThat(decode(DANISH, renamed.replace("219024000", "219024001"))).hasSize(2);
        assertThat(decode(DANISH, named.replace("NAME", ""))).hasSize(1);
    }

    @Test
    void statesOfOtherFormatsAreRefused() {
        assertThatThrownBy(() -> format.read(new DataInputStream(new ByteArrayInputStream(new byte[2])), 2))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theMarineCadastreSampleOpensAsItIs() throws IOException {
        Path file = recordings().resolve("ais/aisdb/test_data_noaa_20230101.csv");
        assumeThat(file).as("recorded data").exists();
        List<String> lines = Files.readAllLines(file);
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<Outcome> some = decode(lines.getFirst(), line);
            String[] cells = line.split(",", -1);
            PositionReport report = (PositionReport) some.getFirst();
            assertThat(report.fix().latDeg()).isEqualTo(Double.parseDouble(cells[2]));
            assertThat(report.fix().lonDeg()).isEqualTo(Double.parseDouble(cells[3]));
            assertThat(report.header().identity()).isEqualTo(Identity.mmsi(Long.parseLong(cells[0])));
            assertThat(report.header().timeEpochMicros())
                    .isEqualTo(java.time.Instant.parse(cells[1] + "Z").toEpochMilli() * 1_000);
            outcomes.addAll(some);
        }
        assertThat(outcomes.stream().filter(PositionReport.class::isInstance)).hasSize(1_000);
        assertThat(outcomes.stream().filter(IdentityReport.class::isInstance)).hasSize(1_000);
    }

    private static Path recordings() {
        String set = System.getenv("TRIGPOINT_DATA");
        return set != null
                ? Path.of(set)
                : Path.of(System.getProperty("trigpoint.root", ".")).resolve("../shared/data");
    }

    /** Whatever stands in a row: exactly one outcome with the one line, and never an exception. */
    @Test
    void mutatedRowsEndInOneOutcomeEach() {
        long seed = Long.getLong("trigpoint.seed", 1);
        Random random = new Random(seed);
        String[] rows = {
            row("01/09/2025 00:00:00", "219024000", "57.7", "10.5"),
            "01/09/2025 12:34:56,Class A,219024000,57.717413,10.586715,Moored,-2.5,12.3,4.8,309,9307839,OXYZ2,\"A, B\","
                    + "Tanker,Category Y,12,80,GPS,6.1,SKAGEN,14/03/2026 06:05:00,AIS,60,20,5,7",
            DANISH
        };
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = rows[random.nextInt(rows.length)].getBytes(StandardCharsets.ISO_8859_1);
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(
                    bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
            List<Outcome> outcomes = decode(DANISH, new String(cut, StandardCharsets.ISO_8859_1));
            int lines = 0;
            for (Outcome outcome : outcomes) {
                lines += switch (outcome) {
                    case Rejected rejected -> rejected.lines();
                    case PositionReport report -> report.header().transmission().lines();
                    case IdentityReport report -> report.header().transmission().lines();
                    default -> 100;
                };
            }
            assertThat(lines).as("seed %d, row %d", seed, i).isEqualTo(1);
        }
    }
}
