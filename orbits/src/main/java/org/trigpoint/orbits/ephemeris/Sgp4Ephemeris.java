package org.trigpoint.orbits.ephemeris;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;
import org.orekit.attitudes.AttitudeProvider;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEConstants;
import org.orekit.utils.PVCoordinates;
import org.trigpoint.orbits.elements.ElementSet;

/**
 * Where a satellite is by SGP4: Orekit's, with the constants WGS 72 for which catalogues fit their elements.
 *
 * <p>A catalogue's elements are good for about a kilometre at their epoch and some kilometres a day later (Vallado et al., AIAA 2006-6753,
 * section on accuracy); the turning of the earth adds what {@link EarthRotation} says.
 */
public final class Sgp4Ephemeris implements Ephemeris {
    private static final double DAY_SECONDS = 86_400;
    /** Further from the epoch the model says nothing of a real satellite, and takes its time about it. */
    private static final double MOST_SECONDS = 3_660 * DAY_SECONDS;

    /** The propagator transforms nothing, so its frame is a label: TEME proper would ask for files of earth orientation. */
    private static final Frame LABEL = Frame.getRoot();

    private static final AttitudeProvider ATTITUDE = FrameAlignedProvider.of(LABEL);
    private static final double RADIUS_METERS = TLEConstants.EARTH_RADIUS * 1_000;
    private static final double DEEP_MINUTES = 225;

    private final ElementSet elements;
    private final @Nullable MeanModel model;

    private Sgp4Ephemeris(ElementSet elements, @Nullable MeanModel model) {
        this.elements = elements;
        this.model = model;
    }

    /** Of any set; of one that SGP4 cannot take, as with a perigee deep in the earth, an ephemeris that never has a state. */
    public static Sgp4Ephemeris of(ElementSet elements) {
        return new Sgp4Ephemeris(elements, model(elements));
    }

    public ElementSet elements() {
        return elements;
    }

    @Override
    public Optional<EarthState> findState(long epochMicros) {
        PVCoordinates teme = temeAt(LeapSeconds.secondsBetween(elements.epochMicros(), epochMicros));
        if (teme == null) {
            return Optional.empty();
        }
        return Optional.of(EarthRotation.earthState(epochMicros, teme));
    }

    /** The state in TEME so long after the epoch; null when there is none, as of a satellite that has come down. */
    @Nullable
    PVCoordinates temeAt(double sinceSeconds) {
        MeanModel from = model;
        if (from == null || !(Math.abs(sinceSeconds) <= MOST_SECONDS) || !(from.leftRatio(sinceSeconds) > 0)) {
            return null;
        }
        try {
            PVCoordinates state = from.coordinates(sinceSeconds);
            // Not a number fails both.
            boolean isUp = state.getPosition().getNorm() >= RADIUS_METERS
                    && state.getVelocity().getNorm() < Double.POSITIVE_INFINITY;
            return isUp ? state : null;
        } catch (OrekitException | MathRuntimeException e) {
            return null;
        }
    }

    private static @Nullable MeanModel model(ElementSet set) {
        try {
            // The number and the designator are for the lines that Orekit could write, and it writes none here: any
            // number fits.
            TLE elements = new TLE(
                    set.catalogNumber(),
                    'U',
                    0,
                    0,
                    "",
                    TLE.DEFAULT,
                    set.elementNumber(),
                    OrekitTime.date(set.epochMicros()),
                    set.meanMotionRevsPerDay() * 2 * Math.PI / DAY_SECONDS,
                    0,
                    0,
                    set.eccentricityRatio(),
                    Math.toRadians(set.inclinationDeg()),
                    Math.toRadians(set.perigeeDeg()),
                    Math.toRadians(set.nodeDeg()),
                    Math.toRadians(set.anomalyDeg()),
                    set.revolution(),
                    set.dragPerRadius(),
                    OrekitTime.UTC);
            return isDeep(elements)
                    ? new DeepModel(elements, ATTITUDE, LABEL)
                    : new NearModel(elements, ATTITUDE, LABEL);
        } catch (OrekitException | MathRuntimeException e) {
            return null;
        }
    }

    /** Whether the period, of the mean motion as Brouwer has it, is 225 minutes or more (Spacetrack Report No. 3, section 3). */
    private static boolean isDeep(TLE elements) {
        double kozai = elements.getMeanMotion() * 60;
        double cosine = Math.cos(elements.getI());
        double oblate = 1.5
                * TLEConstants.CK2
                * (3 * cosine * cosine - 1)
                * Math.pow(1 - elements.getE() * elements.getE(), -1.5);
        double first = Math.pow(TLEConstants.XKE / kozai, 2.0 / 3);
        double delta = oblate / (first * first);
        double axis = first * (1 - delta * (1.0 / 3 + delta * (1 + 134.0 / 81 * delta)));
        double brouwer = kozai / (1 + oblate / (axis * axis));
        return 2 * Math.PI / brouwer >= DEEP_MINUTES;
    }
}
