package org.trigpoint.fusion.associate;

import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Cell;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Sight;

/** The tangent plane at the middle of a cell, in which its tracks are kept: within a cell and its halo it is off by 1 in 3,000 at most. */
final class CellPlane {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;

    private final long cell;
    private final LocalFrame frame;
    private final double lonDeg;
    private final double latDeg;

    CellPlane(long cell) {
        this.cell = cell;
        Box box = Cell.box(cell);
        latDeg = (box.southDeg() + box.northDeg()) / 2;
        lonDeg = box.westDeg() + box.widthDeg() / 2;
        frame = LocalFrame.at(latDeg, lonDeg);
    }

    /** Where a point of the plane is. */
    Position positionAt(double eastMeters, double northMeters) {
        return frame.positionAt(eastMeters, northMeters);
    }

    /** True when a point of the plane belongs to this cell and not to a neighbour. */
    boolean owns(double eastMeters, double northMeters) {
        Position there = frame.positionAt(eastMeters, northMeters);
        return Cell.at(Cell.level(cell), there.latDeg(), there.lonDeg()) == cell;
    }

    LocalFrame.Offset offsetTo(double pointLatDeg, double pointLonDeg) {
        return frame.offsetTo(pointLatDeg, pointLonDeg);
    }

    /** How directions at a point turn into those of the plane. */
    LocalFrame.Turn turnFrom(double pointLatDeg, double pointLonDeg) {
        return frame.turnTo(pointLatDeg, pointLonDeg).inverse();
    }

    /** Adds a place, its covariance turned into the plane. */
    void add(Sight.Place place, PlaneScan to) {
        LocalFrame.Offset offset = frame.offsetTo(place.latDeg(), place.lonDeg());
        LocalFrame.Turn turn = turnFrom(place.latDeg(), place.lonDeg());
        double c = turn.cosRatio();
        double s = turn.sinRatio();
        double ee = place.eeMeters2();
        double en = place.enMeters2();
        double nn = place.nnMeters2();
        to.place(
                offset.eastMeters(),
                offset.northMeters(),
                c * c * ee + 2 * c * s * en + s * s * nn,
                c * s * (nn - ee) + (c * c - s * s) * en,
                s * s * ee - 2 * c * s * en + c * c * nn);
    }

    /** Adds a place that moves. */
    void add(Sight.Moving moving, PlaneScan to) {
        add(moving.place(), to);
        LocalFrame.Turn turn = turnFrom(moving.place().latDeg(), moving.place().lonDeg());
        to.velocity(
                turn.east(moving.eastMps(), moving.northMps()),
                turn.north(moving.eastMps(), moving.northMps()),
                moving.sigmaMps());
    }

    /** Adds a bearing. */
    void add(Sight.Bearing bearing, PlaneScan to) {
        LocalFrame.Offset sensor = frame.offsetTo(bearing.sensorLatDeg(), bearing.sensorLonDeg());
        LocalFrame.Turn turn = turnFrom(bearing.sensorLatDeg(), bearing.sensorLonDeg());
        double sin = StrictMath.sin(bearing.bearingDeg() * RAD_PER_DEG);
        double cos = StrictMath.cos(bearing.bearingDeg() * RAD_PER_DEG);
        to.bearing(
                sensor.eastMeters(),
                sensor.northMeters(),
                StrictMath.atan2(turn.east(sin, cos), turn.north(sin, cos)),
                bearing.sigmaDeg() * RAD_PER_DEG);
    }

    /** Adds what a platform reported. */
    void add(CellReport report, PlaneScan to) {
        LocalFrame.Offset offset = frame.offsetTo(report.latDeg(), report.lonDeg());
        double r = report.positionMeters2();
        to.place(offset.eastMeters(), offset.northMeters(), r, 0, r);
        if (report.hasVelocity()) {
            LocalFrame.Turn turn = turnFrom(report.latDeg(), report.lonDeg());
            to.velocity(
                    turn.east(report.eastMps(), report.northMps()),
                    turn.north(report.eastMps(), report.northMps()),
                    Math.sqrt(report.velocityMps2()));
        }
    }
}
