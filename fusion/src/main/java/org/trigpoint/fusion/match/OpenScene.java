package org.trigpoint.fusion.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.MatchedCodec;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.match.Unseen;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.LookCodec;
import org.trigpoint.model.track.TrackId;

/**
 * A scene whose matches may still change, and what was told of it.
 *
 * <p>Bytes: i64 arrival, flag stale, list of {@link LookCodec looks}, list of {@link DetectionCodec detections}, for each detection a flag and what
 * was told of it ({@link MatchedCodec}), count of tracks told as unseen, each.
 */
final class OpenScene {
    /** Most detections of one scene in one cell; what is beyond is not matched. */
    static final int MOST = 200_000;

    final List<Look> looks = new ArrayList<>();
    final List<Detection> detections = new ArrayList<>();

    /** What was told of each detection; null when nothing was yet. */
    final List<@Nullable SightMatch> told = new ArrayList<>();

    final TreeMap<TrackId, Unseen> unseen = new TreeMap<>();

    /** When its newest part came. */
    long arrivalEpochMicros;

    /** Something came that may change it. */
    boolean stale;

    void add(List<Look> newLooks, List<Detection> newDetections, long arrival) {
        for (Look look : newLooks) {
            if (looks.size() < CellScan.MOST_LOOKS) {
                looks.add(look);
            }
        }
        for (Detection detection : newDetections) {
            if (detections.size() < MOST) {
                detections.add(detection);
                told.add(null);
            }
        }
        arrivalEpochMicros = arrival;
        stale = true;
    }

    long fromEpochMicros() {
        return looks.stream().mapToLong(Look::fromEpochMicros).min().orElseThrow();
    }

    long untilEpochMicros() {
        return looks.stream().mapToLong(Look::untilEpochMicros).max().orElseThrow();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(arrivalEpochMicros);
        out.writeBoolean(stale);
        Fields.writeList(looks, LookCodec.INSTANCE, out);
        Fields.writeList(detections, DetectionCodec.INSTANCE, out);
        for (SightMatch match : told) {
            out.writeBoolean(match != null);
            if (match != null) {
                MatchedCodec.INSTANCE.write(match, out);
            }
        }
        Fields.writeList(List.<Matched>copyOf(unseen.values()), MatchedCodec.INSTANCE, out);
    }

    static OpenScene read(DataInput in) throws IOException {
        OpenScene scene = new OpenScene();
        scene.arrivalEpochMicros = in.readLong();
        scene.stale = Fields.readFlag(in, "stale");
        scene.looks.addAll(Fields.readList(in, LookCodec.INSTANCE, 1, CellScan.MOST_LOOKS, "looks"));
        scene.detections.addAll(Fields.readList(in, DetectionCodec.INSTANCE, 1, MOST, "detections"));
        for (int i = 0; i < scene.detections.size(); i++) {
            scene.told.add(Fields.readFlag(in, "told") ? (SightMatch) MatchedCodec.INSTANCE.read(in, 1) : null);
        }
        for (Matched each : Fields.readList(in, MatchedCodec.INSTANCE, 1, MOST, "unseen tracks")) {
            if (each instanceof Unseen unseen) {
                scene.unseen.put(unseen.track(), unseen);
            }
        }
        return scene;
    }
}
