package org.trigpoint.feeds.sensorthings;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.flow.Fields;

/** Payloads of SensorThings, and JSON that is mapped to them: docs/feeds/sensorthings.md. */
public final class SensorThingsFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "sensorthings";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new SensorThingsSourceDecoder(new KnownThings());
    }

    @Override
    public int version() {
        return SensorThingsSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, SensorThingsSourceDecoder.VERSION, "State of format " + NAME);
        return new SensorThingsSourceDecoder(KnownThings.read(in));
    }
}
