package org.trigpoint.cluster;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.engine.flink.KafkaJob;

/** The job: the recording of all gateways in, the picture of all readers out. For Flink, which calls {@link #main}. */
public final class ClusterJob {
    private ClusterJob() {}

    /** Declares the job and gives it to the cluster. */
    public static void main(String[] arguments) throws Exception {
        JobOptions options = JobOptions.parse(List.of(arguments));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.configure(lacking(environment.getConfiguration()), ClusterJob.class.getClassLoader());
        KafkaJob.declare(environment, TrigpointPipeline::declare, options.kafka(), options.limits());
        environment.execute(options.kafka().prefix());
    }

    /** What the job asks for and the cluster's own configuration does not set. */
    private static Configuration lacking(ReadableConfig set) {
        Configuration lacking = KafkaJob.defaults();
        KafkaJob.defaults().keySet().stream()
                .filter(key -> set.toMap().containsKey(key))
                .forEach(lacking::removeKey);
        return lacking;
    }
}
