package org.trigpoint.feeds.sensorthings;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.json.FrameRun;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.FrameLog;

/** Bytes in, text of every message out: what {@code trigpoint decode sensorthings} does. */
public final class SensorThingsDecodeRun implements DecodeRun {
    private final DecodeLog log;
    private final FrameRun frames;
    private final SensorThingsDecoder decoder;

    /** @param out takes the text */
    public SensorThingsDecodeRun(Appendable out) {
        log = new DecodeLog(out);
        FrameLog messages = new FrameLog(log);
        decoder = new SensorThingsDecoder(messages);
        frames = new FrameRun(log, messages);
    }

    @Override
    public void run(InputStream in) throws IOException {
        frames.run(in, SensorThingsDecoder::framer, decoder::frame);
        log.flush();
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }
}
