package org.trigpoint.server.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.storage.history.HistoryPoint;

/**
 * A piece of a track's way, straight and even between its points.
 *
 * @param points in order of time, at least one
 */
record Passage(List<HistoryPoint> points) {
    Passage {
        points = List.copyOf(points);
    }

    /** Where it was at each of these times that it was under way. */
    List<HistoryPoint> at(List<Long> epochMicros) {
        return epochMicros.stream().flatMap(time -> findAt(time).stream()).toList();
    }

    /** The part in an interval, its ends between points where they are. */
    List<HistoryPoint> within(Times times) {
        List<HistoryPoint> part = new ArrayList<>();
        findAt(times.fromEpochMicros()).ifPresent(part::add);
        points.stream()
                .filter(point -> point.timeEpochMicros() > times.fromEpochMicros()
                        && point.timeEpochMicros() < times.untilEpochMicros())
                .forEach(part::add);
        findAt(times.untilEpochMicros()).ifPresent(part::add);
        return part;
    }

    private Optional<HistoryPoint> findAt(long epochMicros) {
        HistoryPoint before = null;
        for (HistoryPoint point : points) {
            if (point.timeEpochMicros() == epochMicros) {
                return Optional.of(point);
            }
            if (point.timeEpochMicros() > epochMicros) {
                return before == null ? Optional.empty() : Optional.of(between(before, point, epochMicros));
            }
            before = point;
        }
        return Optional.empty();
    }

    private static HistoryPoint between(HistoryPoint one, HistoryPoint two, long epochMicros) {
        double along = (double) (epochMicros - one.timeEpochMicros()) / (two.timeEpochMicros() - one.timeEpochMicros());
        return new HistoryPoint(
                epochMicros,
                Math.max(one.knownEpochMicros(), two.knownEpochMicros()),
                mix(one.latDeg(), two.latDeg(), along),
                mix(one.lonDeg(), two.lonDeg(), along),
                mix(one.eastMps(), two.eastMps(), along),
                mix(one.northMps(), two.northMps(), along),
                mix(one.sigmaMeters(), two.sigmaMeters(), along));
    }

    private static double mix(double one, double two, double along) {
        return one + (two - one) * along;
    }
}
