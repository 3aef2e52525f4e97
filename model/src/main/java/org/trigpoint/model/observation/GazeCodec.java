package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Gaze}. Format 1: f64 azimuthDeg, elevationDeg, horizontalFieldDeg, verticalFieldDeg, slantRangeMeters, flag centre given
 * and if so a point, flag corners given and if so four points; a point is f64 latDeg, f64 lonDeg.
 */
public final class GazeCodec implements Codec<Gaze> {
    public static final GazeCodec INSTANCE = new GazeCodec();

    private GazeCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Gaze gaze, DataOutput out) throws IOException {
        out.writeDouble(gaze.azimuthDeg());
        out.writeDouble(gaze.elevationDeg());
        out.writeDouble(gaze.horizontalFieldDeg());
        out.writeDouble(gaze.verticalFieldDeg());
        out.writeDouble(gaze.slantRangeMeters());
        Gaze.Point centre = gaze.centre();
        out.writeBoolean(centre != null);
        if (centre != null) {
            writePoint(centre, out);
        }
        out.writeBoolean(!gaze.corners().isEmpty());
        for (Gaze.Point corner : gaze.corners()) {
            writePoint(corner, out);
        }
    }

    private static void writePoint(Gaze.Point point, DataOutput out) throws IOException {
        out.writeDouble(point.latDeg());
        out.writeDouble(point.lonDeg());
    }

    @Override
    public Gaze read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Gaze");
        double azimuthDeg = in.readDouble();
        double elevationDeg = in.readDouble();
        double horizontalFieldDeg = in.readDouble();
        double verticalFieldDeg = in.readDouble();
        double slantRangeMeters = in.readDouble();
        Gaze.@Nullable Point centre = Fields.readFlag(in, "centre") ? readPoint(in) : null;
        List<Gaze.Point> corners = new ArrayList<>();
        if (Fields.readFlag(in, "corners")) {
            for (int i = 0; i < Gaze.CORNERS; i++) {
                corners.add(readPoint(in));
            }
        }
        return new Gaze(
                azimuthDeg, elevationDeg, horizontalFieldDeg, verticalFieldDeg, slantRangeMeters, centre, corners);
    }

    private static Gaze.Point readPoint(DataInput in) throws IOException {
        return new Gaze.Point(in.readDouble(), in.readDouble());
    }
}
