package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;

/**
 * A {@link Detection}. Format 1: {@link StampCodec stamp}, i64 timeEpochMicros, text sensor, text scene, sight, f64 lengthMeters,
 * nullable text kind, {@link MarkingCodec marking}. A sight is u8 kind and its numbers as f64 in the order of its record: 0 Place (5), 1 Moving
 * (8, the place first), 2 Bearing (4), 3 RangeBearing (6). Where the kind is 16 more, f64 confidenceProb and nullable texts chip and explained stand
 * behind the marking; else its appearance says nothing.
 */
public final class DetectionCodec implements Codec<Detection> {
    public static final DetectionCodec INSTANCE = new DetectionCodec();

    private static final int PLACE = 0;
    private static final int MOVING = 1;
    private static final int BEARING = 2;
    private static final int RANGE_BEARING = 3;
    private static final int APPEARS = 16;

    private DetectionCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Detection detection, DataOutput out) throws IOException {
        StampCodec.INSTANCE.write(detection.stamp(), out);
        out.writeLong(detection.timeEpochMicros());
        Fields.writeText(detection.sensor(), out);
        Fields.writeText(detection.scene(), out);
        Detection.Appearance appearance = detection.appearance();
        boolean appears = !appearance.equals(Detection.Appearance.NONE);
        writeSight(detection.sight(), appears ? APPEARS : 0, out);
        out.writeDouble(detection.lengthMeters());
        Fields.writeNullableText(detection.kind(), out);
        MarkingCodec.INSTANCE.write(detection.marking(), out);
        if (appears) {
            out.writeDouble(appearance.confidenceProb());
            Fields.writeNullableText(appearance.chip(), out);
            Fields.writeNullableText(appearance.explained(), out);
        }
    }

    private static void writeSight(Sight sight, int more, DataOutput out) throws IOException {
        switch (sight) {
            case Sight.Place place -> {
                out.writeByte(more + PLACE);
                writePlace(place, out);
            }
            case Sight.Moving moving -> {
                out.writeByte(more + MOVING);
                writePlace(moving.place(), out);
                writeAll(out, moving.eastMps(), moving.northMps(), moving.sigmaMps());
            }
            case Sight.Bearing b -> {
                out.writeByte(more + BEARING);
                writeAll(out, b.sensorLatDeg(), b.sensorLonDeg(), b.bearingDeg(), b.sigmaDeg());
            }
            case Sight.RangeBearing r -> {
                out.writeByte(more + RANGE_BEARING);
                writeAll(out, r.sensorLatDeg(), r.sensorLonDeg(), r.rangeMeters(), r.rangeSigmaMeters());
                writeAll(out, r.bearingDeg(), r.bearingSigmaDeg());
            }
        }
    }

    private static void writePlace(Sight.Place place, DataOutput out) throws IOException {
        writeAll(out, place.latDeg(), place.lonDeg(), place.eeMeters2(), place.enMeters2(), place.nnMeters2());
    }

    private static void writeAll(DataOutput out, double... values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    @Override
    public Detection read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Detection");
        try {
            Stamp stamp = StampCodec.INSTANCE.read(in, 1);
            long time = in.readLong();
            String sensor = Fields.readText(in, "sensor");
            String scene = Fields.readText(in, "scene");
            int kind = in.readUnsignedByte();
            Sight sight = readSight(kind & ~APPEARS, in);
            double lengthMeters = in.readDouble();
            String takenFor = Fields.readNullableText(in, "kind");
            Marking marking = MarkingCodec.INSTANCE.read(in, 1);
            Detection.Appearance appearance = (kind & APPEARS) == 0
                    ? Detection.Appearance.NONE
                    : new Detection.Appearance(
                            in.readDouble(),
                            Fields.readNullableText(in, "chip"),
                            Fields.readNullableText(in, "explained"));
            return new Detection(stamp, time, sensor, scene, sight, lengthMeters, takenFor, appearance, marking);
        } catch (IllegalArgumentException notOne) {
            throw new IOException(notOne.getMessage(), notOne);
        }
    }

    private static Sight readSight(int kind, DataInput in) throws IOException {
        return switch (kind) {
            case PLACE -> readPlace(in);
            case MOVING -> new Sight.Moving(readPlace(in), in.readDouble(), in.readDouble(), in.readDouble());
            case BEARING -> new Sight.Bearing(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            case RANGE_BEARING ->
                new Sight.RangeBearing(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
            default -> throw new IOException("Sight of kind " + kind + " is not one of 0 to 3");
        };
    }

    private static Sight.Place readPlace(DataInput in) throws IOException {
        return new Sight.Place(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
