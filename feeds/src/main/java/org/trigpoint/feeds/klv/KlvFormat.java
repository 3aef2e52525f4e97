package org.trigpoint.feeds.klv;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;

/** KLV packets of motion imagery, as {@link KlvCutter} cuts them out of what a feed brings: docs/feeds/klv.md. */
public final class KlvFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "klv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new KlvSourceDecoder();
    }

    @Override
    public int version() {
        return KlvSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        KlvSourceDecoder decoder = new KlvSourceDecoder();
        decoder.read(in, version);
        return decoder;
    }
}
