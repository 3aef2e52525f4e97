package org.trigpoint.fusion.segment;

import org.trigpoint.flow.Out;
import org.trigpoint.fusion.cell.AssociationGrid;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.updater.Measurement;
import org.trigpoint.fusion.updater.MeasurementNoise;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.recording.Associating;

/**
 * A thinned copy of what platforms report, for the cells in which detections are associated: one position in ten seconds of arrival, and none
 * where no source of detections was ever opened.
 */
final class Thinning {
    private static final long EVERY_MICROS = 10_000_000;
    /** A platform reports where its antenna is, sensors see the middle of its hull: some 30 m apart. */
    private static final double HULL_METERS2 = 900;

    private Thinning() {}

    /** Sends a position to the cells around it, when one is due. */
    static void share(PositionReport report, Fix fix, Segment segment, Out<Object> out) {
        long now = out.stamp().arrivalEpochMicros();
        if (now < segment.nextShareEpochMicros
                || out.board().find(Associating.SLOT, Associating.class).isEmpty()) {
            return;
        }
        segment.nextShareEpochMicros = now + EVERY_MICROS;
        // The intensity is of no account here: the cell has its own.
        Measurement m = MeasurementNoise.measure(report.header(), fix, report.motion(), 0);
        AssociationGrid.forEachNear(
                m.latDeg(),
                m.lonDeg(),
                cell -> out.emit(new CellReport(
                        cell,
                        segment.id,
                        m.timeEpochMicros(),
                        m.latDeg(),
                        m.lonDeg(),
                        m.eeMeters2() + HULL_METERS2,
                        m.eastMps(),
                        m.northMps(),
                        (m.veveMps2() + m.vnvnMps2()) / 2)));
    }
}
