package org.trigpoint.feeds.mavlink;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.Cutter;
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
    private final DecodeLog log;

    /** @param out takes the text */
    public MavlinkDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        byte[] head = in.readNBytes(MavlinkContent.HEAD_BYTES);
        MavlinkContent content = MavlinkContent.of(head);
        Cutter cutter = content == MavlinkContent.DATAFLASH
                ? new DataFlashFramer(new LogText(log))
                : new MavlinkFramer(content == MavlinkContent.TIMED, new FrameText(log));
        cutter.take(head, 0, head.length);
        log.pump(in, cutter);
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }
}
