package org.trigpoint.feeds.text;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.feeds.MessageSink;

/**
 * Counts raw messages that may each give several messages, and writes these. A raw message that gave one is decoded, and what else
 * was wrong within it is a remark; one that gave none is rejected for what was wrong first. One thread at a time.
 */
public final class FrameLog implements MessageSink<Object> {
    private final DecodeLog log;
    private final List<String> faults = new ArrayList<>();
    private boolean open;
    private boolean written;

    /** @param log takes text and counts */
    public FrameLog(DecodeLog log) {
        this.log = log;
    }

    /** A raw message begins. */
    public void begin() {
        log.read();
        faults.clear();
        open = true;
        written = false;
    }

    /** All of the raw message has been decoded. */
    public void end() {
        open = false;
        if (written) {
            faults.forEach(log::remark);
        } else if (faults.isEmpty()) {
            throw new IllegalStateException("A raw message gave neither a message nor a rejection");
        } else {
            log.rejected(faults.getFirst(), 1);
        }
    }

    /** Writes a record. One that comes between raw messages is of none. */
    @Override
    public void message(Object message) {
        log.json((Record) message, open && !written ? 1 : 0);
        written = true;
    }

    @Override
    public void rejected(String code, int offsetBytes) {
        faults.add(code);
    }
}
