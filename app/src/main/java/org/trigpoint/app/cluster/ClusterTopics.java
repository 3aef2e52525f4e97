package org.trigpoint.app.cluster;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.station.SharedSettings;
import org.trigpoint.engine.kafka.Topics;

/** Makes the topics that a cluster's settings name. */
public final class ClusterTopics {
    private ClusterTopics() {}

    /** Makes those that are not there, and gives their names; throws a SettingsException where the brokers refuse. */
    public static List<String> create(SharedSettings shared) {
        try {
            return new Topics(shared.kafka(), TrigpointPipeline.declare())
                    .create(shared.replicas(), shared.retention());
        } catch (KafkaException e) {
            throw SettingsException.of(e);
        }
    }
}
