package org.trigpoint.feeds.ais;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/** NMEA lines of the Automatic Identification System: the format {@code ais}. */
public final class AisFormat implements Format {
    /** Its name in {@code SourceOpened}. */
    public static final String NAME = "ais";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new AisDecoder();
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        if (version != 1) {
            throw new IOException("State of format ais has version " + version + ", known is 1");
        }
        AisDecoder decoder = new AisDecoder();
        decoder.read(in);
        return decoder;
    }
}
