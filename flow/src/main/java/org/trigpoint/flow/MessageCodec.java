package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Any message of one pipeline. Format 1, fields as in {@link Fields}: stamp, count step, key emitter, count ordinal, count version of
 * the body's codec, body; the step says which codec that is, 0 for the recording's.
 */
public final class MessageCodec implements Codec<Message<?>> {
    private static final int MAX_VERSION = 1 << 16;

    private final List<Codec<Object>> bodies = new ArrayList<>();

    public MessageCodec(Pipeline pipeline) {
        bodies.add(pipeline.input());
        pipeline.stages().forEach(stage -> bodies.add(untyped(stage.step()).outputCodec()));
    }

    @SuppressWarnings("unchecked")
    private static Step<Object, Object, Object> untyped(Step<?, ?, ?> step) {
        return (Step<Object, Object, Object>) step;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Message<?> message, DataOutput out) throws IOException {
        StampCodec.INSTANCE.write(message.stamp(), out);
        Fields.writeCount(message.step(), out);
        KeyCodec.INSTANCE.write(message.emitter(), out);
        Fields.writeCount(message.ordinal(), out);
        Codec<Object> body = bodies.get(message.step());
        Fields.writeCount(body.version(), out);
        body.write(message.body(), out);
    }

    @Override
    public Message<?> read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Message");
        var stamp = StampCodec.INSTANCE.read(in, 1);
        int step = Fields.readCount(in, bodies.size() - 1, "steps");
        var emitter = KeyCodec.INSTANCE.read(in, 1);
        int ordinal = Fields.readCount(in, Integer.MAX_VALUE, "ordinal");
        int bodyVersion = Fields.readCount(in, MAX_VERSION, "format of the body");
        return new Message<>(stamp, step, emitter, ordinal, bodies.get(step).read(in, bodyVersion));
    }
}
