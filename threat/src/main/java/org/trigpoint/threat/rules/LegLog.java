package org.trigpoint.threat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.ReceiverReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ReportingInterval;
import org.trigpoint.threat.waters.WatersGrid;

/**
 * Counts who heard how much of a track, and makes a {@link Leg} of it about every minute of the track's own time. A silence makes none: what
 * was due in it is for the cells to say.
 */
final class LegLog {
    static final long EVERY_MICROS = 60_000_000;

    /** Longer than this, and than so many intervals, without a report is a gap. */
    private static final long GAP_MICROS = 150_000_000;

    private static final double GAP_INTERVALS = 1.5;

    /** Beginning of the leg under way; {@link Header#UNDATED} before the first. */
    long fromEpochMicros = Header.UNDATED;

    /** Newest position in it. */
    long untilEpochMicros = Header.UNDATED;

    /** Where the cells were told that it is. */
    double toldLatDeg = Double.NaN;

    double toldLonDeg = Double.NaN;
    double expected;
    long intervalMicros = ReportingInterval.SLOWEST_MICROS;
    final List<Hearer> hearers = new ArrayList<>(1);
    int[] reports = new int[1];
    long[] delays = new long[1];

    /** Newest position that came out of order, and beginning of the leg that it belongs to. */
    long lateFromEpochMicros = Header.UNDATED;

    int lateReports;

    /** Takes a report of a track, and tells of a leg that is over with it. */
    void take(Report report, Subject subject, boolean moved, Stamp now, Consumer<Leg> legs) {
        Header header = report.header();
        if (header.ownShip() || !header.isDated()) {
            return;
        }
        if (moved) {
            advance(header, subject, now, legs);
        } else if (report instanceof ReceiverReport) {
            hear(header, now);
        } else if (report instanceof PositionReport position) {
            Fix fix = position.fix();
            if (fix != null && isLate(header)) {
                tellLate(header, fix, subject, now, legs);
            } else if (fix == null && subject.hasPosition()) {
                tellLate(header, lost(subject), subject, now, legs);
            }
        }
    }

    /** Where a ship was last that reports without a position. */
    private static Fix lost(Subject subject) {
        return new Fix(
                subject.latDeg,
                Angles.wrapLonDeg(subject.lonDeg),
                Double.NaN,
                false,
                Double.NaN,
                IntegrityReport.of(false, false, IntegrityReport.PositioningState.INOPERATIVE));
    }

    private boolean isLate(Header header) {
        return untilEpochMicros != Header.UNDATED && header.timeEpochMicros() < fromEpochMicros;
    }

    private void advance(Header header, Subject subject, Stamp now, Consumer<Leg> legs) {
        long time = header.timeEpochMicros();
        boolean gap = untilEpochMicros == Header.UNDATED
                || time - untilEpochMicros > Math.max(GAP_MICROS, GAP_INTERVALS * intervalMicros);
        if (gap) {
            begin(time);
        }
        expected += (double) (time - Math.max(untilEpochMicros, fromEpochMicros)) / intervalMicros;
        untilEpochMicros = time;
        intervalMicros = ReportingInterval.micros(subject.transponder, subject.status, subject.motion);
        hear(header, now);
        if (gap || time - fromEpochMicros >= EVERY_MICROS) {
            tell(subject, legs);
            begin(time);
        }
    }

    private void begin(long epochMicros) {
        fromEpochMicros = epochMicros;
        untilEpochMicros = epochMicros;
        expected = 0;
        hearers.clear();
    }

    private void hear(Header header, Stamp now) {
        Hearer by = hearer(header);
        int i = hearers.indexOf(by);
        if (i < 0) {
            i = hearers.size();
            if (i == Leg.MOST_HEARD) {
                return;
            }
            hearers.add(by);
            if (i == reports.length) {
                reports = java.util.Arrays.copyOf(reports, 2 * i);
                delays = java.util.Arrays.copyOf(delays, 2 * i);
            }
            reports[i] = 0;
            delays[i] = 0;
        }
        reports[i]++;
        delays[i] = Math.max(delays[i], now.arrivalEpochMicros() - header.timeEpochMicros());
    }

    private static Hearer hearer(Header header) {
        return new Hearer(header.stamp().source(), header.receiver());
    }

    private void tell(Subject subject, Consumer<Leg> legs) {
        double otherLatDeg = Double.isNaN(toldLatDeg) ? subject.latDeg : toldLatDeg;
        double otherLonDeg = Double.isNaN(toldLonDeg) ? subject.lonDeg : toldLonDeg;
        List<Leg.Heard> heard = new ArrayList<>(hearers.size());
        for (int i = 0; i < hearers.size(); i++) {
            heard.add(new Leg.Heard(hearers.get(i), reports[i], delays[i]));
        }
        heard.sort((a, b) -> a.by().compareTo(b.by()));
        WatersGrid.forEachNear(
                subject.latDeg,
                subject.lonDeg,
                otherLatDeg,
                otherLonDeg,
                cell -> legs.accept(new Leg(
                        cell,
                        subject.track,
                        subject.identity,
                        subject.platform,
                        subject.transponder,
                        subject.shipType,
                        subject.lengthMeters,
                        subject.beamMeters,
                        subject.draughtMeters,
                        subject.name,
                        subject.destination,
                        fromEpochMicros,
                        untilEpochMicros,
                        false,
                        subject.latDeg,
                        Angles.wrapLonDeg(subject.lonDeg),
                        subject.motion,
                        subject.status,
                        subject.integrity,
                        intervalMicros,
                        expected,
                        heard,
                        subject.stamp,
                        subject.marking)));
        toldLatDeg = subject.latDeg;
        toldLonDeg = subject.lonDeg;
    }

    /** One leg a minute of what comes out of order, told where the report puts it. */
    private void tellLate(Header header, Fix fix, Subject subject, Stamp now, Consumer<Leg> legs) {
        long time = header.timeEpochMicros();
        lateReports++;
        boolean near = lateFromEpochMicros != Header.UNDATED
                && time >= lateFromEpochMicros
                && time - lateFromEpochMicros < EVERY_MICROS;
        if (near) {
            return;
        }
        lateFromEpochMicros = time;
        int count = lateReports;
        lateReports = 0;
        WatersGrid.forEachNear(
                fix.latDeg(),
                fix.lonDeg(),
                fix.latDeg(),
                fix.lonDeg(),
                cell -> legs.accept(new Leg(
                        cell,
                        subject.track,
                        subject.identity,
                        subject.platform,
                        subject.transponder,
                        subject.shipType,
                        subject.lengthMeters,
                        subject.beamMeters,
                        subject.draughtMeters,
                        subject.name,
                        subject.destination,
                        time,
                        time,
                        true,
                        fix.latDeg(),
                        Angles.wrapLonDeg(fix.lonDeg()),
                        subject.motion,
                        subject.status,
                        fix.integrity(),
                        intervalMicros,
                        0,
                        List.of(new Leg.Heard(hearer(header), count, now.arrivalEpochMicros() - time)),
                        header.stamp(),
                        header.marking())));
    }
}
