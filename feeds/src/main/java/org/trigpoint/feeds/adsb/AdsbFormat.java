package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/** What receivers of ADS-B and Mode S hand over, as frames, lines or documents: docs/feeds/adsb.md. */
public final class AdsbFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "adsb";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new AdsbSourceDecoder();
    }

    @Override
    public int version() {
        return AdsbSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        AdsbSourceDecoder decoder = new AdsbSourceDecoder();
        decoder.read(in, version);
        return decoder;
    }
}
