package org.trigpoint.engine.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.KeyCodec;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.MessageCodec;
import org.trigpoint.flow.Pipeline;

/**
 * A message on its way to a stage.
 *
 * @param key of the instance that takes it
 */
record Routed(Key key, Message<?> message) {
    /** Format 1: key, {@link MessageCodec message}. */
    static final class RoutedCodec implements Codec<Routed> {
        private final MessageCodec messages;

        RoutedCodec(Pipeline pipeline) {
            messages = new MessageCodec(pipeline);
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Routed routed, DataOutput out) throws IOException {
            KeyCodec.INSTANCE.write(routed.key(), out);
            messages.write(routed.message(), out);
        }

        @Override
        public Routed read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Routed message");
            return new Routed(KeyCodec.INSTANCE.read(in, 1), messages.read(in, 1));
        }
    }
}
