package org.trigpoint.app.command;

import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.ClusterSetting;
import picocli.CommandLine.Option;

/** Flags of a cluster; {@code cluster:} in {@code trigpoint.yaml} can say all of them and more. */
final class ClusterOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Brokers of the cluster on which the steps run (docs/cluster.md).")
    private @Nullable String kafka;

    @Option(
            names = "--gateway",
            paramLabel = "N",
            description = "Number of this process among those that write to Kafka, from 0. Default: 0.")
    private @Nullable Integer gateway;

    @Option(names = "--prefix", paramLabel = "NAME", description = "Of the topics' names. Default: trigpoint.")
    private @Nullable String prefix;

    @Option(names = "--partitions", paramLabel = "N", description = "Of each topic. Default: 1.")
    private @Nullable Integer partitions;

    @Option(names = "--flink", paramLabel = "URL", description = "Address of the JobManager, http://host:8081.")
    private @Nullable String flink;

    /** The settings with these over them. */
    Settings over(Settings settings) {
        return settings.withCluster(
                new ClusterSetting(kafka, gateway, prefix, partitions, null, null, null, null, flink));
    }

    /** True when the steps shall run on a cluster. */
    static boolean isAsked(Settings settings) {
        ClusterSetting cluster = settings.cluster();
        return cluster != null && cluster.kafka() != null;
    }
}
