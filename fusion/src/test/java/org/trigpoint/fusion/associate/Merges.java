package org.trigpoint.fusion.associate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.track.TrackId;

/**
 * Finds ships that were taken for one while they moved: three or more reports in a row of each are of the same track over the same time,
 * and they are farther apart than a tug from the ship that it moves, or boats in company, which noise of 15 m can hide.
 */
final class Merges {
    private static final double MOVING_MPS = 0.5144;
    private static final double APART_METERS = 100;

    /** Reports in a row of a ship that moves, which were found to be of one track. */
    private record Run(long ship, TrackId track, long fromEpochMicros, long toEpochMicros, int reports) {
        Run with(long epochMicros) {
            return new Run(ship, track, fromEpochMicros, epochMicros, reports + 1);
        }

        boolean shares(Run other) {
            return track.equals(other.track)
                    && reports > 2
                    && other.reports > 2
                    && Math.max(fromEpochMicros, other.fromEpochMicros) < Math.min(toEpochMicros, other.toEpochMicros);
        }
    }

    private final Map<Long, TreeMap<Long, Fix>> places = new HashMap<>();

    /** Ships are where all their reports put them. */
    Merges(List<PositionReport> all) {
        for (PositionReport report : all) {
            places.computeIfAbsent(report.header().identity(), _ -> new TreeMap<>())
                    .put(report.header().timeEpochMicros(), report.fix());
        }
    }

    /** Each as a text. */
    List<String> of(List<PositionReport> reports, Map<Stamp, TrackId> trackOf) {
        List<Run> runs = runs(reports, trackOf);
        List<String> merges = new ArrayList<>();
        for (Run one : runs) {
            for (Run two : runs) {
                if (one.ship() < two.ship() && one.shares(two)) {
                    double meters = mostApartMeters(one, two);
                    if (meters > APART_METERS) {
                        merges.add("%d and %d, %.0f m apart".formatted(one.ship(), two.ship(), meters));
                    }
                }
            }
        }
        return merges;
    }

    private static List<Run> runs(List<PositionReport> reports, Map<Stamp, TrackId> trackOf) {
        Map<Long, List<Run>> runs = new TreeMap<>();
        Set<Long> stopped = new HashSet<>();
        for (PositionReport report : reports) {
            TrackId track = trackOf.get(report.header().stamp());
            if (track == null) {
                continue;
            }
            long ship = report.header().identity();
            long time = report.header().timeEpochMicros();
            List<Run> own = runs.computeIfAbsent(ship, _ -> new ArrayList<>());
            if (!(report.motion().speedMps() >= MOVING_MPS)) {
                stopped.add(ship);
            } else if (!stopped.remove(ship)
                    && !own.isEmpty()
                    && own.getLast().track().equals(track)) {
                own.set(own.size() - 1, own.getLast().with(time));
            } else {
                own.add(new Run(ship, track, time, time, 1));
            }
        }
        return runs.values().stream().flatMap(List::stream).toList();
    }

    private double mostApartMeters(Run one, Run two) {
        long from = Math.max(one.fromEpochMicros(), two.fromEpochMicros());
        long to = Math.min(one.toEpochMicros(), two.toEpochMicros());
        double most = 0;
        for (int part = 0; part <= 10; part++) {
            long then = from + (to - from) * part / 10;
            LocalFrame.Offset offset = LocalFrame.at(place(one.ship(), then)).offsetTo(place(two.ship(), then));
            most = Math.max(most, Math.hypot(offset.eastMeters(), offset.northMeters()));
        }
        return most;
    }

    /** Between its two nearest reports. */
    private Position place(long ship, long epochMicros) {
        TreeMap<Long, Fix> own = places.getOrDefault(ship, new TreeMap<>());
        Map.Entry<Long, Fix> before = own.floorEntry(epochMicros);
        Map.Entry<Long, Fix> after = own.ceilingEntry(epochMicros);
        double all = after.getKey() - before.getKey();
        double part = all == 0 ? 0 : (epochMicros - before.getKey()) / all;
        return new Position(
                before.getValue().latDeg()
                        + part * (after.getValue().latDeg() - before.getValue().latDeg()),
                before.getValue().lonDeg()
                        + part * (after.getValue().lonDeg() - before.getValue().lonDeg()),
                0);
    }
}
