package org.trigpoint.feeds.source;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient.Mqtt3Publishes;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.trigpoint.model.recording.Raw;

/** MQTT 3.1.1 (OASIS, 2014). */
final class Mqtt3Link implements MqttLink {
    private final Mqtt3BlockingClient client;
    private final Mqtt3Publishes publishes;

    Mqtt3Link(MqttAccess access) throws MqttException {
        Mqtt3ClientBuilder builder = access.client().useMqttVersion3();
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
                .cleanSession(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
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
            return publishes.receive(atMostMillis, TimeUnit.MILLISECONDS).map(Mqtt3Link::published);
        } catch (RuntimeException e) {
            throw MqttAccess.failed(e);
        }
    }

    private static Published published(Mqtt3Publish message) {
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
