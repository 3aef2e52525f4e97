package org.trigpoint.fusion.associate;

import org.trigpoint.fusion.plane.PlaneScan;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Sight;

/**
 * Learns where a sensor is off from what reports itself: against what it said of itself, not against its track, which the same sensor
 * has drawn to itself.
 */
final class Calibration {
    private static final double RAD_PER_DEG = StrictMath.PI / 180;

    private final CellPlane plane;
    private final Registration registration;

    Calibration(CellPlane plane, Registration registration) {
        this.plane = plane;
        this.registration = registration;
    }

    /** A detection is of a track: teaches where its platform said a moment ago where it was. */
    void learn(CellTrack track, Sight sight, PlaneScan columns, int i) {
        long time = columns.timeEpochMicros() - Math.round(columns.agoSeconds(i) * 1e6);
        if (!track.saidJustBefore(time)) {
            return;
        }
        double e = columns.eastMeters(i) - track.saidEastMeters(time);
        double n = columns.northMeters(i) - track.saidNorthMeters(time);
        double said = track.saidMeters2(time);
        if (sight instanceof Sight.RangeBearing plot) {
            LocalFrame.Offset sensor = plane.offsetTo(plot.sensorLatDeg(), plot.sensorLonDeg());
            double towardsEast = columns.eastMeters(i) - sensor.eastMeters();
            double towardsNorth = columns.northMeters(i) - sensor.northMeters();
            double range = Math.sqrt(towardsEast * towardsEast + towardsNorth * towardsNorth);
            double ue = towardsEast / range;
            double un = towardsNorth / range;
            double sensorRange = plot.rangeSigmaMeters() * plot.rangeSigmaMeters();
            double sensorBearing = plot.bearingSigmaDeg() * RAD_PER_DEG * plot.bearingSigmaDeg() * RAD_PER_DEG;
            registration.learn(
                    e * ue + n * un,
                    said + sensorRange,
                    sensorRange,
                    (e * un - n * ue) / range,
                    said / (range * range) + sensorBearing,
                    sensorBearing);
        } else if (!(sight instanceof Sight.Bearing)) {
            registration.learn(
                    e,
                    said + columns.eeMeters2(i),
                    columns.eeMeters2(i),
                    n,
                    said + columns.nnMeters2(i),
                    columns.nnMeters2(i));
        }
    }
}
