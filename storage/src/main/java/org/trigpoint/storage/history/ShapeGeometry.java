package org.trigpoint.storage.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Position;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.storage.database.Dialect;
import org.trigpoint.storage.geopackage.Extent;
import org.trigpoint.storage.geopackage.GeoPackageTables;

/**
 * A shape as a geometry of degrees on WGS 84: of a circle the centre, of a corridor the line, of an area the polygon. What lies over 180° goes on beyond it, so
 * that it is one piece.
 */
final class ShapeGeometry {
    private static final byte LITTLE_ENDIAN = 1;
    private static final int EWKB_SRID = 0x2000_0000;
    private static final double ROUND_DEG = 360;
    private static final int PAIR_BYTES = 2 * Double.BYTES;

    /** Types of WKB. */
    private enum Type {
        POINT(1),
        LINE_STRING(2),
        POLYGON(3);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    private record Corner(double lonDeg, double latDeg) {}

    private final Type type;
    private final List<List<Corner>> lines = new ArrayList<>();

    private ShapeGeometry(Shape shape) {
        switch (shape) {
            case Shape.Circle circle -> {
                type = Type.POINT;
                add(List.of(circle.centre()), false);
            }
            case Shape.Corridor corridor -> {
                type = Type.LINE_STRING;
                add(corridor.line(), false);
            }
            case Shape.Area area -> {
                type = Type.POLYGON;
                area.rings().forEach(ring -> add(ring, true));
            }
        }
    }

    /** As the store of a dialect takes it: a GeoPackage's blob (OGC 12-128r17, clause 2.1.3), or EWKB. */
    static byte[] bytes(Shape shape, Dialect dialect) {
        ShapeGeometry geometry = new ShapeGeometry(shape);
        return switch (dialect) {
            case GEOPACKAGE -> geometry.geoPackage();
            case POSTGIS -> geometry.ewkb();
        };
    }

    /** Each longitude is the one nearest to that before, the first of a hole to the first of all. */
    private void add(List<Position> positions, boolean closed) {
        double lon = lines.isEmpty()
                ? positions.getFirst().lonDeg()
                : lines.getFirst().getFirst().lonDeg();
        List<Corner> corners = new ArrayList<>(positions.size() + 1);
        for (Position position : positions) {
            lon = position.lonDeg() + ROUND_DEG * Math.rint((lon - position.lonDeg()) / ROUND_DEG);
            corners.add(new Corner(lon, position.latDeg()));
        }
        if (closed) {
            corners.add(corners.getFirst());
        }
        lines.add(corners);
    }

    private byte[] geoPackage() {
        byte[] bytes = new byte[length(Extent.HEAD_BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        extent().putHead(out);
        out.put(LITTLE_ENDIAN).putInt(type.number);
        put(out);
        return bytes;
    }

    private Extent extent() {
        return lines.getFirst().stream()
                .map(corner -> new Extent(corner.lonDeg(), corner.latDeg(), corner.lonDeg(), corner.latDeg()))
                .reduce(Extent.NONE, Extent::with);
    }

    private byte[] ewkb() {
        byte[] bytes = new byte[length(Integer.BYTES)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(LITTLE_ENDIAN).putInt(EWKB_SRID | type.number).putInt(GeoPackageTables.WGS84);
        put(out);
        return bytes;
    }

    private int length(int headBytes) {
        int counts = type == Type.POINT ? 0 : Integer.BYTES * (type == Type.POLYGON ? 1 + lines.size() : 1);
        int corners = lines.stream().mapToInt(List::size).sum();
        return headBytes + 1 + Integer.BYTES + counts + corners * PAIR_BYTES;
    }

    private void put(ByteBuffer out) {
        if (type == Type.POLYGON) {
            out.putInt(lines.size());
        }
        for (List<Corner> line : lines) {
            if (type != Type.POINT) {
                out.putInt(line.size());
            }
            line.forEach(corner -> out.putDouble(corner.lonDeg()).putDouble(corner.latDeg()));
        }
    }
}
