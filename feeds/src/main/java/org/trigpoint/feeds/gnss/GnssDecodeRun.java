package org.trigpoint.feeds.gnss;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.document.DocumentReader;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.json.FrameRun;
import org.trigpoint.feeds.text.DecodeLog;
import org.trigpoint.feeds.text.FrameLog;

/**
 * Bytes in, text of every message out: what {@code trigpoint decode gnss} does. An input whose first byte can begin XML is a document,
 * of which each point and path is a raw message; anything else is lines and features.
 */
public final class GnssDecodeRun implements DecodeRun {
    private static final int READ_BYTES = 1 << 16;

    private final DecodeLog log;
    private final FrameLog frames;

    /** @param out takes the text */
    public GnssDecodeRun(Appendable out) {
        log = new DecodeLog(out);
        frames = new FrameLog(log);
    }

    @Override
    public void run(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, READ_BYTES);
        if (isXml(buffered)) {
            document(buffered);
        } else {
            text(buffered);
        }
        log.flush();
    }

    /** True when the first byte that is no blank, nor part of a byte order mark, opens an element. UTF-16 begins with its mark. */
    private static boolean isXml(BufferedInputStream in) throws IOException {
        in.mark(READ_BYTES);
        int first = in.read();
        boolean wide = first == 0xfe || first == 0xff;
        for (int i = 1; i < READ_BYTES && isPassed(first); i++) {
            first = in.read();
        }
        in.reset();
        return wide || first == '<';
    }

    private static boolean isPassed(int b) {
        return (b >= 0 && b <= ' ') || b == 0xef || b == 0xbb || b == 0xbf;
    }

    private void document(InputStream in) throws IOException {
        DocumentReader reader = new DocumentReader(in, new EachAlone());
        while (reader.next()) {
            log.flushMuch();
        }
    }

    private void text(InputStream in) throws IOException {
        GnssDecoder decoder = new GnssDecoder(frames);
        new FrameRun(log, frames).run(in, GnssDecoder::framer, decoder::frame);
        decoder.close();
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }

    /** Each outcome is of a raw message of its own. */
    private final class EachAlone implements MessageSink<GnssMessage> {
        @Override
        public void message(GnssMessage message) {
            frames.begin();
            frames.message(message);
            frames.end();
        }

        @Override
        public void rejected(String code, int offsetBytes) {
            frames.begin();
            frames.rejected(code, offsetBytes);
            frames.end();
        }
    }
}
