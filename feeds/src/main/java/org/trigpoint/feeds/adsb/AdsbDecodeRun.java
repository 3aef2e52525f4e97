package org.trigpoint.feeds.adsb;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.adsb.frame.AdsbFramer;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.adsb.frame.DocumentSplitter;
import org.trigpoint.feeds.text.DecodeLog;

/**
 * Bytes of a receiver in, text of every message out: what {@code trigpoint decode adsb} does.
 *
 * <p>Time is the counter of the receiver, where there is one. Where there is none a raw message counts as a thousandth of a second,
 * so that what lies far apart in a file makes no pair.
 */
public final class AdsbDecodeRun implements DecodeRun {
    private static final int CHUNK_BYTES = 1 << 16;

    private final AdsbJsonEncoder encoder = new AdsbJsonEncoder();
    private final AdsbDecoder decoder = new AdsbDecoder(TableSettings.PLAIN);
    private final RunClock clock = new RunClock();
    private final DecodeLog log;

    /** @param out takes the text */
    public AdsbDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        Writing writing = new Writing();
        PushbackInputStream begun = new PushbackInputStream(in, CHUNK_BYTES);
        if (isDocument(begun)) {
            DocumentSplitter splitter = new DocumentSplitter(writing);
            pump(begun, splitter::take);
            splitter.end();
        } else {
            AdsbFramer framer = new AdsbFramer(writing);
            pump(begun, framer::take);
            framer.end();
        }
        log.flush();
    }

    /** Whether the first byte that is no blank opens an object. */
    private static boolean isDocument(PushbackInputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        int read = in.read(chunk);
        if (read <= 0) {
            return false;
        }
        in.unread(chunk, 0, read);
        return Documents.beginsWith(Arrays.copyOf(chunk, read));
    }

    private interface Taking {
        void take(byte[] array, int offset, int length);
    }

    private void pump(InputStream in, Taking taking) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            taking.take(chunk, 0, read);
            log.flushMuch();
        }
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }

    private final class Writing implements AdsbFrames {
        @Override
        public void frame(byte[] array, int offset, int length) {
            log.read();
            long micros = clock.next(array, offset, length);
            switch (decoder.on(array, offset, length, micros)) {
                case Tell tell -> {
                    encoder.append(tell, log.text());
                    log.written(1);
                }
                case AdsbRejected rejected -> log.rejected(rejected.fault().code(), 1);
            }
        }

        @Override
        public void junk(byte[] array, int offset, int length) {
            log.read();
            log.rejected(AdsbFault.JUNK.code(), 1);
        }
    }
}
