package org.trigpoint.app.station;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.ClusterSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.engine.kafka.Admission;
import org.trigpoint.engine.kafka.Gateways;
import org.trigpoint.engine.kafka.KafkaSettings;

/**
 * The settings of a cluster with their defaults filled in.
 *
 * @param kafka where the topics are
 * @param gateway number of this process among those that write the recording
 * @param limits by which the recording is admitted
 * @param replicas of topics that are made; empty for as many as the brokers are set to
 * @param retention of topics that are made; empty for as long as the brokers are set to
 * @param flink address of the JobManager; empty where it was not said
 */
public record SharedSettings(
        KafkaSettings kafka,
        int gateway,
        Admission.Limits limits,
        Optional<Short> replicas,
        Optional<Duration> retention,
        String flink) {
    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Reads them; throws a SettingsException where one is not right. */
    public static SharedSettings of(Settings settings) {
        ClusterSetting set = settings.cluster();
        if (set == null || set.kafka() == null) {
            throw new SettingsException(
                    "Where Kafka is must be said: --kafka HOST:PORT, or cluster: {kafka: HOST:PORT}");
        }
        try {
            int gateway = set.gateway() != null ? set.gateway() : 0;
            var _ = Gateways.firstSource(gateway);
            Admission.Limits basis = Admission.Limits.DEFAULT;
            Integer patience = set.patienceSeconds();
            return new SharedSettings(
                    new KafkaSettings(
                            set.kafka(),
                            set.prefix() != null ? set.prefix() : "trigpoint",
                            set.partitions() != null ? set.partitions() : 1,
                            set.client() != null ? set.client() : Map.of()),
                    gateway,
                    patience == null
                            ? basis
                            : new Admission.Limits(
                                    patience * MICROS_PER_SECOND, basis.behindMicros(), basis.aheadMicros()),
                    Optional.ofNullable(set.replicas()),
                    Optional.ofNullable(set.keepHours()).map(Duration::ofHours),
                    set.flink() != null ? set.flink() : "");
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }
}
