package org.trigpoint.fusion.segment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.MatchGrid;
import org.trigpoint.fusion.cell.Waypoint;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;

/**
 * What of a ship's way is told to the cells in which scenes are matched: its turns, changes of speed, and a position now and then between. From
 * one that was told to the next, the way is known within {@value #APART_METERS} m.
 *
 * <p>Bytes: i64 time of the last that was told, i64 time of the last that was told late, f64 latDeg, lonDeg, eastMps, northMps, lengthMeters.
 */
final class Wayside {
    private static final double APART_METERS = 150;
    private static final double METERS_PER_DEG = 111_000;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final long OFTEN_MICROS = 60_000_000;
    private static final long SELDOM_MICROS = 600_000_000;
    private static final long AT_REST_MICROS = 3_600_000_000L;
    private static final double AT_REST_MPS = 0.3;

    private long toldEpochMicros = Long.MIN_VALUE;
    private long lateEpochMicros = Long.MIN_VALUE;
    private double latDeg;
    private double lonDeg;
    private double eastMps;
    private double northMps;
    private double lengthMeters = Double.NaN;

    /** Notes what a ship says of its hull. */
    void note(IdentityReport report) {
        report.findExtent()
                .filter(extent -> extent.lengthMeters() > 0)
                .ifPresent(extent -> lengthMeters = extent.lengthMeters());
    }

    /** Tells of a position when it says anything new. */
    void share(PositionReport report, Fix fix, Segment segment, Out<Object> out) {
        long time = report.header().timeEpochMicros();
        Point point = Point.of(time, fix, report.motion());
        if (time >= toldEpochMicros) {
            if (!isNews(time, fix)) {
                return;
            }
            toldEpochMicros = time;
            latDeg = fix.latDeg();
            lonDeg = fix.lonDeg();
            eastMps = Double.isNaN(point.eastMps()) ? 0 : point.eastMps();
            northMps = Double.isNaN(point.northMps()) ? 0 : point.northMps();
        } else {
            if (Math.abs(time - lateEpochMicros) < SELDOM_MICROS / 2) {
                return;
            }
            lateEpochMicros = time;
        }
        MatchGrid.forEachNear(
                Box.around(fix.latDeg(), fix.lonDeg(), 0),
                cell -> out.emit(new Waypoint(
                        cell,
                        segment.id,
                        time,
                        fix.latDeg(),
                        fix.lonDeg(),
                        point.eastMps(),
                        point.northMps(),
                        lengthMeters)));
    }

    private boolean isNews(long time, Fix fix) {
        if (toldEpochMicros == Long.MIN_VALUE) {
            return true;
        }
        long since = time - toldEpochMicros;
        if (since < OFTEN_MICROS) {
            return false;
        }
        boolean atRest = Math.abs(eastMps) < AT_REST_MPS && Math.abs(northMps) < AT_REST_MPS;
        if (since >= (atRest ? AT_REST_MICROS : SELDOM_MICROS)) {
            return true;
        }
        double seconds = since / MICROS_PER_SECOND;
        double north = (fix.latDeg() - latDeg) * METERS_PER_DEG - northMps * seconds;
        double shrink = StrictMath.cos(StrictMath.toRadians(fix.latDeg()));
        double east = Angles.wrapLonDeg(fix.lonDeg() - lonDeg) * METERS_PER_DEG * shrink - eastMps * seconds;
        return north * north + east * east > APART_METERS * APART_METERS;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(toldEpochMicros);
        out.writeLong(lateEpochMicros);
        out.writeDouble(latDeg);
        out.writeDouble(lonDeg);
        out.writeDouble(eastMps);
        out.writeDouble(northMps);
        out.writeDouble(lengthMeters);
    }

    void read(DataInput in) throws IOException {
        toldEpochMicros = in.readLong();
        lateEpochMicros = in.readLong();
        latDeg = in.readDouble();
        lonDeg = in.readDouble();
        eastMps = in.readDouble();
        northMps = in.readDouble();
        lengthMeters = in.readDouble();
    }
}
