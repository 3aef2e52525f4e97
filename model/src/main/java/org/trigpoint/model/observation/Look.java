package org.trigpoint.model.observation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;

/**
 * What a sensor searched: where, when, and how well. That nothing was seen is evidence only inside a look.
 *
 * @param stamp of the raw message it was decoded from
 * @param sensor what searched, by its name within the source
 * @param scene the scan or image, as in {@link Detection#scene}
 * @param fromEpochMicros when the search began
 * @param untilEpochMicros when it ended, not before
 * @param area what was searched
 * @param detectability probability of detection by length, in rising order of length, at least one
 * @param falsePerKm2 false detections expected in a square kilometre
 * @param imaging how a radar image was taken, null of other looks and when it is not known
 * @param marking of its source
 */
public record Look(
        Stamp stamp,
        String sensor,
        String scene,
        long fromEpochMicros,
        long untilEpochMicros,
        Area area,
        List<Detectability> detectability,
        double falsePerKm2,
        @Nullable Imaging imaging,
        Marking marking)
        implements Outcome {
    /**
     * How a synthetic-aperture radar took an image: what moves is seen where it is not. A target that comes nearer is shifted the way the radar
     * flies, by its speed towards the radar times the slant range over the radar's speed (R. K. Raney, IEEE Trans. AES-7 (1971), 499–505).
     *
     * @param flightDeg true course of the radar over ground, 0 to 360
     * @param lookDeg true bearing in which it looks, from the radar to the ground, 0 to 360
     * @param shiftSeconds metres of shift for each metre a second of horizontal speed towards the radar: range over speed, times the sine of
     *     the incidence; 0 or more
     */
    public record Imaging(double flightDeg, double lookDeg, double shiftSeconds) {
        public Imaging {
            if (!(flightDeg >= 0 && flightDeg <= 360 && lookDeg >= 0 && lookDeg <= 360)) {
                throw new IllegalArgumentException(
                        "Directions of " + flightDeg + " and " + lookDeg + " degrees are not within 0 to 360");
            }
            if (!(shiftSeconds >= 0 && shiftSeconds <= MOST_SHIFT_SECONDS)) {
                throw new IllegalArgumentException(
                        "A shift of " + shiftSeconds + " s is not within 0 to " + MOST_SHIFT_SECONDS);
            }
        }

        /** How far along its flight the radar sees what moves so, metres; below 0 against its flight. */
        public double shiftMeters(double eastMps, double northMps) {
            double lookRad = StrictMath.toRadians(lookDeg);
            return -shiftSeconds * (eastMps * StrictMath.sin(lookRad) + northMps * StrictMath.cos(lookRad));
        }
    }

    /** More than any radar's slant range over its speed. */
    private static final double MOST_SHIFT_SECONDS = 600;

    /** Of a sensor that sees what moves where it is. */
    public Look(
            Stamp stamp,
            String sensor,
            String scene,
            long fromEpochMicros,
            long untilEpochMicros,
            Area area,
            List<Detectability> detectability,
            double falsePerKm2,
            Marking marking) {
        this(stamp, sensor, scene, fromEpochMicros, untilEpochMicros, area, detectability, falsePerKm2, null, marking);
    }

    /**
     * How surely something of a length is seen.
     *
     * @param lengthMeters of the thing
     * @param seenProb probability that one look sees it, 0 to 1
     */
    public record Detectability(double lengthMeters, double seenProb) {
        public Detectability {
            if (!(lengthMeters >= 0 && seenProb >= 0 && seenProb <= 1)) {
                throw new IllegalArgumentException(
                        "A length of " + lengthMeters + " m seen with probability " + seenProb + " is not possible");
            }
        }
    }

    /** An area on the ground. */
    public sealed interface Area {}

    /**
     * A polygon by its corners, either way round, not closed; at most half the earth around.
     *
     * @param corners three or more
     */
    public record Polygon(List<Position> corners) implements Area {
        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("A polygon of " + corners.size() + " corners has no area");
            }
        }
    }

    /**
     * What a sensor that turns or stares can see from where it stands.
     *
     * @param latDeg where it stands
     * @param lonDeg where it stands
     * @param nearMeters nearer than this it sees nothing
     * @param farMeters farther than this it sees nothing
     * @param fromDeg where the sector begins, clockwise from true north, 0 to 360
     * @param sweepDeg how wide it is, above 0; 360 for all around
     */
    public record Sector(
            double latDeg, double lonDeg, double nearMeters, double farMeters, double fromDeg, double sweepDeg)
            implements Area {
        public Sector {
            if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
                throw new IllegalArgumentException("A sector stands on the earth, not at " + latDeg + ", " + lonDeg);
            }
            if (!(nearMeters >= 0 && farMeters > nearMeters && farMeters <= Sight.MOST_RANGE_METERS)) {
                throw new IllegalArgumentException("A sector reaches from 0 m or more to at most 1,000 km, not from "
                        + nearMeters + " to " + farMeters + " m");
            }
            if (!(fromDeg >= 0 && fromDeg <= 360 && sweepDeg > 0 && sweepDeg <= 360)) {
                throw new IllegalArgumentException(
                        "A sector sweeps at most 360 degrees, not " + sweepDeg + " from " + fromDeg);
            }
        }
    }

    public Look {
        detectability = List.copyOf(detectability);
        if (untilEpochMicros < fromEpochMicros) {
            throw new IllegalArgumentException(
                    "A look ends at or after its beginning, not " + untilEpochMicros + " after " + fromEpochMicros);
        }
        if (detectability.isEmpty()) {
            throw new IllegalArgumentException("A look says how surely it sees");
        }
        for (int i = 1; i < detectability.size(); i++) {
            if (!(detectability.get(i).lengthMeters() > detectability.get(i - 1).lengthMeters())) {
                throw new IllegalArgumentException("Detectability is given in rising order of length");
            }
        }
        if (!(falsePerKm2 >= 0)) {
            throw new IllegalArgumentException("False detections of " + falsePerKm2 + " in a km² are none");
        }
    }

    public Optional<Imaging> findImaging() {
        return Optional.ofNullable(imaging);
    }

    /** How surely it sees something of this length, between the given ones in proportion; of an unknown length, the middle one. */
    public double seenProb(double lengthMeters) {
        if (Double.isNaN(lengthMeters)) {
            return detectability.get(detectability.size() / 2).seenProb();
        }
        Detectability before = detectability.getFirst();
        for (Detectability next : detectability) {
            if (next.lengthMeters() >= lengthMeters) {
                double step = next.lengthMeters() - before.lengthMeters();
                double ratio = step > 0 ? (lengthMeters - before.lengthMeters()) / step : 1;
                return ratio <= 0 ? next.seenProb() : before.seenProb() + ratio * (next.seenProb() - before.seenProb());
            }
            before = next;
        }
        return before.seenProb();
    }

    @Override
    public int lines() {
        return 1;
    }
}
