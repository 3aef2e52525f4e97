package org.trigpoint.app.command;

import java.util.concurrent.Callable;
import org.trigpoint.app.cluster.ClusterPart;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.station.LiveRun;
import org.trigpoint.app.station.SharedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: feeds in, live map out. */
@Command(
        name = "run",
        description = "Reads feeds, keeps the journal, and serves the live map.",
        footer = {
            "",
            "Feeds:",
            "  ais:tcp://host:port          connect, and again when it goes away",
            "  ais:tcp-listen://:10110      let senders connect",
            "  ais:udp://:10110             receive datagrams",
            "  ais:serial:/dev/ttyUSB0@38400",
            "  ais:file:/logs/*.nmea.gz     plain, gzip, zip; decoded CSV archives too",
            "  ais:stdin:                   standard input",
            "  cot:udp://239.2.3.1:6969     events of Cursor on Target; by tcp://, tcp-listen:// and file: too",
            "  detections:file:/data/*.csv  what radars and satellites saw: tables, JSON, GeoJSON;",
            "                               by tcp://, tcp-listen://, udp:// and stdin: too",
            "  detections:http:?name=radar  what is sent to POST /api/feeds/radar/detections",
            "Options follow a question mark: ?name=Hill&licence=NLOD&forward=udp://127.0.0.1:10111 (docs/feeds)",
            "",
            "Examples:",
            "  ./trigpoint run --feed ais:udp://:10110",
            "  ./trigpoint run --feed ais:tcp://receiver.example:5631 --feed 'ais:file:/logs/*.nmea.gz' --data /var/trigpoint",
            "  ./trigpoint run --feed ais:udp://:10110 --feed 'detections:tcp-listen://:7000?name=coastal-radar'",
            "  ./trigpoint run --config harbour.yaml",
            "  ./trigpoint run --feed ais:udp://:10110 --kafka kafka.example:9092 --gateway 0"
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin
    private final LiveOptions options = new LiveOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        if (!ClusterOptions.isAsked(settings)) {
            return LiveRun.of(settings).run();
        }
        ClusterPart.require();
        return SharedRun.of(settings).run();
    }
}
