package org.trigpoint.app.command;

import java.util.concurrent.Callable;
import org.trigpoint.app.cluster.ClusterPart;
import org.trigpoint.app.station.GatewayRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gateway}: feeds in, Kafka out. */
@Command(
        name = "gateway",
        description = "Reads feeds, keeps the journal, and writes to Kafka for a cluster; serves no map.",
        footer = {
            "",
            "While Kafka is away the journal keeps what comes in; nothing is lost. Feeds are as those of run. With --listen it tells",
            "/api/health, /api/ready and /metrics there.",
            "",
            "Examples:",
            "  ./trigpoint gateway --kafka kafka.example:9092 --gateway 1 --feed ais:udp://:10110",
            "  ./trigpoint gateway --config coast.yaml"
        })
public final class GatewayCommand implements Callable<Integer> {
    @Mixin
    private final LiveOptions options = new LiveOptions();

    @Override
    public Integer call() throws Exception {
        ClusterPart.require();
        return GatewayRun.of(options.settings()).run();
    }
}
