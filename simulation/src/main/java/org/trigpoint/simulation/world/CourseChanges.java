package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.geo.Angles;

/**
 * When a ship counts as changing course, found once for a path.
 *
 * <p>ITU-R M.1371-5, Annex 2, on changes of course: the heading differs by more than 5° from its mean over the last 30 s; this ends
 * when it has differed by less for 20 s. Sampled once a second, as the sensor is.
 */
final class CourseChanges {
    private static final double LIMIT_DEG = 5;
    private static final int MEAN_SECONDS = 30;
    private static final int HOLD_SECONDS = 20;
    private static final double STILL_DEG = 1e-6;

    private final List<double[]> spans = new ArrayList<>();
    private final Path path;

    private CourseChanges(Path path) {
        this.path = path;
    }

    static CourseChanges of(Path path) {
        CourseChanges changes = new CourseChanges(path);
        double lookedToSeconds = 0;
        for (int vertex = 0; vertex + 1 < path.vertices(); vertex++) {
            double turnDeg = Angles.turnDeg(path.vertexHeadingDeg(vertex), path.vertexHeadingDeg(vertex + 1));
            double endSeconds = path.vertexSeconds(vertex + 1) + MEAN_SECONDS + HOLD_SECONDS + 1;
            if (!path.isStationary(vertex) && Math.abs(turnDeg) > STILL_DEG && endSeconds > lookedToSeconds) {
                double fromSeconds = Math.max(path.vertexSeconds(vertex), lookedToSeconds);
                changes.look(fromSeconds, Math.min(endSeconds, path.durationSeconds()));
                lookedToSeconds = endSeconds;
            }
        }
        return changes;
    }

    private void look(double fromSeconds, double toSeconds) {
        double[] lastDeg = new double[MEAN_SECONDS];
        double unwrappedDeg = path.headingDegAt(Math.max(0, fromSeconds - MEAN_SECONDS));
        double sumDeg = 0;
        int at = 0;
        for (double second = fromSeconds - MEAN_SECONDS; second < toSeconds; second++) {
            unwrappedDeg += Angles.turnDeg(unwrappedDeg, path.headingDegAt(Math.max(0, second)));
            sumDeg += unwrappedDeg - lastDeg[at];
            lastDeg[at] = unwrappedDeg;
            at = (at + 1) % MEAN_SECONDS;
            if (second >= fromSeconds && Math.abs(unwrappedDeg - sumDeg / MEAN_SECONDS) > LIMIT_DEG) {
                extend(second, second + HOLD_SECONDS);
            }
        }
    }

    private void extend(double fromSeconds, double toSeconds) {
        if (!spans.isEmpty() && fromSeconds <= spans.getLast()[1]) {
            spans.getLast()[1] = toSeconds;
        } else {
            spans.add(new double[] {fromSeconds, toSeconds});
        }
    }

    double[] fromSeconds() {
        return spans.stream().mapToDouble(span -> span[0]).toArray();
    }

    double[] toSeconds() {
        return spans.stream().mapToDouble(span -> span[1]).toArray();
    }
}
