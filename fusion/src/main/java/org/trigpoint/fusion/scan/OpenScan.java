package org.trigpoint.fusion.scan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.LookCodec;

/**
 * The scan of a sensor that is not over. Bytes: text sensor, text scene, i64 lastArrival, list of {@link DetectionCodec detections}, nullable {@link
 * LookCodec look}.
 */
final class OpenScan {
    /** A scan of more is cut: what is beyond belongs to the next. */
    static final int MOST = 200_000;

    final String sensor;
    final String scene;
    final List<Detection> detections = new ArrayList<>();
    long lastArrivalEpochMicros;

    @Nullable
    Look look;

    OpenScan(String sensor, String scene) {
        this.sensor = sensor;
        this.scene = scene;
    }

    /** True for a detection of this scan: of the same scene, or where the sensor names none, of the same instant. */
    boolean holds(Detection detection) {
        return detections.size() < MOST
                && detection.scene().equals(scene)
                && (!scene.isEmpty()
                        || detections.isEmpty()
                        || detections.getLast().timeEpochMicros() == detection.timeEpochMicros());
    }

    /** True for the look of this scan: of the same scene, or where the sensor names none, around the same instant. */
    boolean holds(Look other) {
        return look == null
                && other.scene().equals(scene)
                && (!scene.isEmpty()
                        || detections.isEmpty()
                        || (detections.getLast().timeEpochMicros() >= other.fromEpochMicros()
                                && detections.getLast().timeEpochMicros() <= other.untilEpochMicros()));
    }

    /** The latest time in it. */
    long timeEpochMicros() {
        Look searched = look;
        long time = searched == null ? Long.MIN_VALUE : searched.untilEpochMicros();
        for (Detection detection : detections) {
            time = Math.max(time, detection.timeEpochMicros());
        }
        return time;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeText(sensor, out);
        Fields.writeText(scene, out);
        out.writeLong(lastArrivalEpochMicros);
        Fields.writeList(detections, DetectionCodec.INSTANCE, out);
        Fields.writeNullable(look, LookCodec.INSTANCE, out);
    }

    static OpenScan read(DataInput in) throws IOException {
        OpenScan scan = new OpenScan(Fields.readText(in, "sensor"), Fields.readText(in, "scene"));
        scan.lastArrivalEpochMicros = in.readLong();
        scan.detections.addAll(Fields.readList(in, DetectionCodec.INSTANCE, 1, MOST, "detections"));
        scan.look = Fields.readNullable(in, LookCodec.INSTANCE, 1, "look");
        return scan;
    }
}
