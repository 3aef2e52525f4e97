package org.trigpoint.feeds.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.model.marking.Marking;

class SourceUriTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ais:tcp://host:5631, TCP, host, 5631, '', 0",
                "ais:tcp://[::1]:5631, TCP, ::1, 5631, '', 0",
                "ais:tcp-listen://:10110, TCP_LISTEN, '', 10110, '', 0",
                "ais:udp://:10110, UDP, '', 10110, '', 0",
                "ais:udp://239.1.2.3:10110, UDP, 239.1.2.3, 10110, '', 0",
                "ais:serial:/dev/ttyUSB0@4800, SERIAL, '', 0, /dev/ttyUSB0, 4800",
                "ais:serial:/dev/ttyUSB0, SERIAL, '', 0, /dev/ttyUSB0, 38400",
                "ais:file:/logs/*.nmea.gz, FILE, '', 0, /logs/*.nmea.gz, 0",
                "ais:file:///logs/a%20b.nmea, FILE, '', 0, /logs/a b.nmea, 0",
                "ais:file:/logs/100%+1.nmea, FILE, '', 0, /logs/100%+1.nmea, 0",
                "ais:file:/logs/day-0?.nmea, FILE, '', 0, /logs/day-0?.nmea, 0",
                "ais:file:/logs/day-0?.nmea?name=May, FILE, '', 0, /logs/day-0?.nmea, 0",
                "ais:file:-, STDIN, '', 0, '', 0",
                "ais:stdin:, STDIN, '', 0, '', 0",
                "ais:-, STDIN, '', 0, '', 0",
            })
    void readsEveryKind(String text, SourceUri.Kind kind, String host, int port, String path, int baud) {
        SourceUri uri = SourceUri.parse(text);
        assertThat(uri.kind()).isEqualTo(kind);
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
        assertThat(uri.path()).isEqualTo(path);
        assertThat(uri.baud()).isEqualTo(baud);
        assertThat(uri.text()).isEqualTo(text);
        assertThat(uri.format()).isEqualTo("ais");
    }

    @ParameterizedTest
    @CsvSource({
        "detections:tcp://host:7000, TCP, host, 7000, ''",
        "detections:tcp-listen://:7000, TCP_LISTEN, '', 7000, ''",
        "detections:udp://239.1.2.3:7000?name=radar, UDP, 239.1.2.3, 7000, ''",
        "detections:file:/data/*.csv, FILE, '', 0, /data/*.csv",
        "detections:stdin:, STDIN, '', 0, ''",
        "detections:-, STDIN, '', 0, ''",
        "detections:http:?name=coastal-radar, HTTP, '', 0, ''",
    })
    void readsEveryKindOfDetections(String text, SourceUri.Kind kind, String host, int port, String path) {
        SourceUri uri = SourceUri.parse(text);
        assertThat(uri.kind()).isEqualTo(kind);
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
        assertThat(uri.path()).isEqualTo(path);
        assertThat(uri.text()).isEqualTo(text);
        assertThat(uri.format()).isEqualTo("detections");
    }

    @ParameterizedTest
    @CsvSource({
        "phone:mqtt://broker:1883/owntracks/#, MQTT, broker, 1883, owntracks/#",
        "phone:mqtts://[::1]:8883/owntracks/+/+?mqtt=3, MQTTS, ::1, 8883, owntracks/+/+",
        "sensorthings:mqtt://broker:1883//from/a%20slash?name=x, MQTT, broker, 1883, /from/a slash",
        "sensorthings:http:?name=buoys, HTTP, '', 0, ''",
        "sensorthings:https://server/v1.1/Things?every=60, POLL, server, 0, https://server/v1.1/Things",
    })
    void readsEveryKindOfNetworks(String text, SourceUri.Kind kind, String host, int port, String path) {
        SourceUri uri = SourceUri.parse(text);
        assertThat(uri.kind()).isEqualTo(kind);
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port()).isEqualTo(port);
        assertThat(uri.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "phone:mqtt://broker:1883, names the topics",
        "phone:mqtt://broker:1883/a/#/b, names the topics",
        "phone:mqtt://:1883/a, names a host",
        "phone:mqtt://me:secret@broker:1883/a, user and passwordfile are options",
        "phone:mqtt://broker:1883/a?mqtt=4, mqtt=3 or 5",
        "phone:mqtt://broker:1883/a?ca=x.pem, for mqtts only",
        "phone:http:?name=x&mqtt=5, for brokers only",
        "phone:file:/x, goes on with",
        "sensorthings:stdin:?map=id:/dev, has a map of id",
        "gnss:stdin:?platform=tank, has platform=ship",
    })
    void saysWhatIsWrongWithABroker(String text, String said) {
        assertThatThrownBy(() -> SourceUri.parse(text))
                .isInstanceOf(SourceUriException.class)
                .hasMessageContaining(said);
    }

    @Test
    void everyExampleIsASource() {
        for (String example : SourceFormat.allExamples().split(", ")) {
            assertThat(SourceUri.parse(example).text()).isEqualTo(example);
        }
        assertThat(SourceUri.parse(SourceFormat.AIS.optionExample()).options()).isNotEmpty();
        assertThat(SourceUri.parse(SourceFormat.DETECTIONS.optionExample()).options())
                .isNotEmpty();
    }

    @Test
    void readsOptionsAndForwards() {
        SourceUri uri = SourceUri.parse("ais:udp://:10110?name=North%20mole&licence=CC-BY-4.0&tlp=amber-strict"
                + "&forward=udp://host:1&forward=tcp-listen://:2&releasable=coastguard,port");
        assertThat(uri.options())
                .isEqualTo(Map.of(
                        "licence", "CC-BY-4.0",
                        "name", "North mole",
                        "releasable", "coastguard,port",
                        "tlp", "amber-strict"));
        assertThat(uri.forwards()).containsExactly("udp://host:1", "tcp-listen://:2");
        assertThat(SourceOptions.marking(uri.options()))
                .isEqualTo(new Marking(Marking.Tlp.AMBER_STRICT, java.util.List.of("coastguard", "port"), "CC-BY-4.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "nmea:udp://:1, 0, begins with a format",
        "udp://:10110, 0, begins with a format",
        "ais:http://x, 4, goes on with tcp://",
        "ais:tcp://host, 14, ends with :port",
        "ais:tcp://host:x, 15, ends with :port",
        "ais:tcp://host:70000, 15, ends with :port",
        "ais:tcp://:5631, 10, names a host",
        "ais:tcp://me:secret@host:1, 10, holds no name or password",
        "ais:tcp://::1:5631, 10, in brackets",
        "ais:serial:@38400, 11, names a device",
        "ais:serial:/dev/x@fast, 18, a speed in baud",
        "ais:file:, 9, names a file",
        "ais:stdin:x, 10, ends after stdin:",
        "ais:udp://:1?colour=red, 13, has options name",
        "ais:udp://:1?name=, 18, has a name",
        "ais:udp://:1?name=a&name=b, 20, each option but forward once",
        "ais:udp://:1?name=a&b, 20, name=value",
        "ais:udp://:1?idle=5, 18, for tcp only",
        "ais:file:/x?start=today, 18, 2012-01-01T00:00:00Z",
        "ais:file:/x?rate=0, 17, above 0",
        "ais:udp://:1?follow=true, 20, for files only",
        "ais:udp://:1?tlp=pink, 17, amber-strict",
        "ais:udp://:1?forward=http://x, 21, is forwarded to udp://",
        "ais:udp://:1?forward=udp://x, 28, is forwarded to host:port",
        "detection:udp://:1, 0, 'known: ais: or adsb: or '",
        "detections:serial:/dev/x, 11, 'goes on with tcp://, tcp-listen://, udp://, file:, stdin: or http:'",
        "ais:http:?name=a, 4, 'udp://, serial:, file: or stdin:'",
        "detections:tcp://host, 21, For example detections:tcp://host:7000",
        "detections:tcp://me:secret@host:1, 17, holds no name or password: lines are sent without a log-in",
        "detections:http:, 16, POST /api/feeds/NAME/detections",
        "detections:http:?name=a/b, 16, a name without a slash",
        "detections:http://host?name=a, 16, ends after http:",
        "adsb:http://me:secret@host/x, 5, without a log-in",
        "adsb:httpx, 5, goes on with http://",
        "adsb:udp://:1?every=1, 20, for http only",
        "adsb:udp://:1?lat=91, 18, a lat in degrees",
        "detections:udp://:1?satellite=true, 20, has options name",
        "detections:file:/x?start=2012-01-01T00:00:00Z, 19, 'name, licence, tlp, releasable, follow, idle. For'",
        "detections:udp://:1?forward=udp://host:1, 20, is forwarded when it is NMEA; detections cannot be",
    })
    void errorsSayWhereAndWhat(String text, int position, String says) {
        assertThatThrownBy(() -> SourceUri.parse(text))
                .isInstanceOfSatisfying(
                        SourceUriException.class, e -> assertThat(e.position()).isEqualTo(position))
                .hasMessageContaining(says)
                .hasMessageContaining("For example");
    }
}
