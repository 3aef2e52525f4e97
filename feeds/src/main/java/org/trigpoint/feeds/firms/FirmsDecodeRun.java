package org.trigpoint.feeds.firms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.trigpoint.feeds.DecodeCounts;
import org.trigpoint.feeds.DecodeRun;
import org.trigpoint.feeds.text.DecodeLog;

/** Bytes in, text of every row out: what {@code trigpoint decode firms} does. */
public final class FirmsDecodeRun implements DecodeRun {
    private final DecodeLog log;

    /** @param out takes the text */
    public FirmsDecodeRun(Appendable out) {
        log = new DecodeLog(out);
    }

    @Override
    public void run(InputStream in) throws IOException {
        FirmsReader reader = new FirmsReader();
        BufferedInputStream buffered = new BufferedInputStream(in);
        // One byte more than a row may have: what is longer is told as such, and not kept.
        byte[] line = new byte[FirmsReader.LONGEST_ROW_BYTES + 1];
        int length = 0;
        for (int b = buffered.read(); b >= 0; b = buffered.read()) {
            if (b == '\n') {
                line(reader, line, length);
                length = 0;
            } else if (length < line.length) {
                line[length++] = (byte) b;
            }
        }
        line(reader, line, length);
        log.flush();
    }

    private void line(FirmsReader reader, byte[] line, int length) throws IOException {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        if (end == 0) {
            return;
        }
        log.read();
        ThermalAnomaly anomaly = reader.read(line, 0, end, "");
        if (anomaly == null) {
            log.rejected(reader.fault().code(), 1);
        } else {
            log.json(anomaly, 1);
        }
        log.flushMuch();
    }

    @Override
    public DecodeCounts counts() {
        return log.counts();
    }
}
