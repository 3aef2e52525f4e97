package org.trigpoint.app.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Observation;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Sight;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.simulation.Output;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.Update;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * Which measurements moved which tracks, and how far both then were from the craft that was measured.
 *
 * <p>A detection is of the craft that its sensor saw at that millisecond, a report of the one that sends its number; of several, the
 * nearest to the measured place. What is of no craft (clutter, a structure) and what has no place (a bearing) is left out.
 */
final class Updates {
    /** Detections wait so long for their scan to be over and their track to be believed. */
    private static final long KEPT_MICROS = 120_000_000;

    private final List<Vessel> vessels;
    private final Map<Moment, List<Vessel>> seen = new HashMap<>();
    private final Map<Long, List<Vessel>> numbered = new HashMap<>();
    private final Map<Stamp, Observation> measured = new HashMap<>();
    private final Map<TrackId, Stamp> counted = new HashMap<>();
    private final List<Track> revisions = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();

    private record Moment(String sensor, long epochMillis) {}

    Updates(List<Vessel> vessels, List<Output> outputs) {
        this.vessels = vessels;
        for (Vessel vessel : vessels) {
            for (long identity : Senders.identities(vessel.craft(), outputs)) {
                numbered.computeIfAbsent(identity, _ -> new ArrayList<>()).add(vessel);
            }
        }
    }

    /** A sensor saw a craft. */
    void seen(String craft, String sensor, long epochMicros) {
        for (Vessel vessel : vessels) {
            if (vessel.craft().id().equals(craft)) {
                seen.computeIfAbsent(new Moment(sensor, millis(epochMicros)), _ -> new ArrayList<>())
                        .add(vessel);
            }
        }
    }

    /** As the lines of sensors round it. */
    private static long millis(long epochMicros) {
        return Math.floorDiv(epochMicros + 500, 1_000L);
    }

    /** Something was measured. */
    void take(Observation observation) {
        measured.put(observation.stamp(), observation);
    }

    /** A revision of a track. */
    void take(Track revision) {
        if (revision.status() == Track.Status.ENDED) {
            counted.remove(revision.id());
        } else if (revision.status() == Track.Status.CONFIRMED
                && !revision.platform().isFixed()) {
            revisions.add(revision);
        }
    }

    /** Lays the revisions since the last call beside what was measured. */
    void settle(long nowEpochMicros) {
        for (Track revision : revisions) {
            findMeasurement(revision)
                    .filter(measurement -> !measurement.stamp().equals(counted.get(revision.id())))
                    .ifPresent(measurement -> {
                        counted.put(revision.id(), measurement.stamp());
                        revision.findEstimate()
                                .flatMap(estimate -> findUpdate(measurement, estimate))
                                .ifPresent(updates::add);
                    });
        }
        revisions.clear();
        measured.keySet().removeIf(stamp -> stamp.arrivalEpochMicros() < nowEpochMicros - KEPT_MICROS);
        // What a satellite saw arrives much later.
        seen.keySet().removeIf(moment -> moment.epochMillis() < nowEpochMicros / 1_000 - 3_600_000);
    }

    /** What the estimate of a revision was last updated by. */
    private Optional<Observation> findMeasurement(Track revision) {
        Observation report = measured.get(revision.known());
        List<Sightings.Sighting> newest = revision.sightings().newest();
        Optional<Observation> detection = newest.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(measured.get(newest.getLast().stamp()));
        long time = revision.findEstimate().map(Estimate::timeEpochMicros).orElse(Long.MIN_VALUE);
        if (report instanceof PositionReport && report.timeEpochMicros() == time) {
            return Optional.of(report);
        }
        return detection.filter(one -> one.timeEpochMicros() == time);
    }

    private Optional<Update> findUpdate(Observation measurement, Estimate estimate) {
        long time = measurement.timeEpochMicros();
        Spot track = new Spot.Earth(estimate.latDeg(), estimate.lonDeg());
        return switch (measurement) {
            case PositionReport report ->
                report.findFix()
                        .flatMap(fix -> findUpdate(
                                Update.Kind.REPORTED,
                                numbered.getOrDefault(report.header().identity(), List.of()),
                                time,
                                track,
                                new Spot.Earth(fix.latDeg(), fix.lonDeg())));
            case Detection detection ->
                findPlace(detection.sight())
                        .flatMap(place -> findUpdate(
                                Update.Kind.SEEN,
                                seen.getOrDefault(new Moment(detection.sensor(), millis(time)), List.of()),
                                time,
                                track,
                                place));
            default -> Optional.empty();
        };
    }

    private static Optional<Update> findUpdate(
            Update.Kind kind, List<Vessel> vessels, long time, Spot track, Spot place) {
        Optional<Update> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (Vessel vessel : vessels) {
            Kinematics there = vessel.at(time);
            Spot truth = new Spot.Earth(there.latDeg(), there.lonDeg());
            double meters = meters(truth, place);
            if (meters < least) {
                least = meters;
                nearest = Optional.of(new Update(time, kind, meters(truth, track), meters));
            }
        }
        return nearest;
    }

    private static Optional<Spot> findPlace(Sight sight) {
        return switch (sight) {
            case Sight.Place place -> Optional.of(new Spot.Earth(place.latDeg(), place.lonDeg()));
            case Sight.Moving moving ->
                Optional.of(
                        new Spot.Earth(moving.place().latDeg(), moving.place().lonDeg()));
            case Sight.RangeBearing plot -> {
                double bearingRad = StrictMath.toRadians(plot.bearingDeg());
                var at = LocalFrame.at(plot.sensorLatDeg(), plot.sensorLonDeg())
                        .positionAt(
                                plot.rangeMeters() * StrictMath.sin(bearingRad),
                                plot.rangeMeters() * StrictMath.cos(bearingRad));
                yield Optional.of(new Spot.Earth(at.latDeg(), at.lonDeg()));
            }
            case Sight.Bearing _ -> Optional.empty();
        };
    }

    private static double meters(Spot from, Spot to) {
        LocalFrame.Offset offset = from.offsetTo(to);
        return Math.sqrt(offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters());
    }

    List<Update> list() {
        return updates;
    }
}
