package org.trigpoint.app.change;

import java.time.Instant;
import java.util.List;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.imagery.change.Change;
import org.trigpoint.imagery.change.ChangeReport;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.server.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A report as lines of a feed of detections (docs/feeds/detections.md): a detection of kind {@code change} an area. */
public final class ChangeLines {
    /** As what a station hears of it. */
    public static final String SENSOR = "change";

    /** Less sure than this would be found in every twentieth pair of scenes without change. */
    private static final double MOST_FALSE_PROB = 0.05;

    private static final double LEAST_METERS = 1;
    private static final double MOST_METERS = 10_000;
    private static final double UNIFORM = Math.sqrt(12);

    private ChangeLines() {}

    /**
     * Those that are significant, a line each.
     *
     * @param scene what was compared, by its name
     * @param taken when the later scene was taken
     */
    public static List<String> of(ChangeReport report, String scene, Instant taken) {
        return report.changes().stream()
                .filter(each -> each.falseProb() <= MOST_FALSE_PROB)
                .map(each -> line(each, scene, taken))
                .toList();
    }

    private static String line(Change change, String scene, Instant taken) {
        double across = Math.clamp(acrossMeters(change), LEAST_METERS, MOST_METERS);
        ObjectNode node = Json.object()
                .put("type", "detection")
                .put("time", taken.toString())
                .put("sensor", SENSOR)
                .put("scene", scene)
                .put("lat", change.center().latDeg())
                .put("lon", change.center().lonDeg())
                .put("sigmaMeters", across / UNIFORM)
                .put("lengthMeters", across)
                .put("kind", Detection.CHANGE)
                .put("explained", Detection.CHANGE)
                .put("confidence", 1 - change.falseProb())
                .put("areaMeters2", Math.round(change.areaMeters2()))
                .put("peakSigmas", change.peakSigmaRatio())
                .put(change.inDb() ? "meanDb" : "meanChange", change.meanNumber());
        return Json.text(node);
    }

    /** Twice the distance of its farthest corner from its middle. */
    private static double acrossMeters(Change change) {
        LocalFrame frame =
                LocalFrame.at(change.center().latDeg(), change.center().lonDeg());
        double farthest = 0;
        for (Position corner : change.outline()) {
            LocalFrame.Offset off = frame.offsetTo(corner);
            farthest = Math.max(farthest, Math.hypot(off.eastMeters(), off.northMeters()));
        }
        return 2 * farthest;
    }
}
