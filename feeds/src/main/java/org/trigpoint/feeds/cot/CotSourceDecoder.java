package org.trigpoint.feeds.cot;

import java.io.DataOutput;
import java.util.Optional;
import java.util.function.Consumer;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.report.EventReports;
import org.trigpoint.feeds.cot.report.Omission;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** Events of one source become reports. It holds none back and remembers nothing: its state, format 1, is no bytes. */
final class CotSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private final EventReports reports;

    CotSourceDecoder(EventReports reports) {
        this.reports = reports;
    }

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        String omitted = Omission.codeOf(raw.array(), raw.offset(), raw.length());
        if (!omitted.isEmpty()) {
            out.accept(new Rejected(stamp, omitted, 0, 1));
            return;
        }
        switch (CotDecoder.decode(raw.array(), raw.offset(), raw.length())) {
            case CotDecoded.Rejected rejected ->
                out.accept(new Rejected(stamp, rejected.fault().code(), rejected.offsetBytes(), 1));
            case CotDecoded.Ok ok -> {
                Optional<CotEvent> event = ok.message().findEvent();
                if (event.isPresent()) {
                    reports.tell(event.get(), stamp, source, out);
                } else {
                    out.accept(new Rejected(stamp, "control", 0, 1));
                }
            }
        }
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
    public void write(DataOutput out) {}
}
