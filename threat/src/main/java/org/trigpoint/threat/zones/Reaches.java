package org.trigpoint.threat.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Wgs84;

/**
 * The circles and corridors in columns: all within so many metres of a point or of a piece of a line.
 *
 * <p>A piece is the chord through the earth between its ends. A point whose distance from the chord is clearly less than the reach is
 * within, one that is clearly farther is not: by how far the piece bulges, and by what the chord of a line on the ellipsoid may be. The few
 * that are neither are measured by {@link NearestArcs}.
 */
final class Reaches {
    /** A piece bulges by no more than this share of its reach, so that few points are near the border. */
    private static final double BULGE_RATIO = 1 / 16.0;

    private static final double LEAST_BULGE_METERS = 1;
    private static final double MOST_BULGE_METERS = 2_000;
    /** Of one corridor, beyond one a segment: what leads round the earth many times has longer ones. */
    private static final int MOST_PIECES = 1 << 17;

    private static final long ARC_BYTES = 144;

    private static final int STRIDE = 9;
    private static final int X = 0;
    private static final int DX = 3;
    /** One over the square of the length; 0 of a point. */
    private static final int PER_SQUARE = 6;
    /** Square of the distance below which all is within; negative when nothing is. */
    private static final int IN_SQUARE = 7;
    /** Square of the distance beyond which nothing is. */
    private static final int OUT_SQUARE = 8;

    private double[] columns = new double[STRIDE * 8];
    private final List<Arc> arcs = new ArrayList<>();
    private double[] reachMeters = new double[8];

    /** How many pieces there are: the reference of the next. */
    int end() {
        return arcs.size();
    }

    void addCircle(Position centre, double radiusMeters) {
        put(Arc.between(centre.latDeg(), centre.lonDeg(), centre.latDeg(), centre.lonDeg()), radiusMeters);
    }

