package org.trigpoint.orbits.sight;

import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;
import org.trigpoint.orbits.ephemeris.EarthState;

/**
 * A place that satellites see and from which they are seen, at rest on the turning earth or moving over it. Immutable, for any thread.
 *
 * <p>Vectors are in the frame of {@link EarthState}; up is the normal of the ellipsoid.
 */
public final class Site {
    private final Position position;
    final double x;
    final double y;
    final double z;
    final double upX;
    final double upY;
    final double upZ;
    final double eastX;
    final double eastY;
    final double northX;
    final double northY;
    final double northZ;

    private final double vx;
    private final double vy;
    private final double vz;

    private Site(Position position, double vx, double vy, double vz) {
        this.position = position;
        this.vx = vx;
        this.vy = vy;
        this.vz = vz;
        double lat = Math.toRadians(position.latDeg());
        double lon = Math.toRadians(position.lonDeg());
        double sinLat = Math.sin(lat);
        double cosLat = Math.cos(lat);
        double sinLon = Math.sin(lon);
        double cosLon = Math.cos(lon);
        double prime = Wgs84.primeVerticalMeters(sinLat);
        x = (prime + position.heightMeters()) * cosLat * cosLon;
        y = (prime + position.heightMeters()) * cosLat * sinLon;
        z = (prime * (1 - Wgs84.E2_RATIO) + position.heightMeters()) * sinLat;
        upX = cosLat * cosLon;
        upY = cosLat * sinLon;
        upZ = sinLat;
        eastX = -sinLon;
        eastY = cosLon;
        northX = -sinLat * cosLon;
        northY = -sinLat * sinLon;
        northZ = cosLat;
    }

    /** Of a place on the ellipsoid or above it. */
    public static Site of(Position position) {
        return new Site(position, 0, 0, 0);
    }

    /** The same place of something that is at another one after a short time. */
    public Site movingTo(Site after, double timeSeconds) {
        return new Site(
                position, (after.x - x) / timeSeconds, (after.y - y) / timeSeconds, (after.z - z) / timeSeconds);
    }

    public Position position() {
        return position;
    }

    /** How far from the middle of the earth. */
    public double radiusMeters() {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Sine of the elevation of a satellite above the horizontal plane. */
    public double sinElevation(EarthState state) {
        double dx = state.xMeters() - x;
        double dy = state.yMeters() - y;
        double dz = state.zMeters() - z;
        return (dx * upX + dy * upY + dz * upZ) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** How fast that sine grows, a second. */
    public double sinElevationPerSecond(EarthState state) {
        double dx = state.xMeters() - x;
        double dy = state.yMeters() - y;
        double dz = state.zMeters() - z;
        double square = dx * dx + dy * dy + dz * dz;
        double range = Math.sqrt(square);
        double upward = (state.vxMps() - vx) * upX + (state.vyMps() - vy) * upY + (state.vzMps() - vz) * upZ;
        double along = closing(state);
        return upward / range - (dx * upX + dy * upY + dz * upZ) * along / (square * range);
    }

    /** Range times range rate: negative while a satellite comes nearer, 0 where it is nearest; m²/s. */
    public double closing(EarthState state) {
        return (state.xMeters() - x) * (state.vxMps() - vx)
                + (state.yMeters() - y) * (state.vyMps() - vy)
                + (state.zMeters() - z) * (state.vzMps() - vz);
    }

    /** The angle at the middle of the earth between this place and a satellite, 0 to π. */
    public double centralAngleRad(EarthState state) {
        double cx = y * state.zMeters() - z * state.yMeters();
        double cy = z * state.xMeters() - x * state.zMeters();
        double cz = x * state.yMeters() - y * state.xMeters();
        double dot = x * state.xMeters() + y * state.yMeters() + z * state.zMeters();
        return Math.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot);
    }

    /** The same between two places. */
    public double centralAngleRad(Site other) {
        return centralAngleRad(new EarthState(0, other.x, other.y, other.z, 0, 0, 0));
    }
}
