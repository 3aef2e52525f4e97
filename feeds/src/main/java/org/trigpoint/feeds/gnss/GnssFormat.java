package org.trigpoint.feeds.gnss;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/** What a receiver of satellite navigation says of its own position, or a file of one: docs/feeds/gnss.md. */
public final class GnssFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "gnss";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new GnssSourceDecoder();
    }

    @Override
    public int version() {
        return GnssSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        GnssSourceDecoder decoder = new GnssSourceDecoder();
        decoder.read(in, version);
        return decoder;
    }
}
