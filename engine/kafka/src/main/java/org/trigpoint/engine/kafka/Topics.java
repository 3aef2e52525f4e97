package org.trigpoint.engine.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.trigpoint.flow.Pipeline;

/** The topics of a pipeline: their names, how they must be set up, and whether they are. */
public final class Topics {
    /** The topic of the recording. */
    public static final String RECORDING = Pipeline.RECORDING;

    /** The topic of records that do not belong to the recording, and why. */
    public static final String QUARANTINE = "quarantine";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String TIMES = "message.timestamp.type";
    /** When the broker got a record is what {@link Admission} goes by; and a recording of old times is not yet old. */
    private static final String BROKERS_TIME = "LogAppendTime";

    private final KafkaSettings settings;
    private final List<String> names;

    /** Of a pipeline: its recording, each of its outputs, and the quarantine. */
    public Topics(KafkaSettings settings, Pipeline pipeline) {
        this.settings = settings;
        Set<String> all = new LinkedHashSet<>();
        all.add(RECORDING);
        all.addAll(outputs(pipeline));
        all.add(QUARANTINE);
        names = List.copyOf(all);
    }

    /** Names of a pipeline's outputs, each once. */
    public static List<String> outputs(Pipeline pipeline) {
        return pipeline.outputs().stream().map(Pipeline.Output::name).distinct().toList();
    }

    /** The topic as Kafka calls it. */
    public static String name(KafkaSettings settings, String topic) {
        return settings.prefix() + "." + topic;
    }

    /** All of them, as Kafka calls them. */
    public List<String> names() {
        return names.stream().map(name -> name(settings, name)).toList();
    }

    /**
     * Makes those that are not there.
     *
     * @param replicas of each partition; empty for as many as the brokers are set to
     * @param retention after which records go; empty for as long as the brokers are set to
     * @return names of those that were made
     * @throws KafkaException that says what is not as it should be
     */
    public List<String> create(Optional<Short> replicas, Optional<Duration> retention) {
        try (Admin admin = admin()) {
            Set<String> there = await(admin.listTopics().names());
            List<NewTopic> lacking = new ArrayList<>();
            for (String name : names()) {
                if (!there.contains(name)) {
                    Map<String, String> config = new LinkedHashMap<>(Map.of(TIMES, BROKERS_TIME));
                    retention.ifPresent(age -> config.put("retention.ms", Long.toString(age.toMillis())));
                    lacking.add(new NewTopic(name, Optional.of(settings.partitions()), replicas).configs(config));
                }
            }
            await(admin.createTopics(lacking).all());
            return lacking.stream().map(NewTopic::name).toList();
        }
    }

    /**
     * What is wrong with the topics, a sentence each; empty when all is right.
     *
     * @throws KafkaException when the brokers do not answer
     */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        try (Admin admin = admin()) {
            Set<String> there = await(admin.listTopics().names());
            List<String> present = names().stream().filter(there::contains).toList();
            for (String name : names()) {
                if (!there.contains(name)) {
                    faults.add("There is no topic " + name);
                }
            }
            Map<String, TopicDescription> described =
                    await(admin.describeTopics(present).allTopicNames());
            described.forEach((name, topic) -> describe(name, topic, faults));
            Map<ConfigResource, Config> configs = await(admin.describeConfigs(present.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all());
            configs.forEach((resource, config) -> {
                if (!BROKERS_TIME.equals(config.get(TIMES).value())) {
                    faults.add("Topic " + resource.name() + " has the times of its writers: set " + TIMES + "="
                            + BROKERS_TIME);
                }
            });
        }
        return faults;
    }

    private void describe(String name, TopicDescription topic, List<String> faults) {
        if (topic.partitions().size() != settings.partitions()) {
            faults.add("Topic " + name + " has " + topic.partitions().size() + " partitions, not "
                    + settings.partitions());
        }
        topic.partitions().forEach(partition -> {
            if (partition.leader() == null || partition.leader().isEmpty()) {
                faults.add("Partition " + partition.partition() + " of topic " + name
                        + " has no broker that leads it: what belongs there waits at the gateways");
            } else if (partition.isr().size() < partition.replicas().size()) {
                faults.add("Partition " + partition.partition() + " of topic " + name + " has "
                        + partition.isr().size() + " of " + partition.replicas().size() + " replicas in step");
            }
        });
    }

    private Admin admin() {
        return Admin.create(settings.properties(Map.of(
                "request.timeout.ms", Long.toString(PATIENCE.toMillis()),
                "default.api.timeout.ms", Long.toString(PATIENCE.toMillis()))));
    }

    private <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new KafkaException("Kafka at " + settings.servers() + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka at " + settings.servers() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while Kafka was asked", e);
        }
    }
}
