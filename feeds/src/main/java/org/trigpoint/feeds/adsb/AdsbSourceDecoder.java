package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * Raw messages of one source of ADS-B become reports. It holds none back.
 *
 * <p>Its state, format 1: flag whether a message has come, and if so nullable texts of the options repair, lat and lon that it was
 * opened with; then {@link AdsbDecoder}, {@link CounterClock}, {@link Memory}.
 */
final class AdsbSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private static final String[] OPTIONS = {"repair", "lat", "lon"};

    private final CounterClock clock = new CounterClock();
    private final Memory memory = new Memory();
    private final Reports reports = new Reports(memory);
    private @Nullable String @Nullable [] options;
    private @Nullable AdsbDecoder decoder;

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        AdsbDecoder frames = decoder;
        if (frames == null) {
            frames = open(source.options());
        }
        AdsbOutcome outcome = frames.on(raw.array(), raw.offset(), raw.length(), stamp.arrivalEpochMicros());
        switch (outcome) {
            case AdsbRejected rejected ->
                out.accept(new Rejected(stamp, rejected.fault().code(), rejected.offsetBytes(), 1));
            case Tell tell -> {
                boolean live = source.clock() == Clock.ARRIVAL;
                long counted = live ? clock.epochMicros(tell.counterTicks(), stamp.arrivalEpochMicros()) : 0;
                Reports.When when = new Reports.When(stamp, source, frames.frame(), counted, frames.headSeconds());
                reports.tell(tell, when, raw, out);
            }
        }
    }

    private AdsbDecoder open(Map<String, String> given) {
        @Nullable String[] used = new @Nullable String[OPTIONS.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = given.get(OPTIONS[i]);
        }
        return open(used);
    }

    private AdsbDecoder open(@Nullable String[] used) {
        AdsbDecoder opened =
                new AdsbDecoder(new TableSettings("true".equals(used[0]), degrees(used[1]), degrees(used[2])));
        options = used;
        decoder = opened;
        return opened;
    }

    private static double degrees(@Nullable String option) {
        try {
            return option == null ? Double.NaN : Double.parseDouble(option);
        } catch (NumberFormatException e) {
            return Double.NaN;
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
    public void write(DataOutput out) throws IOException {
        AdsbDecoder frames = decoder;
        @Nullable String[] used = options;
        out.writeBoolean(frames != null && used != null);
        if (frames != null && used != null) {
            for (String option : used) {
                Fields.writeNullableText(option, out);
            }
            frames.write(out);
        }
        clock.write(out);
        memory.write(out);
    }

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + AdsbFormat.NAME);
        if (Fields.readFlag(in, "begun")) {
            @Nullable String[] used = new @Nullable String[OPTIONS.length];
            for (int i = 0; i < used.length; i++) {
                used[i] = Fields.readNullableText(in, OPTIONS[i]);
            }
            open(used).read(in, AdsbDecoder.VERSION);
        }
        clock.read(in);
        memory.read(in);
    }
}
