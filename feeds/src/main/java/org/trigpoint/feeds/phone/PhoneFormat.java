package org.trigpoint.feeds.phone;

import java.io.DataInput;
import java.io.IOException;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.flow.Fields;

/** What phones report that their holders have enrolled: docs/feeds/phone.md. */
public final class PhoneFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "phone";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new PhoneSourceDecoder();
    }

    @Override
    public int version() {
        return PhoneSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, PhoneSourceDecoder.VERSION, "State of format " + NAME);
        return new PhoneSourceDecoder();
    }
}
