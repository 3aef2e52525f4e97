package org.trigpoint.fusion.scan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.observation.Scene;

/**
 * The scan of a sensor that is not over. Bytes: text sensor, text scene, i64 lastArrival, list of {@link DetectionCodec detections}, list of {@link
 * LookCodec looks}.
 */
final class OpenScan {
    /** A scan is over so long after its last line. */
    static final long HOLD_MICROS = 1_000_000;

    /**
     * A scan that has a name and no look yet is over so long after its last line: a radar that turns hands over each plot as it is made and says
     * at the end what it searched, and there may be no plot in half of a turn.
     */
    static final long HOLD_FOR_LOOK_MICROS = 5_000_000;

    /** An image is taken in no more than this; its lines are waited for until its look ends, where they are told in their own time. */
    private static final long MOST_IMAGE_MICROS = 600_000_000;

    /** A scan of more is cut: what is beyond belongs to the next. */
    static final int MOST = 200_000;

    final String sensor;
    final String scene;
    final List<Detection> detections = new ArrayList<>();
    final List<Look> looks = new ArrayList<>();
    long lastArrivalEpochMicros;

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

    /**
     * True for a look of this scan: of the same scene, or where the sensor names none, around the same instant and as long as the others. An
     * area that was searched already is searched anew, by the next scan.
     */
    boolean holds(Look other) {
        return looks.size() < CellScan.MOST_LOOKS
                && other.scene().equals(scene)
                && looks.stream().noneMatch(look -> look.area().equals(other.area()))
                && (!scene.isEmpty() || (isAround(other) && isAsLongAs(other)));
    }

    private boolean isAround(Look other) {
        return detections.isEmpty()
                || (detections.getLast().timeEpochMicros() >= other.fromEpochMicros()
                        && detections.getLast().timeEpochMicros() <= other.untilEpochMicros());
    }

    private boolean isAsLongAs(Look other) {
        return looks.isEmpty()
                || (looks.getFirst().fromEpochMicros() == other.fromEpochMicros()
                        && looks.getFirst().untilEpochMicros() == other.untilEpochMicros());
    }

    /** The arrival after which no line of it is waited for. */
    long overEpochMicros() {
        boolean mayBeSearched = looks.isEmpty() && !scene.isEmpty();
        if (isImage()) {
            long end = looks.stream().mapToLong(Look::untilEpochMicros).max().orElseThrow();
            return Math.clamp(end, lastArrivalEpochMicros, lastArrivalEpochMicros + MOST_IMAGE_MICROS) + HOLD_MICROS;
        }
        return lastArrivalEpochMicros + (mayBeSearched ? HOLD_FOR_LOOK_MICROS : HOLD_MICROS);
    }

    /** True for an image with a name: it is searched whole, and its look may come before the rest. */
    boolean isImage() {
        return !scene.isEmpty() && !looks.isEmpty() && looks.stream().allMatch(Scene::isOne);
    }

    /** The latest time in it. */
    long timeEpochMicros() {
        long time = Long.MIN_VALUE;
        for (Look look : looks) {
            time = Math.max(time, look.untilEpochMicros());
        }
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
        Fields.writeList(looks, LookCodec.INSTANCE, out);
    }

    static OpenScan read(DataInput in) throws IOException {
        OpenScan scan = new OpenScan(Fields.readText(in, "sensor"), Fields.readText(in, "scene"));
        scan.lastArrivalEpochMicros = in.readLong();
        scan.detections.addAll(Fields.readList(in, DetectionCodec.INSTANCE, 1, MOST, "detections"));
        scan.looks.addAll(Fields.readList(in, LookCodec.INSTANCE, 1, CellScan.MOST_LOOKS, "looks"));
        return scan;
    }
}
