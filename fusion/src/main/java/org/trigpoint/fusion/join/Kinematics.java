package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.fusion.updater.Measurement;
import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;

/**
 * Where a track is, with two minutes of hindsight.
 *
 * <p>The head is the filter after every measurement; the base is the filter before the oldest one in the window, and
 * {@link Marks marks} are the filter at some between. A report that comes late, but within two minutes of the head and not before
 * the base, is put in its place and what follows is run again from the last mark before it: the head is then what it would have
 * been, had the report come in time. An older one never moves the head. The base moves on from mark to mark, so nothing is
 * filtered twice unless a report comes late.
 *
 * <p>Undated positions are taken as they come, with no motion, and only while there is no dated one.
 *
 * <p>Bytes: {@link Filter head}, {@link Filter base}, {@link Window}, {@link Marks}, i64 gated, u8 behind, f64 undatedLatDeg, undatedLonDeg,
 * undatedMeters2 (NaN for none).
 */
final class Kinematics {
    /** How far back late reports are taken. */
    static final long WINDOW_MICROS = 120_000_000;

    /** A head that lies so far ahead of arrival has a wrong time. */
    private static final long AHEAD_MICROS = WINDOW_MICROS;

    private static final int BEHIND_TO_BEGIN_ANEW = 5;
    private static final double UNDATED_VELOCITY_MPS2 = 100;

    /** What became of a measurement. */
    enum Taken {
        NEWEST,
        IN_ITS_PLACE,
        TOO_OLD
    }

    private final Filter head = new Filter();
    private final Filter base = new Filter();
    private final Window window = new Window();
    private final Marks marks = new Marks();
    private long gated;
    private int behind;
    private double undatedLatDeg = Double.NaN;
    private double undatedLonDeg = Double.NaN;
    private double undatedMeters2 = Double.NaN;
    /** Where the last measurement that came late puts it. */
    private @Nullable Estimate past;

    /** Reads what taking a measurement reads: see {@link org.trigpoint.flow.Step#touch}. */
    long touch() {
        return (long) (head.latDeg() + head.vnvnMps2()) + marks.touch() + window.touch();
    }

    /** Takes a measurement that came under this stamp. */
    Taken take(Measurement measured, Stamp stamp) {
        long time = measured.timeEpochMicros();
        if (!head.hasBegun() || isNewest(time, stamp)) {
            behind = 0;
            advance(measured, stamp);
            return Taken.NEWEST;
        }
        if (head.timeEpochMicros - time <= WINDOW_MICROS && isAfterBase(time)) {
            if (window.isFull()) {
                moveBase();
            }
            int index = window.insert(measured, stamp);
            marks.dropAfter(index);
            runAgain();
            past = of(measured);
            return Taken.IN_ITS_PLACE;
        }
        if (isHeadAhead(stamp)) {
            return beginAnew(measured, stamp);
        }
        past = of(measured);
        return Taken.TOO_OLD;
    }

    /** Where the last measurement that came late puts it, as it was measured; null before there was one. */
    @Nullable
    Estimate past() {
        return past;
    }

    private static Estimate of(Measurement m) {
        boolean moving = m.hasVelocity();
        double v = UNDATED_VELOCITY_MPS2;
        return new Estimate(
                m.timeEpochMicros(),
                m.latDeg(),
                m.lonDeg(),
                moving ? m.eastMps() : 0,
                moving ? m.northMps() : 0,
                new Covariance4(
                        m.eeMeters2(),
                        m.enMeters2(),
                        m.nnMeters2(),
                        0,
                        0,
                        0,
                        0,
                        moving ? m.veveMps2() : v,
                        moving ? m.vevnMps2() : 0,
                        moving ? m.vnvnMps2() : v));
    }

    /** True when a measurement of this stamp and time is in the window. */
    boolean holds(Stamp stamp, long timeEpochMicros) {
        return timeEpochMicros <= head.timeEpochMicros && window.holds(stamp);
    }

    private boolean isNewest(long time, Stamp stamp) {
        if (time != head.timeEpochMicros || window.count() == 0) {
            return time > head.timeEpochMicros;
        }
        return stamp.compareTo(window.stamp(window.count() - 1)) > 0;
    }

