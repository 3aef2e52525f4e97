package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;

/**
 * A {@link Look}. Format 1: {@link StampCodec stamp}, text sensor, text scene, i64 fromEpochMicros, i64 untilEpochMicros, area, count and pairs
 * of f64 lengthMeters and seenProb, f64 falsePerKm2, {@link MarkingCodec marking}. An area is u8 0, count and pairs of f64 latDeg and lonDeg of the
 * corners; or u8 1 and the numbers of a sector as f64 in the order of its record. Where that first number is 16 more, f64 flightDeg, lookDeg and
 * shiftSeconds of its imaging stand behind the marking.
 */
public final class LookCodec implements Codec<Look> {
    public static final LookCodec INSTANCE = new LookCodec();

    private static final int POLYGON = 0;
    private static final int SECTOR = 1;
    private static final int IMAGING = 16;
    private static final int MOST_CORNERS = 10_000;
    private static final int MOST_LENGTHS = 1_000;

    private LookCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Look look, DataOutput out) throws IOException {
        StampCodec.INSTANCE.write(look.stamp(), out);
        Fields.writeText(look.sensor(), out);
        Fields.writeText(look.scene(), out);
        out.writeLong(look.fromEpochMicros());
        out.writeLong(look.untilEpochMicros());
        Look.Imaging imaging = look.imaging();
        writeArea(look.area(), imaging == null ? 0 : IMAGING, out);
        Fields.writeCount(look.detectability().size(), out);
        for (Look.Detectability each : look.detectability()) {
            out.writeDouble(each.lengthMeters());
            out.writeDouble(each.seenProb());
        }
        out.writeDouble(look.falsePerKm2());
        MarkingCodec.INSTANCE.write(look.marking(), out);
        if (imaging != null) {
            out.writeDouble(imaging.flightDeg());
            out.writeDouble(imaging.lookDeg());
            out.writeDouble(imaging.shiftSeconds());
        }
    }

    private static void writeArea(Look.Area area, int more, DataOutput out) throws IOException {
        switch (area) {
            case Look.Polygon polygon -> {
                out.writeByte(more + POLYGON);
                Fields.writeCount(polygon.corners().size(), out);
                for (Position corner : polygon.corners()) {
                    out.writeDouble(corner.latDeg());
                    out.writeDouble(corner.lonDeg());
                }
            }
            case Look.Sector sector -> {
                out.writeByte(more + SECTOR);
                out.writeDouble(sector.latDeg());
                out.writeDouble(sector.lonDeg());
                out.writeDouble(sector.nearMeters());
                out.writeDouble(sector.farMeters());
                out.writeDouble(sector.fromDeg());
                out.writeDouble(sector.sweepDeg());
            }
        }
    }

    @Override
    public Look read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Look");
        try {
            Stamp stamp = StampCodec.INSTANCE.read(in, 1);
            String sensor = Fields.readText(in, "sensor");
            String scene = Fields.readText(in, "scene");
            long from = in.readLong();
            long until = in.readLong();
            int kind = in.readUnsignedByte();
            Look.Area area = readArea(kind & ~IMAGING, in);
            List<Look.Detectability> seen = readDetectability(in);
            double falsePerKm2 = in.readDouble();
            Marking marking = MarkingCodec.INSTANCE.read(in, 1);
            Look.Imaging imaging =
                    (kind & IMAGING) == 0 ? null : new Look.Imaging(in.readDouble(), in.readDouble(), in.readDouble());
            return new Look(stamp, sensor, scene, from, until, area, seen, falsePerKm2, imaging, marking);
        } catch (IllegalArgumentException notOne) {
            throw new IOException(notOne.getMessage(), notOne);
        }
    }

    private static Look.Area readArea(int kind, DataInput in) throws IOException {
        return switch (kind) {
            case POLYGON -> {
                int count = Fields.readCount(in, MOST_CORNERS, "corners");
                List<Position> corners = new ArrayList<>(Math.min(count, 64));
                for (int i = 0; i < count; i++) {
                    corners.add(Position.of(in.readDouble(), in.readDouble()));
                }
                yield new Look.Polygon(corners);
            }
            case SECTOR ->
                new Look.Sector(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
            default -> throw new IOException("Area of kind " + kind + " is not 0 or 1");
        };
    }

    private static List<Look.Detectability> readDetectability(DataInput in) throws IOException {
        int count = Fields.readCount(in, MOST_LENGTHS, "lengths");
        List<Look.Detectability> all = new ArrayList<>(Math.min(count, 64));
        for (int i = 0; i < count; i++) {
            all.add(new Look.Detectability(in.readDouble(), in.readDouble()));
        }
        return all;
    }
}
