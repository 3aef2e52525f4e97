package org.trigpoint.feeds.cot;

import java.io.DataInput;
import java.io.IOException;
import java.util.function.IntFunction;
import org.trigpoint.feeds.Format;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.cot.report.EventReports;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Platform;

/** Events of Cursor on Target, in XML and in the TAK protocol: docs/feeds/cot.md. */
public final class CotFormat implements Format {
    /** Name of the format in {@code SourceOpened}. */
    public static final String NAME = "cot";

    private final EventReports reports;

    /** @param mmsis what the format of an MMSI says of its holder */
    public CotFormat(IntFunction<Platform> mmsis) {
        reports = new EventReports(mmsis);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceDecoder open() {
        return new CotSourceDecoder(reports);
    }

    @Override
    public int version() {
        return CotSourceDecoder.VERSION;
    }

    @Override
    public SourceDecoder read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, CotSourceDecoder.VERSION, "State of format " + NAME);
        return open();
    }
}
