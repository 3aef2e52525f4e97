package org.trigpoint.engine.flink;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Pipeline.Edge;

/** Declares a pipeline as a Flink job: for each group of stages its routes, then an operator by key beside the broadcast notices. */
public final class FlinkJob {
    /** The end of a recording that has none. */
    public static final long UNBOUNDED = Long.MAX_VALUE - 1;

    private final PipelineSource source;
    private final Pipeline pipeline;
    private final long endEpochMicros;
    private final Map<String, DataStream<Message<?>>> producers = new LinkedHashMap<>();

    private FlinkJob(PipelineSource source, long endEpochMicros) {
        this.source = source;
        this.pipeline = source.declare();
        this.endEpochMicros = endEpochMicros;
    }

    /** The type of every stream of a pipeline's messages, for the source that reads the recording. */
    public static TypeInformation<Message<?>> messageType(PipelineSource source) {
        return Types.messages(source);
    }

    /**
     * Adds a pipeline to the job that the recording belongs to.
     *
     * @param source declares the pipeline
     * @param recording messages of ingest; a watermark of T says that all with arrival at or before T (microseconds) have come
     * @param endEpochMicros the recording's last progress: no input or alarm after it is handled; {@link #UNBOUNDED} for none
     * @return the outputs by name, of each step that makes it; each message carries its place in the order
     */
    public static Map<String, List<DataStream<Message<?>>>> declare(
            PipelineSource source, DataStream<Message<?>> recording, long endEpochMicros) {
        return new FlinkJob(source, endEpochMicros).declare(recording);
    }

    private Map<String, List<DataStream<Message<?>>>> declare(DataStream<Message<?>> recording) {
        producers.put(Pipeline.RECORDING, recording);
        DataStream<Message<?>> notices = recording
                .filter(message -> message.body() instanceof Notice)
                .name("notices")
                .setParallelism(recording.getParallelism())
                .broadcast();
        pipeline.groups().forEach(group -> addGroup(group, notices));
        Map<String, Set<DataStream<Message<?>>>> makers = new LinkedHashMap<>();
        for (Pipeline.Output output : pipeline.outputs()) {
            makers.computeIfAbsent(output.name(), name -> new LinkedHashSet<>())
                    .add(producer(output.edge().from()));
        }
        Map<String, List<DataStream<Message<?>>>> outputs = new LinkedHashMap<>();
        makers.forEach((name, streams) -> outputs.put(
                name, streams.stream().map(maker -> output(name, maker)).toList()));
        return outputs;
    }

    private DataStream<Message<?>> output(String name, DataStream<Message<?>> maker) {
        return maker.filter(new OutputFilter(source, name))
                .name("output " + name)
                .setParallelism(maker.getParallelism());
    }

    private void addGroup(List<Integer> group, DataStream<Message<?>> notices) {
        String name = Types.name(pipeline, group);
        KeyedStream<Routed, Key> inputs = routed(group).keyBy(Routed::key, Types.KEY);
        GroupOperator operator = new GroupOperator(source, group, endEpochMicros);
        StreamExecutionEnvironment environment = inputs.getExecutionEnvironment();
        TwoInputTransformation<Routed, Message<?>, Message<?>> emitted = new TwoInputTransformation<>(
                inputs.getTransformation(),
                notices.getTransformation(),
                name,
                SimpleOperatorFactory.of(operator),
                Types.messages(source),
                environment.getParallelism(),
                false);
        emitted.setStateKeySelectors(inputs.getKeySelector(), null);
        emitted.setStateKeyType(Types.KEY);
        emitted.setUid("trigpoint-" + name);
        environment.addOperator(emitted);
        DataStream<Message<?>> messages = new DataStream<>(environment, emitted);
        group.forEach(stage -> producers.put(Types.step(pipeline, stage).name(), messages));
    }

    /** What goes to a group: each producer sends its own, so that it is written once on its way. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private DataStream<Routed> routed(List<Integer> group) {
        Set<DataStream<Message<?>>> makers = new LinkedHashSet<>();
        for (int stage : group) {
            for (Edge edge : pipeline.stages().get(stage).edges()) {
                // What a stage of the group itself emits is not known yet, and stays in it.
                DataStream<Message<?>> maker = producers.get(edge.from());
                if (maker != null) {
                    makers.add(maker);
                }
            }
        }
        List<DataStream<Routed>> streams = makers.stream()
                .<DataStream<Routed>>map(maker -> maker.flatMap(new RouteFunction(source, group), Types.routed(source))
                        .name("route " + Types.name(pipeline, group))
                        .setParallelism(maker.getParallelism()))
                .toList();
        DataStream<Routed> first = streams.getFirst();
        return streams.size() == 1
                ? first
                : first.union(streams.subList(1, streams.size()).toArray(DataStream[]::new));
    }

    private DataStream<Message<?>> producer(String name) {
        return Objects.requireNonNull(producers.get(name));
    }
}
