package org.trigpoint.model.zone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Position;

/**
 * A {@link Shape}. Format 1: u8 kind, then by kind, fields as in {@link Fields}:
 *
 * <ul>
 *   <li>0 Circle: position, f64 radiusMeters
 *   <li>1 Area: count of rings, each a line
 *   <li>2 Corridor: line, f64 halfWidthMeters
 * </ul>
 *
 * A line is a count of positions and each of them; a position is f64 latDeg, f64 lonDeg.
 */
public final class ShapeCodec implements Codec<Shape> {
    public static final ShapeCodec INSTANCE = new ShapeCodec();

    private static final int CIRCLE = 0;
    private static final int AREA = 1;
    private static final int CORRIDOR = 2;

    private ShapeCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Shape shape, DataOutput out) throws IOException {
        switch (shape) {
            case Shape.Circle circle -> {
                out.writeByte(CIRCLE);
                writePosition(circle.centre(), out);
                out.writeDouble(circle.radiusMeters());
            }
            case Shape.Area area -> {
                out.writeByte(AREA);
                Fields.writeCount(area.rings().size(), out);
                for (List<Position> ring : area.rings()) {
                    writeLine(ring, out);
                }
            }
            case Shape.Corridor corridor -> {
                out.writeByte(CORRIDOR);
                writeLine(corridor.line(), out);
                out.writeDouble(corridor.halfWidthMeters());
            }
        }
    }

    @Override
    public Shape read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Shape");
        int kind = in.readUnsignedByte();
        try {
            return switch (kind) {
                case CIRCLE -> new Shape.Circle(readPosition(in), in.readDouble());
                case AREA -> new Shape.Area(readRings(in));
                case CORRIDOR -> new Shape.Corridor(readLine(in), in.readDouble());
                default -> throw new IOException("Shape of kind " + kind + " is not one of 0 to 2");
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<List<Position>> readRings(DataInput in) throws IOException {
        int count = Fields.readCount(in, Shape.MOST_POSITIONS, "rings");
        List<List<Position>> rings = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            rings.add(readLine(in));
        }
        return rings;
    }

    private static void writeLine(List<Position> line, DataOutput out) throws IOException {
        Fields.writeCount(line.size(), out);
        for (Position position : line) {
            writePosition(position, out);
        }
    }

    private static List<Position> readLine(DataInput in) throws IOException {
        int count = Fields.readCount(in, Shape.MOST_POSITIONS, "positions");
        List<Position> line = new ArrayList<>(Math.min(count, 64));
        for (int i = 0; i < count; i++) {
            line.add(readPosition(in));
        }
        return line;
    }

    private static void writePosition(Position position, DataOutput out) throws IOException {
        out.writeDouble(position.latDeg());
        out.writeDouble(position.lonDeg());
    }

    private static Position readPosition(DataInput in) throws IOException {
        return new Position(in.readDouble(), in.readDouble(), 0);
    }
}
