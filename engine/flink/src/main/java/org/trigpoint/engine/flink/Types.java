package org.trigpoint.engine.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.MessageCodec;
import org.trigpoint.flow.Pipeline;
import org.trigpoint.flow.Step;

/** Flink's types for what a pipeline carries. */
final class Types {
    static final TypeInformation<Key> KEY =
            new CodecTypeInfo<>("trigpoint-key", Key.class, true, () -> KeyCodec.INSTANCE);

    private static final String INSTANCE = "trigpoint-instance-";
    private static final String BESIDE = "\\+";

    private Types() {}

    @SuppressWarnings("unchecked")
    static TypeInformation<Message<?>> messages(PipelineSource source) {
        Class<Message<?>> type = (Class<Message<?>>) (Class<?>) Message.class;
        return new CodecTypeInfo<>("trigpoint-message", type, true, () -> new MessageCodec(source.declare()));
    }

    static ListTypeInfo<Message<?>> messageLists(PipelineSource source) {
        return new ListTypeInfo<>(messages(source));
    }

    static TypeInformation<Routed> routed(PipelineSource source) {
        return new CodecTypeInfo<>(
                "trigpoint-routed", Routed.class, true, () -> new Routed.RoutedCodec(source.declare()));
    }

    /** The instances of a group: changed in place by its steps, so Flink copies one when it must keep it. */
    static TypeInformation<Instance> instances(PipelineSource source, List<Integer> group) {
        String name = INSTANCE + name(source.declare(), group);
        List<Integer> stages = List.copyOf(group);
        return new CodecTypeInfo<>(
                name, Instance.class, false, () -> new Instance.InstanceCodec(source.declare(), stages));
    }

    /** Places of the stages that the name of the type of a group's instances tells of. */
    static List<Integer> group(Pipeline pipeline, String typeName) {
        List<Integer> group = new ArrayList<>();
        for (String stage : typeName.substring(INSTANCE.length()).split(BESIDE, -1)) {
            int place = pipeline.find(stage);
            if (place < 0) {
                throw new IllegalStateException(
                        "The savepoint keeps a stage " + stage + ", which this release has not");
            }
            group.add(place);
        }
        return group;
    }

    /** Name of a group in the job, its metrics and its savepoints: of its stages, in order. */
    static String name(Pipeline pipeline, List<Integer> group) {
        return group.stream().map(stage -> step(pipeline, stage).name()).collect(Collectors.joining("+"));
    }

    /** The step of a stage, from 0; its types are checked by the edges that feed it, not by the compiler. */
    @SuppressWarnings("unchecked")
    static Step<Object, Object, Object> step(Pipeline pipeline, int stage) {
        return (Step<Object, Object, Object>) pipeline.stages().get(stage).step();
    }
}
