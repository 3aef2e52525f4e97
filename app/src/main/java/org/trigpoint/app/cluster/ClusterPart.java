package org.trigpoint.app.cluster;

import org.trigpoint.app.settings.SettingsException;

/** The optional part of the program that speaks with Kafka. Names none of its classes, so that it can be asked where that is not there. */
public final class ClusterPart {
    private ClusterPart() {}

    /** Refuses what needs the part where it was not built; before anything that names its classes. */
    public static void require() {
        try {
            var _ = Class.forName("org.trigpoint.engine.kafka.KafkaSettings");
            var _ = Class.forName("org.apache.kafka.clients.producer.KafkaProducer");
        } catch (ClassNotFoundException e) {
            throw new SettingsException(
                    "This program was built without the part for clusters: ./trigpoint build cluster");
        }
    }
}
