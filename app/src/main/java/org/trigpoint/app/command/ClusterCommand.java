package org.trigpoint.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.cluster.ClusterCheck;
import org.trigpoint.app.cluster.ClusterPart;
import org.trigpoint.app.cluster.ClusterTopics;
import org.trigpoint.app.cluster.SmallCluster;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.ClusterSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.SharedSettings;
import org.trigpoint.app.station.StopSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cluster}: is it as it should be. */
@Command(
        name = "cluster",
        description = "Prints the configuration of the cluster that the steps run on, and checks it.",
        footer = {
            "",
            "Ends with 0 when all is as it should be, with 1 when something is wrong; what is wrong is said. How a cluster is set up:",
            "docs/cluster.md. A small one on this machine, to try: ./trigpoint build cluster, then ./trigpoint cluster up.",
            "",
            "Examples:",
            "  ./trigpoint cluster --kafka kafka.example:9092 --flink http://flink.example:8081",
            "  ./trigpoint cluster create --kafka kafka.example:9092 --partitions 4",
            "  ./trigpoint cluster up"
        })
public final class ClusterCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
        ClusterPart.require();
        SharedSettings shared = SharedSettings.of(cluster.over(site.settings()));
        return new ClusterCheck(shared, System.out).tell() ? 0 : 1;
    }

    /** Makes the topics. */
    @Command(
            name = "create",
            description = "Makes the topics that are not there yet.",
            footer = {
                "",
                "Replicas and how long records are kept are set by cluster: {replicas: 3, keepHours: 168} in the settings file;",
                "without, they are as the brokers are set.",
                "",
                "Example:",
                "  ./trigpoint cluster create --kafka kafka.example:9092 --partitions 4"
            })
    Integer create(@Mixin SiteOptions createSite, @Mixin ClusterOptions createCluster) {
        ClusterPart.require();
        SharedSettings shared = SharedSettings.of(createCluster.over(createSite.settings()));
        List<String> made = ClusterTopics.create(shared);
        System.out.println(made.isEmpty() ? "All topics are there." : "Made " + String.join(", ", made));
        return 0;
    }

    /** Runs a small cluster here. */
    @Command(
            name = "up",
            description =
                    "Runs a broker, a JobManager and TaskManagers with the job on this machine, until it is stopped.",
            footer = {
                "",
                "For trying it out: nothing of it is secured, and everything is on one disk. What it holds stays in its folder.",
                "",
                "Example:",
                "  ./trigpoint cluster up --workers 2"
            })
    Integer up(
            @Option(names = "--data", paramLabel = "DIR", description = "Its folder. Default: ./data/cluster.")
                    @Nullable
                    Path folder,
            @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "TaskManagers. Default 2.")
                    int workers,
            @Option(
                            names = "--memory",
                            paramLabel = "MEBIBYTES",
                            defaultValue = "512",
                            description = "Heap of each. Default 512.")
                    int mebibytes,
            @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "9092", description = "Default 9092.")
                    int kafkaPort,
            @Option(names = "--flink-port", paramLabel = "PORT", defaultValue = "8081", description = "Default 8081.")
                    int flinkPort)
            throws IOException, InterruptedException {
        ClusterPart.require();
        Path data = folder != null ? folder : Path.of("data", "cluster");
        SmallCluster.Size size = new SmallCluster.Size(workers, 1, mebibytes, 10, 30);
        try (StopSignal stop = new StopSignal(Settings.NONE);
                SmallCluster small = new SmallCluster(jars(), data, size, kafkaPort, flinkPort)) {
            System.out.println("Starting the broker …");
            small.startBroker();
            SharedSettings shared = SharedSettings.of(Settings.NONE.withCluster(
                    new ClusterSetting(small.kafka(), 0, null, 1, (short) 1, null, null, null, small.flink())));
            var _ = ClusterTopics.create(shared);
            System.out.println("Starting the job …");
            List<String> job = new ArrayList<>(List.of(SmallCluster.JOB));
            job.addAll(ClusterCheck.jobArguments(shared));
            small.startJob(small.newestCheckpoint().orElse(null), job);
            System.out.println("Kafka is at " + small.kafka() + ", Flink at " + small.flink());
            System.out.println("Try:  ./trigpoint run --kafka " + small.kafka() + " --feed ais:udp://:10110");
            stop.await();
            System.out.println("Stopping …");
        }
        return 0;
    }

    /** Where {@code ./trigpoint build cluster} puts the jars. */
    private static Path jars() {
        try {
            Path lib = Path.of(ClusterCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("cluster")
                    .resolve("lib");
            if (!Files.isDirectory(lib)) {
                throw new SettingsException(
                        "The parts of a small cluster are not there (" + lib + "): ./trigpoint build cluster");
            }
            return lib;
        } catch (java.net.URISyntaxException e) {
            throw new SettingsException("This program does not know where it is: " + e.getMessage());
        }
    }
}
