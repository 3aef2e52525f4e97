package org.trigpoint.feeds.gnss;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.gnss.message.FeatureCollection;
import org.trigpoint.feeds.gnss.message.FeaturePoint;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;
import org.trigpoint.feeds.gnss.message.GnssPosition;
import org.trigpoint.feeds.gnss.message.GpxPoint;
import org.trigpoint.feeds.gnss.message.KmlPath;
import org.trigpoint.feeds.gnss.message.KmlPoint;
import org.trigpoint.feeds.gnss.message.NmeaSentence;
import org.trigpoint.feeds.report.Dated;
import org.trigpoint.feeds.report.Reporter;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/**
 * Raw messages of one receiver, or of a file of one, become positions of what carries it. Sentences are held back until their epoch is
 * over, which the first of the next one says; all other messages are not.
 *
 * <p>Its state, format 1: date and time of day of {@link GnssDecoder}, the stamp of the last sentence that is held back, and count and
 * bytes of all of them.
 */
final class GnssSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    /** Type of the transmission. */
    private static final int TYPE = 470;

    /** Sentences without a position that are waited with. */
    private static final int MOST_HELD = 64;

    private static final int MOST_BYTES = 1 << 12;

    private final GnssMessages messages = new GnssMessages();
    private final List<Raw> held = new ArrayList<>();
    private Stamp last = Stamp.FIRST;

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        boolean sentence = false;
        boolean told = false;
        for (GnssMessage message : messages.of(raw.array(), raw.offset(), raw.length())) {
            switch (message) {
                case GnssPosition position -> epoch(position, source, out);
                case NmeaSentence _ -> sentence = true;
                default -> {
                    if (!told) {
                        point(message, new Reporter(stamp, raw, source, TYPE, 1, out), stamp, source);
                        told = true;
                    }
                }
            }
        }
        if (sentence) {
            hold(stamp, raw, out);
        } else if (!told) {
            out.accept(new Rejected(stamp, messages.code(), messages.offsetBytes(), 1));
        }
    }

    private void hold(Stamp stamp, Raw raw, Consumer<? super Outcome> out) {
        if (held.size() == MOST_HELD) {
            giveUp(GnssFault.NO_FIX, out);
        }
        held.add(Raw.of(raw.toBytes()));
        last = stamp;
    }

    private void giveUp(GnssFault why, Consumer<? super Outcome> out) {
        if (!held.isEmpty()) {
            out.accept(new Rejected(last, why.code(), 0, held.size()));
            held.clear();
        }
    }

    /** The epoch of the sentences that are held back is over. */
    private void epoch(GnssPosition at, SourceOpened source, Consumer<? super Outcome> out) {
        if (held.isEmpty()) {
            return;
        }
        Reporter reporter = new Reporter(last, held.getLast(), source, TYPE, held.size(), out);
        held.clear();
        Fix fix = Reporter.fix(at.latDeg(), at.lonDeg(), at.heightMeters(), Accuracy.of(at));
        tell(reporter, last, source, at.time(), fix, Reporter.motion(at.speedMps(), at.courseDeg(), at.headingDeg()));
    }

    private static void point(GnssMessage message, Reporter reporter, Stamp stamp, SourceOpened source) {
        switch (message) {
            case GpxPoint at when at.kind() != GpxPoint.Kind.TRACK -> reporter.reject(GnssFault.MARK.code(), 0);
            case GpxPoint at -> {
                double heightMeters = at.elevationMeters() + at.geoidHeightMeters();
                Fix fix = Reporter.fix(at.latDeg(), at.lonDeg(), heightMeters, Accuracy.ofHdop(at.hdopRatio()));
                Motion motion = Reporter.motion(at.speedMps(), at.courseDeg(), Double.NaN);
                dated(reporter, stamp, source, at.time(), fix, motion);
            }
            case KmlPoint at -> {
                Fix fix = Reporter.fix(at.latDeg(), at.lonDeg(), Double.NaN, Accuracy.UNSAID);
                Motion motion = Reporter.motion(Double.NaN, Double.NaN, at.headingDeg());
                dated(reporter, stamp, source, at.time(), fix, motion);
            }
            case FeaturePoint at -> {
                Fix fix = Reporter.fix(at.latDeg(), at.lonDeg(), at.heightMeters(), Accuracy.UNSAID);
                Motion motion = Reporter.motion(Double.NaN, Double.NaN, Double.NaN);
                dated(reporter, stamp, source, at.time(), fix, motion);
            }
            case KmlPath _, FeatureCollection _ -> reporter.reject(GnssFault.MARK.code(), 0);
            case GnssPosition _, NmeaSentence _ ->
                throw new IllegalArgumentException("A sentence is no point: " + message);
        }
    }

    /** A point of a file that says no time may have been visited at any, or never. */
    private static void dated(
            Reporter reporter, Stamp stamp, SourceOpened source, @Nullable Instant time, Fix fix, Motion motion) {
        if (time == null && source.clock() != SourceOpened.Clock.ARRIVAL) {
            reporter.reject(GnssFault.TIME.code(), 0);
        } else {
            tell(reporter, stamp, source, time, fix, motion);
        }
    }

    private static void tell(
            Reporter reporter, Stamp stamp, SourceOpened source, @Nullable Instant time, Fix fix, Motion motion) {
        reporter.position(
                Identity.named(GnssFormat.NAME, source.name()),
                platform(source.options().getOrDefault("platform", "")),
                Transponder.GNSS,
                source.name(),
                null,
                Dated.of(time, stamp, source.clock()),
                fix,
                motion);
    }

    private static Platform platform(String option) {
        return switch (option) {
            case "ship" -> Platform.SHIP;
            case "drone" -> Platform.DRONE;
            case "vehicle" -> Platform.LAND_VEHICLE;
            default -> Platform.SENSOR;
        };
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> out) {}

    @Override
    public void onClosed(Consumer<? super Outcome> out) {
        giveUp(GnssFault.INCOMPLETE, out);
    }

    @Override
    public long deadlineEpochMicros() {
        return NO_DEADLINE;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        messages.write(out);
        StampCodec.INSTANCE.write(last, out);
        Fields.writeCount(held.size(), out);
        for (Raw raw : held) {
            Fields.writeCount(raw.length(), out);
            out.write(raw.array(), raw.offset(), raw.length());
        }
    }

    void read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "State of format " + GnssFormat.NAME);
        messages.read(in);
        last = StampCodec.INSTANCE.read(in, 1);
        int count = Fields.readCount(in, MOST_HELD, "sentences");
        for (int i = 0; i < count; i++) {
            int length = Fields.readCount(in, MOST_BYTES, "bytes of a sentence");
            byte[] bytes = Fields.readExactly(in, length, "a sentence");
            held.add(Raw.of(bytes));
            // What they said is in the epoch that is open; positions of before are told.
            messages.of(bytes, 0, length);
        }
    }
}
