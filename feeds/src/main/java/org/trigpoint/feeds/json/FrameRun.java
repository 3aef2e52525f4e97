package org.trigpoint.feeds.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.FrameLog;

/** Reads a stream to its end, cut into frames, of which each is a raw message. What {@code decode} does for formats of this kind. */
public final class FrameRun {
    /** Decodes a frame into the log. */
    @FunctionalInterface
    public interface Decoder {
        /** Decodes one frame, which is for reading only, until this returns. */
        void frame(byte[] array, int offset, int length);
    }

    private final DecodeLog log;
    private final FrameLog messages;

    /**
     * @param log counts
     * @param messages of the same log, which the decoder writes to
     */
    public FrameRun(DecodeLog log, FrameLog messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * Reads to the end.
     *
     * @param framer makes the framer of the format
     * @param decoder of its frames
     */
    public void run(InputStream in, Function<TextFramer.Frames, TextFramer> framer, Decoder decoder)
            throws IOException {
        TextFramer cutting = framer.apply(new TextFramer.Frames() {
            @Override
            public void frame(byte[] array, int offset, int length) {
                messages.begin();
                decoder.frame(array, offset, length);
                messages.end();
            }

            @Override
            public void junk(int bytes) {
                log.remark("junk");
            }
        });
        log.pump(in, cutting);
    }
}
