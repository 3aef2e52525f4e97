package org.trigpoint.feeds.detections;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.report.Repeats;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Decodes the lines of one source. It holds none back.
 *
 * <p>Its state, format 2, fields as in {@link Fields}: nullable text, the header that was met among the lines; {@link Repeats}.
 */
final class DetectionDecoder implements SourceDecoder {
    static final int VERSION = 2;

    private final LineReader reader = new LineReader();
    private final Repeats repeats = new Repeats();

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        String header = source.options().getOrDefault("header", "");
        boolean tables = !source.options().getOrDefault("tables", "true").equals("false");
        Fault fault = reader.read(raw.array(), raw.offset(), raw.length(), header, tables);
        if (fault != null) {
            out.accept(new Rejected(stamp, fault.code(), fault.offsetBytes(), 1));
            return;
        }
        Outcome outcome = OutcomeReader.read(reader.fields(), stamp, source.marking());
        boolean again = !(outcome instanceof Rejected) && repeats.isRepeat(raw.array(), raw.offset(), raw.length());
        out.accept(again ? new Rejected(stamp, "repeat", 0, 1) : outcome);
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> out) {}

    @Override
    public void onClosed(Consumer<? super Outcome> out) {}

    @Override
    public long deadlineEpochMicros() {
        return NO_DEADLINE;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Fields.writeNullableText(reader.headerMet(), out);
        repeats.write(out);
    }

    void read(DataInput in, int version, String format) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + format);
        reader.headerMet(Fields.readNullableText(in, "header"));
        repeats.read(in);
    }
}
