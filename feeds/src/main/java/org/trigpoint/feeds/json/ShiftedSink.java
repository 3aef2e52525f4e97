package org.trigpoint.feeds.json;

import org.trigpoint.feeds.MessageSink;

/**
 * Offsets within a text become offsets within the frame in which it stands behind something else.
 *
 * @param <M> the messages of the feed
 */
public final class ShiftedSink<M> implements MessageSink<M> {
    private final MessageSink<? super M> out;
    private final int leadBytes;

    /**
     * @param out takes all, with offsets in the frame
     * @param leadBytes before the text
     */
    public ShiftedSink(MessageSink<? super M> out, int leadBytes) {
        this.out = out;
        this.leadBytes = leadBytes;
    }

    @Override
    public void message(M message) {
        out.message(message);
    }

    @Override
    public void rejected(String code, int offsetBytes) {
        out.rejected(code, leadBytes + offsetBytes);
    }
}
