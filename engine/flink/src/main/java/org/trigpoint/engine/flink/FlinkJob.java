package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Notice;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Pipeline.Edge;

/** Declares a pipeline as a Flink job: for each stage its routes, then a keyed function beside the broadcast notices. */
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
     * @return the outputs by name; each message carries its place in the order
     */
    public static Map<String, DataStream<Message<?>>> declare(
            PipelineSource source, DataStream<Message<?>> recording, long endEpochMicros) {
        return new FlinkJob(source, endEpochMicros).declare(recording);
    }

    private Map<String, DataStream<Message<?>>> declare(DataStream<Message<?>> recording) {
        producers.put(Pipeline.RECORDING, recording);
        BroadcastStream<Message<?>> notices = recording
                .filter(message -> message.body() instanceof Notice)
                .name("notices")
                .broadcast(StageFunction.board(source));
        for (int i = 0; i < pipeline.stages().size(); i++) {
            addStage(i, notices);
        }
        Map<String, List<Edge>> edges = new LinkedHashMap<>();
        pipeline.outputs()
                .forEach(output -> edges.computeIfAbsent(output.name(), name -> new ArrayList<>())
                        .add(output.edge()));
        Map<String, DataStream<Message<?>>> outputs = new LinkedHashMap<>();
        edges.forEach((name, each) -> outputs.put(
                name, union(each).filter(new OutputFilter(source, name)).name("output " + name)));
        return outputs;
    }

    private void addStage(int index, BroadcastStream<Message<?>> notices) {
        Pipeline.Stage stage = pipeline.stages().get(index);
        String name = stage.step().name();
        DataStream<Message<?>> emitted = union(stage.edges())
                .flatMap(new RouteFunction(source, index), Types.routed(source))
                .name("route " + name)
                .keyBy(Routed::key, Types.KEY)
                .connect(notices)
                .process(new StageFunction(source, index, endEpochMicros), Types.messages(source))
                .name(name)
                .uid("trigpoint-" + name);
        producers.put(name, emitted);
    }

    /** All producers that these edges name, each once. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private DataStream<Message<?>> union(List<Edge> edges) {
        List<DataStream<Message<?>>> streams = edges.stream()
                .map(Edge::from)
                .distinct()
                .map(from -> Objects.requireNonNull(producers.get(from)))
                .toList();
        DataStream<Message<?>> first = streams.getFirst();
        return streams.size() == 1
                ? first
                : first.union(streams.subList(1, streams.size()).toArray(DataStream[]::new));
    }
}
