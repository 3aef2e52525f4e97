package org.trigpoint.feeds.adsb;

import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.Cutter;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.adsb.frame.AdsbFrames;
import org.trigpoint.feeds.text.DecodeLog;

/**
 * Bytes of a receiver in, text of every message out: what {@code trigpoint decode adsb} does.
 *
 * <p>Time is the counter of the receiver, where there is one. Where there is none a raw message counts as a thousandth of a second,
 * so that what lies far apart in a file makes no pair.
 */
public final class AdsbDecodeRun implements DecodeRun {
    private static final int HEAD_BYTES = 1 << 12;

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
        byte[] head = in.readNBytes(HEAD_BYTES);
        Cutter cutter = AdsbCutter.open(head, new Writing());
        cutter.take(head, 0, head.length);
        log.pump(in, cutter);
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
