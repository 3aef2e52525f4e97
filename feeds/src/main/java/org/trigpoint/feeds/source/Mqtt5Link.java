package org.trigpoint.feeds.source;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient.Mqtt5Publishes;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.trigpoint.model.recording.Raw;

/** MQTT 5 (OASIS, 2019). */
final class Mqtt5Link implements MqttLink {
    /** Messages that may be under way and not yet taken. */
    private static final int RECEIVE_MAXIMUM = 100;

    private final Mqtt5BlockingClient client;
    private final Mqtt5Publishes publishes;

    Mqtt5Link(MqttAccess access) throws MqttException {
        Mqtt5ClientBuilder builder = access.client().useMqttVersion5();
        String user = access.user();
        if (user != null) {
            builder = builder.simpleAuth()
                    .username(user)
                    .password(access.password())
                    .applySimpleAuth();
        }
        client = builder.buildBlocking();
        publishes = client.publishes(MqttGlobalPublishFilter.ALL, true);
    }

    @Override
    public void open(String filter) throws MqttException, InterruptedException {
        MqttAccess.await(client.toAsync()
                .connectWith()
                .cleanStart(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .restrictions()
                .receiveMaximum(RECEIVE_MAXIMUM)
                .applyRestrictions()
                .send());
        MqttAccess.await(client.toAsync()
                .subscribeWith()
                .topicFilter(filter)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send());
    }

    @Override
    public Optional<Published> receive(long atMostMillis) throws MqttException, InterruptedException {
        try {
            return publishes.receive(atMostMillis, TimeUnit.MILLISECONDS).map(Mqtt5Link::published);
        } catch (RuntimeException e) {
            throw MqttAccess.failed(e);
        }
    }

    private static Published published(Mqtt5Publish message) {
        return new Published(
                message.getTopic().toString(),
                Raw.of(message.getPayloadAsBytes()),
                message.isRetain(),
                message::acknowledge);
    }

    @Override
    public void close() {
        publishes.close();
        if (client.getState().isConnectedOrReconnect()) {
            var _ = client.toAsync().disconnect();
        }
    }
}
