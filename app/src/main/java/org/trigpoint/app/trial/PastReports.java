package org.trigpoint.app.trial;

import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.track.PastTrack;
import org.trigpoint.storage.history.HistoryPoint;

/** What a track said, as far as the history tells: where it was, how it moved by its track, its name and its type. */
final class PastReports {
    private static final double RESOLUTION_DEG = 1 / 600_000.0;
    private static final Header.Transmission NO_TRANSMISSION = new Header.Transmission(0, 0, 60, 1);
    private static final IntegrityReport NO_INTEGRITY =
            IntegrityReport.of(false, false, IntegrityReport.PositioningState.NO_TIME_STAMP);

    private PastReports() {}

    private static Header header(PastTrack track, Stamp stamp, long epochMicros) {
        return new Header(
                stamp,
                epochMicros,
                Header.TimeBasis.RECEIVER,
                track.identity(),
                track.platform(),
                track.transponder(),
                NO_TRANSMISSION,
                null,
                false,
                track.marking());
    }

    /** That it was there. */
    static PositionReport position(PastTrack track, HistoryPoint point, Stamp stamp) {
        double speed = StrictMath.hypot(point.eastMps(), point.northMps());
        double course = Angles.wrapCourseDeg(Math.toDegrees(StrictMath.atan2(point.eastMps(), point.northMps())));
        return new PositionReport(
                header(track, stamp, point.timeEpochMicros()),
                new Fix(point.latDeg(), point.lonDeg(), Double.NaN, false, RESOLUTION_DEG, NO_INTEGRITY),
                new Motion(speed, false, course, Double.NaN, Double.NaN, false),
                NavigationStatus.UNDEFINED);
    }

    /** Who it was. */
    static IdentityReport identity(PastTrack track, Stamp stamp, long epochMicros) {
        return new IdentityReport(
                header(track, stamp, epochMicros),
                track.name(),
                null,
                0,
                track.shipType(),
                null,
                Double.NaN,
                false,
                null,
                null,
                0,
                false);
    }
}
