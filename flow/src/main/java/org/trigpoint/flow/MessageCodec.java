package org.trigpoint.flow;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Any message of one pipeline. Format 1, fields as in {@link Fields}: stamp, count step, key emitter, count ordinal, count version of
 * the body's codec, body; the step is 0 for the recording, else its number in {@link Pipeline#numbering}, and says which codec that is.
 */
public final class MessageCodec implements Codec<Message<?>> {
    private static final int MAX_VERSION = 1 << 16;

    private final List<Codec<Object>> bodies = new ArrayList<>();
    /** By the step of a message: as messages in memory name it, and as written ones do. */
    private final int[] numbers;

    private final int[] steps;

    public MessageCodec(Pipeline pipeline) {
        bodies.add(pipeline.input());
        pipeline.stages().forEach(stage -> bodies.add(untyped(stage.step()).outputCodec()));
        numbers = new int[bodies.size()];
        steps = new int[bodies.size()];
        for (int number = 1; number < steps.length; number++) {
            steps[number] = 1 + pipeline.find(pipeline.numbering().get(number - 1));
            numbers[steps[number]] = number;
        }
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
        Fields.writeCount(numbers[message.step()], out);
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
        int step = steps[Fields.readCount(in, bodies.size() - 1, "steps")];
        var emitter = KeyCodec.INSTANCE.read(in, 1);
        int ordinal = Fields.readCount(in, Integer.MAX_VALUE, "ordinal");
        int bodyVersion = Fields.readCount(in, MAX_VERSION, "format of the body");
        return new Message<>(stamp, step, emitter, ordinal, bodies.get(step).read(in, bodyVersion));
    }
}
