package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;

/**
 * Says when a {@link Passage} of a track is due, and makes it. Bytes: i64 time of the last, i32 its cell, i64 due, i32 source, nullable text
 * receiver.
 */
final class PassageLog {
    private static final long EVERY_MICROS = 30_000_000;
    /** Position and velocity come twice a second: this is silence. */
    private static final long SILENT_MICROS = 60_000_000;

    private static final int NOWHERE = -1;

    private long saidEpochMicros = Header.UNDATED;
    private int cell = NOWHERE;
    private long dueEpochMicros = TrackRule.NEVER;
    private int source;
    private @Nullable String receiver;

    /** Arrival at which it is silent; never while nobody was told where it is. */
    long dueEpochMicros() {
        return dueEpochMicros;
    }

    void take(Report report, Subject subject, boolean moved, Stamp now, Consumer<Passage> tells) {
        Header header = report.header();
        if (header.transponder() != Transponder.ADS_B) {
            return;
        }
        if (subject.flight().place() == Flight.Place.ON_GROUND) {
            leave(subject, tells);
            return;
        }
        if (moved && !Double.isNaN(subject.flight().shownMeters())) {
            source = header.stamp().source();
            receiver = header.receiver();
            int here = Passage.cell(subject.latDeg, subject.lonDeg);
            if (here != cell) {
                leave(subject, tells);
            }
            if (cell == NOWHERE || isSilent() || subject.timeEpochMicros - saidEpochMicros >= EVERY_MICROS) {
                cell = here;
                saidEpochMicros = subject.timeEpochMicros;
                tells.accept(passage(Passage.Event.HERE, subject));
            }
        }
        if (cell != NOWHERE) {
            dueEpochMicros = now.arrivalEpochMicros() + SILENT_MICROS;
        }
    }

    private boolean isSilent() {
        return dueEpochMicros == TrackRule.NEVER;
    }

    private void leave(Subject subject, Consumer<Passage> tells) {
        if (cell != NOWHERE) {
            tells.accept(passage(Passage.Event.ON, subject));
        }
        cell = NOWHERE;
        dueEpochMicros = TrackRule.NEVER;
    }

    /** Nothing was heard of it for long. */
    Silent fallSilent(Subject subject) {
        dueEpochMicros = TrackRule.NEVER;
        return new Silent(subject.identity, passage(Passage.Event.SILENT, subject));
    }

    private Passage passage(Passage.Event event, Subject subject) {
        return new Passage(
                event,
                cell,
                subject.track,
                subject.shownName(),
                subject.timeEpochMicros,
                subject.latDeg,
                subject.lonDeg,
                subject.flight().shownMeters(),
                subject.flight().climbMps(),
                source,
                receiver,
                subject.stamp,
                subject.marking,
                subject.isHidden());
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(saidEpochMicros);
        out.writeInt(cell);
        out.writeLong(dueEpochMicros);
        out.writeInt(source);
        Fields.writeNullableText(receiver, out);
    }

    void read(DataInput in) throws IOException {
        saidEpochMicros = in.readLong();
        cell = in.readInt();
        dueEpochMicros = in.readLong();
        source = in.readInt();
        receiver = Fields.readNullableText(in, "receiver");
    }
}
