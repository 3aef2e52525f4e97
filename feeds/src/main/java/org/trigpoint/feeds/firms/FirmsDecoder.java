package org.trigpoint.feeds.firms;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.report.Repeats;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Decodes the rows of one source. It holds none back.
 *
 * <p>Its state, format 1, fields as in {@link Fields}: nullable text, the header that was met among the rows; {@link Repeats}.
 */
final class FirmsDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private static final long SECOND = 1_000_000;

    private final FirmsReader reader = new FirmsReader();
    private final Repeats repeats = new Repeats();

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        String header = source.options().getOrDefault("header", "");
        ThermalAnomaly anomaly = reader.read(raw.array(), raw.offset(), raw.length(), header);
        if (anomaly == null) {
            out.accept(new Rejected(stamp, reader.fault().code(), reader.offsetBytes(), 1));
        } else if (repeats.isRepeat(raw.array(), raw.offset(), raw.length())) {
            // The tables of a day are fetched many times a day.
            out.accept(new Rejected(stamp, FirmsFault.REPEAT.code(), 0, 1));
        } else {
            out.accept(detection(anomaly, stamp, source.marking()));
        }
    }

    private static Detection detection(ThermalAnomaly anomaly, Stamp stamp, Marking marking) {
        return new Detection(
                stamp,
                anomaly.time().getEpochSecond() * SECOND,
                anomaly.sensor(),
                "",
                Sight.Place.round(anomaly.latDeg(), anomaly.lonDeg(), anomaly.sigmaMeters()),
                Double.NaN,
                Detection.THERMAL_ANOMALY,
                new Detection.Appearance(anomaly.confidenceProb(), null, Detection.THERMAL_ANOMALY),
                marking);
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

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + FirmsFormat.NAME);
        reader.headerMet(Fields.readNullableText(in, "header"));
        repeats.read(in);
    }
}
