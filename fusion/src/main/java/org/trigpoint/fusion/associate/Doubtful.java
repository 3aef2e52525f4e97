package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Sight;

/**
 * A detection that waits for its verdict. Bytes: {@link DetectionCodec}, f64 × 5: latDeg, lonDeg, ee, en, nn of its place.
 *
 * @param place where it puts its track, the bias of its sensor taken off
 */
record Doubtful(Detection detection, Sight.Place place) {
    void write(DataOutput out) throws IOException {
        DetectionCodec.INSTANCE.write(detection, out);
        out.writeDouble(place.latDeg());
        out.writeDouble(place.lonDeg());
        out.writeDouble(place.eeMeters2());
        out.writeDouble(place.enMeters2());
        out.writeDouble(place.nnMeters2());
    }

    static Doubtful read(DataInput in) throws IOException {
        Detection detection = DetectionCodec.INSTANCE.read(in, 1);
        return new Doubtful(
                detection,
                new Sight.Place(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()));
    }
}