    private void advance(Measurement measured, Stamp stamp) {
        long oldest = measured.timeEpochMicros() - WINDOW_MICROS;
        while (marks.isFirstBefore(oldest)
                && marks.firstAfter() < window.count()
                && window.timeEpochMicros(marks.firstAfter()) < oldest) {
            base.copy(marks.first());
            window.dropFirst(marks.firstAfter());
            marks.dropFirst();
        }
        if (window.isFull()) {
            moveBase();
        }
        window.insert(measured, stamp);
        if (!head.apply(measured)) {
            gated++;
        }
        marks.offer(head, base, window.count());
    }

    /** True when a late measurement would still find its place after the window has made room for it. */
    private boolean isAfterBase(long time) {
        return time > (window.isFull() ? window.timeEpochMicros(0) : base.timeEpochMicros);
    }

    /** Moves the base by one measurement: for what reports faster than the window has room. */
    private void moveBase() {
        base.apply(window.measurement(0));
        window.dropFirst(1);
        marks.shift();
    }

    private void runAgain() {
        head.copy(marks.isEmpty() ? base : marks.last());
        for (int i = marks.isEmpty() ? 0 : marks.lastAfter(); i < window.count(); i++) {
            head.apply(window.measurement(i));
        }
    }

    /** A report with a time far ahead must not hold the track there: when five in a row come behind it, it was wrong. */
    private boolean isHeadAhead(Stamp stamp) {
        return head.timeEpochMicros - AHEAD_MICROS > stamp.arrivalEpochMicros() && ++behind >= BEHIND_TO_BEGIN_ANEW;
    }

    private Taken beginAnew(Measurement measured, Stamp stamp) {
        behind = 0;
        rest();
        head.timeEpochMicros = Filter.NOT_BEGUN;
        base.timeEpochMicros = Filter.NOT_BEGUN;
        advance(measured, stamp);
        return Taken.NEWEST;
    }

    /** Takes a position that nobody dated; one that lies nowhere on the earth is left out. */
    void takeUndated(Fix fix) {
        if (!(Math.abs(fix.latDeg()) <= 90 && Math.abs(fix.lonDeg()) <= 180)) {
            return;
        }
        undatedLatDeg = fix.latDeg();
        undatedLonDeg = fix.lonDeg();
        undatedMeters2 = MeasurementNoise.positionMeters2(fix);
    }

    /** Gives up hindsight, to take little memory while nothing is heard. */
    void rest() {
        base.copy(head);
        window.clear();
        marks.clear();
    }

    /** How many measurements lay outside the gate. */
    long gated() {
        return gated;
    }

    private @Nullable Estimate estimate() {
        if (head.hasBegun()) {
            return of(head);
        }
        if (Double.isNaN(undatedMeters2)) {
            return null;
        }
        double r = undatedMeters2;
        double v = UNDATED_VELOCITY_MPS2;
        return new Estimate(
                Header.UNDATED, undatedLatDeg, undatedLonDeg, 0, 0, new Covariance4(r, 0, r, 0, 0, 0, 0, v, 0, v));
    }

    /** Where it is believed to be; empty until a position was heard. */
    Optional<Estimate> findEstimate() {
        return Optional.ofNullable(estimate());
    }

    private static Estimate of(Filter e) {
        return new Estimate(
                e.timeEpochMicros,
                e.latDeg(),
                e.lonDeg(),
                e.eastMps(),
                e.northMps(),
                new Covariance4(
                        e.eeMeters2(),
                        e.enMeters2(),
                        e.nnMeters2(),
                        e.eveMeters2PerSecond(),
                        e.evnMeters2PerSecond(),
                        e.nveMeters2PerSecond(),
                        e.nvnMeters2PerSecond(),
                        e.veveMps2(),
                        e.vevnMps2(),
                        e.vnvnMps2()));
    }

    void write(DataOutput out) throws IOException {
        head.write(out);
        base.write(out);
        window.write(out);
        marks.write(out);
        out.writeLong(gated);
        out.writeByte(behind);
        out.writeDouble(undatedLatDeg);
        out.writeDouble(undatedLonDeg);
        out.writeDouble(undatedMeters2);
    }

    void read(DataInput in) throws IOException {
        head.read(in);
        base.read(in);
        window.read(in);
        marks.read(in, window.count());
        gated = in.readLong();
        behind = in.readUnsignedByte();
        undatedLatDeg = in.readDouble();
        undatedLonDeg = in.readDouble();
        undatedMeters2 = in.readDouble();
    }
}
