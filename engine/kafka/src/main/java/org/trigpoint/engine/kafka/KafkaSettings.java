package org.trigpoint.engine.kafka;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where the topics are.
 *
 * @param servers addresses of brokers, {@code host:port,host:port}
 * @param prefix of the names of all topics
 * @param partitions of each topic; the same for all who use it, and never changed
 * @param client more properties for every client, such as those of its security
 */
public record KafkaSettings(String servers, String prefix, int partitions, Map<String, String> client)
        implements Serializable {
    public KafkaSettings {
        if (servers.isBlank() || !prefix.matches("[A-Za-z0-9._-]{1,100}") || partitions < 1) {
            throw new IllegalArgumentException("Kafka needs servers (not '" + servers
                    + "'), a prefix of letters, digits, dots and dashes (not '" + prefix
                    + "') and 1 partition or more (not "
                    + partitions + ")");
        }
        // A copy that is serialized the same everywhere.
        client = new TreeMap<>(client);
    }

    /** The properties of a client; what the site sets goes before ours. */
    Properties properties(Map<String, String> ours) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers);
        properties.putAll(ours);
        properties.putAll(client);
        return properties;
    }

    /** Which partition of an output holds what this instance emits, or of the recording what this source tells. */
    static int partition(int number, int partitions) {
        return Math.floorMod(number, partitions);
    }
}
