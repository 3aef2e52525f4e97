package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.orbits.access.Access;
import org.trigpoint.orbits.access.SwathPolygon;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;

/**
 * A time in which an instrument can see the target.
 *
 * @param heightMeters of the satellite above the ellipsoid at its best instant
 */
record AccessRow(Satellite satellite, Instrument instrument, Access access, double heightMeters) {
    private static final long AROUND_MICROS = 20_000_000;

    /** The light at the target, for people. */
    String light() {
        return access.sunDeg() >= 0 ? "day" : access.sunDeg() >= -6 ? "twilight" : "night";
    }

    /**
     * The coarser side of what it resolves there: of cameras, the finest stretched by the range and the slant of the ground; of radars that of the
     * publisher; NaN for what makes no pictures.
     */
    double resolutionMeters() {
        double finest = instrument.resolutionMeters();
        if (instrument.kind() == Kind.SAR || !instrument.kind().images()) {
            return finest;
        }
        double incidence = Math.toRadians(access.best().incidenceDeg());
        return finest * access.best().rangeMeters() / heightMeters / Math.cos(incidence);
    }

    /** What it can reach on this passage, as a closed ring. */
    List<Position> swath() {
        return SwathPolygon.over(
                satellite.ephemeris(),
                instrument.view(),
                access.best().side(),
                access.beginEpochMicros() - AROUND_MICROS,
                access.endEpochMicros() + AROUND_MICROS);
    }
}
