package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Declares a pipeline as a Flink job: for each stage its routes, then an operator by key beside the broadcast notices. */
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
        for (int i = 0; i < pipeline.stages().size(); i++) {
            addStage(i, notices);
        }
        Map<String, List<DataStream<Message<?>>>> outputs = new LinkedHashMap<>();
        for (Pipeline.Output output : pipeline.outputs()) {
            DataStream<Message<?>> producer = producer(output.edge().from());
            outputs.computeIfAbsent(output.name(), name -> new ArrayList<>())
                    .add(producer.filter(new OutputFilter(source, output.name()))
                            .name("output " + output.name())
                            .setParallelism(producer.getParallelism()));
        }
        return outputs;
    }

    private void addStage(int index, DataStream<Message<?>> notices) {
        Pipeline.Stage stage = pipeline.stages().get(index);
        String name = stage.step().name();
        KeyedStream<Routed, Key> inputs = routed(index).keyBy(Routed::key, Types.KEY);
        StageOperator operator = new StageOperator(source, index, endEpochMicros);
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
        producers.put(name, new DataStream<>(environment, emitted));
    }

    /** What goes to a stage: each producer sends its own, so that it is written once on its way. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private DataStream<Routed> routed(int index) {
        Pipeline.Stage stage = pipeline.stages().get(index);
        List<DataStream<Routed>> streams = new ArrayList<>();
        for (String from : stage.edges().stream().map(Edge::from).distinct().toList()) {
            DataStream<Message<?>> producer = producer(from);
            streams.add(producer.flatMap(new RouteFunction(source, index), Types.routed(source))
                    .name("route " + stage.step().name())
                    .setParallelism(producer.getParallelism()));
        }
        DataStream<Routed> first = streams.getFirst();
        return streams.size() == 1
                ? first
                : first.union(streams.subList(1, streams.size()).toArray(DataStream[]::new));
    }

    private DataStream<Message<?>> producer(String name) {
        return Objects.requireNonNull(producers.get(name));
    }
}