    void addCorridor(List<Position> line, double halfWidthMeters) {
        List<Arc> segments = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Position a = line.get(i - 1);
            Position b = line.get(i);
            segments.add(Arc.between(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg()));
        }
        double bulgeMeters = Math.clamp(halfWidthMeters * BULGE_RATIO, LEAST_BULGE_METERS, MOST_BULGE_METERS);
        while (pieces(segments, bulgeMeters) > segments.size() + MOST_PIECES) {
            bulgeMeters *= 2;
        }
        for (Arc segment : segments) {
            int parts = parts(segment, bulgeMeters);
            for (int i = 0; i < parts; i++) {
                put(segment.part(i, parts), halfWidthMeters);
            }
        }
    }

    private static long pieces(List<Arc> segments, double bulgeMeters) {
        return segments.stream()
                .mapToLong(segment -> parts(segment, bulgeMeters))
                .sum();
    }

    private static int parts(Arc segment, double bulgeMeters) {
        return (int) Math.max(1, Math.ceil(Math.sqrt(segment.bulgeMeters() / bulgeMeters)));
    }

    private void put(Arc arc, double meters) {
        int piece = arcs.size();
        int at = piece * STRIDE;
        if (at + STRIDE > columns.length) {
            columns = Arrays.copyOf(columns, 2 * columns.length);
        }
        if (piece == reachMeters.length) {
            reachMeters = Arrays.copyOf(reachMeters, 2 * piece);
        }
        EarthPoint from = arc.from();
        EarthPoint to = arc.to();
        columns[at + X] = from.x();
        columns[at + X + 1] = from.y();
        columns[at + X + 2] = from.z();
        columns[at + DX] = to.x() - from.x();
        columns[at + DX + 1] = to.y() - from.y();
        columns[at + DX + 2] = to.z() - from.z();
        double length = from.metersTo(to);
        columns[at + PER_SQUARE] = length > 0 ? 1 / (length * length) : 0;
        double in = NearestArcs.leastChordMeters(meters) - arc.bulgeMeters();
        double out = NearestArcs.mostChordMeters(meters) + arc.bulgeMeters();
        columns[at + IN_SQUARE] = in > 0 ? in * in : -1;
        columns[at + OUT_SQUARE] = out * out;
        reachMeters[piece] = meters;
        arcs.add(arc);
    }

    /** Bytes of the columns and the arcs, of which each is three objects. */
    long bytes() {
        return 8L * (columns.length + reachMeters.length) + ARC_BYTES * arcs.size();
    }

    /** Lets go of room that no piece needs. */
    void trim() {
        columns = Arrays.copyOf(columns, arcs.size() * STRIDE);
        reachMeters = Arrays.copyOf(reachMeters, arcs.size());
    }

    /** The box around all that a piece reaches. */
    Box box(int piece) {
        Arc arc = arcs.get(piece);
        double endDeg = arc.latDegAt(1);
        double westDeg = Math.min(arc.lonDeg(), arc.lonDegAt(1));
        return new Box(
                        Angles.wrapLonDeg(westDeg),
                        Math.min(arc.latDeg(), endDeg),
                        Angles.wrapLonDeg(westDeg + Math.abs(arc.turnDeg())),
                        Math.max(arc.latDeg(), endDeg))
                .expand(reachMeters[piece]);
    }

    /** True when one of the pieces reaches a point. */
    boolean hold(double latDeg, double lonDeg, int[] refs, int begin, int end) {
        double sinLat = Degrees.sin(latDeg);
        double radius = Wgs84.primeVerticalMeters(sinLat);
        double axis = radius * Degrees.cos(latDeg);
        double x = axis * Degrees.cos(lonDeg);
        double y = axis * Degrees.sin(lonDeg);
        double z = radius * (1 - Wgs84.E2_RATIO) * sinLat;
        for (int i = begin; i < end; i++) {
            int piece = refs[i];
            double square = square(piece, x, y, z);
            if (square < columns[piece * STRIDE + IN_SQUARE]
                    || (square <= columns[piece * STRIDE + OUT_SQUARE] && reaches(piece, latDeg, lonDeg))) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(int piece, double latDeg, double lonDeg) {
        return new NearestArcs()
                .within(Arc.between(latDeg, lonDeg, latDeg, lonDeg), arcs.get(piece), reachMeters[piece]);
    }

    /** True when a piece comes within its reach of a line. */
    boolean touched(Arc line, int[] refs, int begin, int end) {
        NearestArcs nearest = new NearestArcs();
        for (int i = begin; i < end; i++) {
            if (nearest.within(line, arcs.get(refs[i]), reachMeters[refs[i]])) {
                return true;
            }
        }
        return false;
    }

    /** True when a piece surely reaches all within so many metres of a point. */
    boolean coversBall(int piece, EarthPoint centre, double meters) {
        double in = columns[piece * STRIDE + IN_SQUARE];
        return in > 0 && Math.sqrt(square(piece, centre.x(), centre.y(), centre.z())) + meters < Math.sqrt(in);
    }

    /** True when a piece may reach something within so many metres of a point. */
    boolean nearsBall(int piece, EarthPoint centre, double meters) {
        double out = columns[piece * STRIDE + OUT_SQUARE];
        return Math.sqrt(square(piece, centre.x(), centre.y(), centre.z())) - meters <= Math.sqrt(out);
    }

    /** Square of the metres from a point to the chord of a piece. */
    private double square(int piece, double x, double y, double z) {
        double[] values = columns;
        int at = piece * STRIDE;
        double wx = x - values[at + X];
        double wy = y - values[at + X + 1];
        double wz = z - values[at + X + 2];
        double dx = values[at + DX];
        double dy = values[at + DX + 1];
        double dz = values[at + DX + 2];
        double along = (wx * dx + wy * dy + wz * dz) * values[at + PER_SQUARE];
        double ratio = Math.max(0, Math.min(1, along));
        double ex = wx - ratio * dx;
        double ey = wy - ratio * dy;
        double ez = wz - ratio * dz;
        return ex * ex + ey * ey + ez * ez;
    }
}
