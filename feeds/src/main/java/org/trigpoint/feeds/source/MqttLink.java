package org.trigpoint.feeds.source;

import java.util.Optional;
import org.trigpoint.model.recording.Raw;

/** A session with a broker of MQTT, in one version of the protocol. Used by one thread. */
interface MqttLink extends AutoCloseable {
    /** How long the broker may take to answer. */
    long PATIENCE_SECONDS = 10;

    /** Between two signs of life, in seconds. */
    int KEEP_ALIVE_SECONDS = 30;

    /**
     * What was published.
     *
     * @param topic it was published to
     * @param payload its bytes
     * @param retained true when the broker had kept it, and nobody published it now
     * @param taken tells the broker that it has arrived
     */
    record Published(String topic, Raw payload, boolean retained, Runnable taken) {}

    /**
     * Connects with a clean session and subscribes with QoS 1.
     *
     * @throws MqttException when that fails
     */
    void open(String filter) throws MqttException, InterruptedException;

    /**
     * Waits for the next message; empty when none came in time.
     *
     * @throws MqttException when the session is over
     */
    Optional<Published> receive(long atMostMillis) throws MqttException, InterruptedException;

    @Override
    void close();
}
