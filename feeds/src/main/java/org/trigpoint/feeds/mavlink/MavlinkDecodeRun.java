package org.trigpoint.feeds.mavlink;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.mavlink.dataflash.DataFlashFramer;
import org.trigpoint.feeds.mavlink.frame.MavlinkFramer;
import org.trigpoint.feeds.text.DecodeLog;

/**
 * Bytes in, text of every message out: what {@code trigpoint decode mavlink} does with streams, telemetry logs and DataFlash logs, which
 * it tells by their first bytes. Frames that are missing by the sequence of their sender are remarks.
 */
public final class MavlinkDecodeRun implements DecodeRun {
    private static final int CHUNK_BYTES = 1 << 16;

    private final DecodeLog log;

    /** @param out takes the text */
    public MavlinkDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        byte[] head = in.readNBytes(MavlinkContent.HEAD_BYTES);
        MavlinkContent content = MavlinkContent.of(head);
        if (content == MavlinkContent.DATAFLASH) {
            DataFlashFramer framer = new DataFlashFramer(new LogText(log));
            pump(head, in, framer::push);
            framer.end();
        } else {
            MavlinkFramer framer = new MavlinkFramer(content == MavlinkContent.TIMED, new FrameText(log));
            pump(head, in, framer::push);
            framer.end();
        }
        log.flush();
    }

    private interface Framer {
        void push(byte[] array, int offset, int length);
    }

    private void pump(byte[] head, InputStream in, Framer framer) throws IOException {
        framer.push(head, 0, head.length);
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            framer.push(chunk, 0, read);
            log.flushMuch();
        }
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }
}
