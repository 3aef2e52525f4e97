package org.trigpoint.feeds.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.source.SourceUri.Kind;

/**
 * A format that a source may begin with, and what goes with it.
 *
 * @param name before the colon
 * @param kinds how such sources are reached
 * @param options that they may have
 * @param examples one source of each kind, in their order
 * @param optionExample a source with options
 * @param noLogIn why a source holds no name and no password
 * @param hasFeatures true when a file or body may be a document with many features of GeoJSON
 * @param hasHeaders true when a header may stand among its lines and says how the next ones are read
 */
record SourceFormat(
        String name,
        List<Kind> kinds,
        List<String> options,
        List<String> examples,
        String optionExample,
        String noLogIn,
        boolean hasFeatures,
        boolean hasHeaders) {
    static final String FORWARD = "forward";

    static final SourceFormat AIS = plain(
            "ais",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.SERIAL, Kind.FILE, Kind.STDIN),
            options("start", "rate", "follow", "idle", "satellite", FORWARD),
            List.of(
                    "ais:tcp://host:5631",
                    "ais:tcp-listen://:10110",
                    "ais:udp://:10110",
                    "ais:serial:/dev/ttyUSB0@38400",
                    "ais:file:/logs/*.nmea.gz",
                    "ais:stdin:"),
            "ais:udp://:10110?name=harbour&forward=tcp-listen://:10111",
            "NMEA has no log-in");

    static final SourceFormat DETECTIONS = new SourceFormat(
            "detections",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.FILE, Kind.STDIN, Kind.HTTP),
            options("follow", "idle"),
            List.of(
                    "detections:tcp://host:7000",
                    "detections:tcp-listen://:7000",
                    "detections:udp://:7000",
                    "detections:file:/data/*.csv",
                    "detections:stdin:",
                    "detections:http:?name=coastal-radar"),
            "detections:udp://:7000?name=coastal-radar&licence=CC-BY-4.0",
            "lines are sent without a log-in",
            true,
            true);

    static final SourceFormat ADSB = plain(
            "adsb",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.FILE, Kind.STDIN, Kind.POLL),
            options("start", "rate", "follow", "idle", "every", "lat", "lon", "repair"),
            List.of(
                    "adsb:tcp://receiver:30005",
                    "adsb:tcp-listen://:30004",
                    "adsb:udp://:30005",
                    "adsb:file:/logs/*.beast",
                    "adsb:stdin:",
                    "adsb:http://receiver/data/aircraft.json"),
            "adsb:tcp://receiver:30005?name=roof&lat=50.9&lon=-1.4",
            "receivers of ADS-B have no log-in");

    static final SourceFormat KLV = plain(
            "klv",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.FILE, Kind.STDIN),
            options("start", "rate", "follow", "idle", "targets"),
            List.of(
                    "klv:tcp://host:5004",
                    "klv:tcp-listen://:5004",
                    "klv:udp://239.1.1.1:5004",
                    "klv:file:/flights/*.ts",
                    "klv:stdin:"),
            "klv:udp://239.1.1.1:5004?name=uav-1&tlp=amber",
            "streams with KLV are sent without a log-in");

    static final SourceFormat COT = plain(
            "cot",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.FILE, Kind.STDIN),
            options("start", "rate", "follow", "idle", "people"),
            List.of(
                    "cot:tcp://takserver:8087",
                    "cot:tcp-listen://:8088",
                    "cot:udp://239.2.3.1:6969",
                    "cot:file:/logs/*.cot",
                    "cot:stdin:"),
            "cot:udp://239.2.3.1:6969?name=mesh&people=keep",
            "streams of events without TLS have no log-in");

    static final SourceFormat SENSORTHINGS = plain(
            "sensorthings",
            List.of(Kind.MQTT, Kind.MQTTS, Kind.FILE, Kind.STDIN, Kind.POLL, Kind.HTTP),
            options("start", "rate", "follow", "every", "mqtt", "user", "passwordfile", "ca", "retained", "map"),
            List.of(
                    "sensorthings:mqtt://broker:1883/v1.1/#",
                    "sensorthings:mqtts://broker:8883/v1.1/#",
                    "sensorthings:file:/data/*.json",
                    "sensorthings:stdin:",
                    "sensorthings:http://server/v1.1/Things?$expand=Locations",
                    "sensorthings:http:?name=buoys"),
            "sensorthings:mqtt://broker:1883/v1.1/#?name=buoys&user=station&passwordfile=/etc/trigpoint/mqtt",
            "user and passwordfile are options");

    static final SourceFormat PHONE = plain(
            "phone",
            List.of(Kind.MQTT, Kind.MQTTS, Kind.HTTP),
            options("mqtt", "user", "passwordfile", "ca", "retained"),
            List.of(
                    "phone:mqtt://broker:1883/owntracks/#",
                    "phone:mqtts://broker:8883/owntracks/#",
                    "phone:http:?name=phones"),
            "phone:mqtts://broker:8883/owntracks/#?name=phones&user=station&passwordfile=/etc/trigpoint/mqtt",
            "user and passwordfile are options");

    static final SourceFormat GNSS = plain(
            "gnss",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.SERIAL, Kind.FILE, Kind.STDIN),
            options("start", "rate", "follow", "idle", "platform"),
            List.of(
                    "gnss:tcp://receiver:2947",
                    "gnss:tcp-listen://:2948",
                    "gnss:udp://:2948",
                    "gnss:serial:/dev/ttyACM0@9600",
                    "gnss:file:/tracks/*.gpx",
                    "gnss:stdin:"),
            "gnss:serial:/dev/ttyACM0@9600?name=Launch&platform=ship",
            "NMEA has no log-in");

    static final SourceFormat MAVLINK = plain(
            "mavlink",
            List.of(Kind.TCP, Kind.TCP_LISTEN, Kind.UDP, Kind.SERIAL, Kind.FILE, Kind.STDIN),
            options("start", "rate", "follow", "idle", "key", "operators"),
            List.of(
                    "mavlink:tcp://host:5760",
                    "mavlink:tcp-listen://:5760",
                    "mavlink:udp://:14550",
                    "mavlink:serial:/dev/ttyUSB0@57600",
                    "mavlink:file:/logs/*.tlog",
                    "mavlink:stdin:"),
            "mavlink:udp://:14550?name=survey&key=/etc/trigpoint/survey.key",
            "MAVLink has no log-in: it signs, see the option key");

    static final SourceFormat FIRMS = plain(
            "firms",
            List.of(Kind.FILE, Kind.STDIN, Kind.POLL, Kind.HTTP),
            options("start", "rate", "follow", "every"),
            List.of(
                    "firms:file:/data/*.csv",
                    "firms:stdin:",
                    "firms:https://firms.modaps.eosdis.nasa.gov/data/active_fire/noaa-20-viirs-c2/csv/J1_VIIRS_C2_Europe_24h.csv?every=600",
                    "firms:http:?name=fires"),
            "firms:file:/data/*.csv?name=fires&licence=CC0-1.0",
            "tables are fetched without a log-in");

    /** One of files and bodies without documents of GeoJSON or tables. */
    private static SourceFormat plain(
            String name,
            List<Kind> kinds,
            List<String> options,
            List<String> examples,
            String optionExample,
            String noLogIn) {
        return new SourceFormat(name, kinds, options, examples, optionExample, noLogIn, false, false);
    }

    /** What every source may have, and these. */
    private static List<String> options(String... own) {
        return Stream.concat(Stream.of("name", "licence", "tlp", "releasable"), Stream.of(own))
                .toList();
    }

    private static final List<SourceFormat> ALL =
            List.of(AIS, ADSB, COT, DETECTIONS, FIRMS, GNSS, KLV, MAVLINK, PHONE, SENSORTHINGS);

    /** The format that a source begins with; null when none of these. */
    static @Nullable SourceFormat find(String text) {
        return ALL.stream()
                .filter(format -> text.startsWith(format.prefix()))
                .findFirst()
                .orElse(null);
    }

    /** All formats, as a source begins with them. */
    static String allPrefixes() {
        return ALL.stream().map(SourceFormat::prefix).collect(Collectors.joining(" or "));
    }

    /** One source of each kind of every format. */
    static String allExamples() {
        return ALL.stream().map(SourceFormat::exampleOfEach).collect(Collectors.joining(", "));
    }

    /** As a source begins with it. */
    String prefix() {
        return name + ":";
    }

    /** How a source may go on behind the format. */
    String kindPrefixes() {
        List<String> prefixes = kinds.stream().map(Kind::prefix).toList();
        int last = prefixes.size() - 1;
        return String.join(", ", prefixes.subList(0, last)) + " or " + prefixes.get(last);
    }

    /** One source of each kind. */
    String exampleOfEach() {
        return String.join(", ", examples);
    }

    String example(Kind kind) {
        return examples.get(kinds.indexOf(kind));
    }
}
