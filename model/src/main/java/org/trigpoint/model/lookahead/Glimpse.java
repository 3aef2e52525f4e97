package org.trigpoint.model.lookahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;

/**
 * A time in which an eye can look at something: three figures that are told apart, and multiplied only when all three are known.
 *
 * @param eye that looks
 * @param fromEpochMicros when it can see the first of where the thing may be
 * @param untilEpochMicros when it can see the last
 * @param bestEpochMicros for which the figures hold
 * @param inViewProb probability that the thing is where the eye can look; of an area, the share of it
 * @param acquisition whether a picture is taken
 * @param odds whether the thing is found in it
 * @param deliveredSeconds after the look until a picture is there to be seen, NaN when that is not known
 * @param agedSeconds how far the look is from the epoch of the orbital elements, NaN of what has none
 * @param errorSeconds how far off the times may be for that, NaN of what has no elements
 * @param resolutionMeters on the ground, NaN when it is not known
 * @param reach what it can look at, as a closed ring; empty when it cannot be drawn
 * @param ellipse where the thing is then; null of an area
 */
public record Glimpse(
        Eye eye,
        long fromEpochMicros,
        long untilEpochMicros,
        long bestEpochMicros,
        double inViewProb,
        Acquisition acquisition,
        DetectionOdds odds,
        double deliveredSeconds,
        double agedSeconds,
        double errorSeconds,
        double resolutionMeters,
        List<Position> reach,
        @Nullable PlaceEllipse ellipse) {
    public Glimpse {
        DetectionOdds.requireProb(inViewProb);
        reach = List.copyOf(reach);
    }

    /** That the thing is found by this look; NaN when one of the figures is not known. */
    public double foundProb() {
        return inViewProb * acquisition.acquiredProb() * odds.detectedProb();
    }

    /** What is not known, for people; empty when all is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (Double.isNaN(acquisition.acquiredProb())) {
            missing.add("whether a picture is taken");
        }
        missing.addAll(odds.missing());
        return missing;
    }

    public Optional<PlaceEllipse> findEllipse() {
        return Optional.ofNullable(ellipse);
    }
}
