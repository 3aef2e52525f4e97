package org.trigpoint.feeds.klv;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.klv.message.KlvMessageDecoder;
import org.trigpoint.feeds.klv.message.KlvOutcome;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Raw messages of one source of KLV become reports and detections. It holds none back.
 *
 * <p>Its state, format 1: {@link Craft}.
 */
final class KlvSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private final Craft craft = new Craft();

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        if (StreamMark.begins(raw.array(), raw.offset(), raw.length())) {
            out.accept(mark(stamp, raw));
            return;
        }
        switch (KlvMessageDecoder.decode(raw.array(), raw.offset(), raw.length(), craft.targetVersion())) {
            case KlvOutcome.Rejected rejected ->
                out.accept(new Rejected(stamp, rejected.fault().code(), rejected.offsetBytes(), 1));
            case KlvOutcome.Decoded decoded -> new KlvReports(craft, stamp, raw, source, out).tell(decoded.message());
        }
    }

    private static Rejected mark(Stamp stamp, Raw raw) {
        StreamMark mark = StreamMark.find(raw.array(), raw.offset(), raw.length());
        return mark == null
                ? new Rejected(stamp, KlvFault.JUNK.code(), 0, 1)
                : new Rejected(stamp, mark.fault().code(), (int) Math.min(Integer.MAX_VALUE, mark.offsetBytes()), 1);
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
        craft.write(out);
    }

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + KlvFormat.NAME);
        craft.read(in);
    }
}
