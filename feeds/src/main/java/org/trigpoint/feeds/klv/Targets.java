package org.trigpoint.feeds.klv;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.DetectionStatus;
import org.trigpoint.feeds.klv.message.UasDatalink;
import org.trigpoint.feeds.klv.message.VmtiLocation;
import org.trigpoint.feeds.klv.message.VmtiObject;
import org.trigpoint.feeds.klv.message.VmtiSet;
import org.trigpoint.feeds.klv.message.VmtiTarget;
import org.trigpoint.model.observation.Sight;

/** Moving targets as what a sensor saw. */
final class Targets {
    private static final double METERS_PER_DEG = 111_195;
    /** CE90 of a circular error in standard deviations of one axis. */
    private static final double SIGMAS_OF_90 = 2.146;

    /** Of a target that says nothing of its error or size: as good as such systems place targets without a survey. */
    private static final double UNSAID_SIGMA_METERS = 25;

    private static final double LEAST_SIGMA_METERS = 0.5;
    private static final double MOST_RHO = 0.99;

    private Targets() {}

    /** What saw them, by its name within the source. */
    static String sensor(VmtiSet vmti, @Nullable UasDatalink set, String sourceName) {
        String imageSource =
                set == null || set.sensor() == null ? null : set.sensor().imageSource();
        String named = vmti.sourceSensor() == null ? imageSource : vmti.sourceSensor();
        String system = vmti.systemName() == null ? sourceName : vmti.systemName();
        return Objects.requireNonNullElse(named, system);
    }

    /** The image they were seen in; empty when it has no number. */
    static String scene(VmtiSet vmti) {
        return vmti.frameNumber() == null ? "" : vmti.frameNumber().toString();
    }

    /** What the sensor took one for; null when it did not say. */
    static @Nullable String kind(VmtiTarget target) {
        return target.objects().stream()
                .filter(object -> object.className() != null)
                .max(Comparator.comparingDouble(Targets::confidence))
                .map(VmtiObject::className)
                .orElse(null);
    }

    private static double confidence(VmtiObject object) {
        return Double.isNaN(object.confidenceProb()) ? 0 : object.confidenceProb();
    }

    /** Whether it is seen now: a track that was dropped or has ended is none. */
    static boolean isSeen(VmtiTarget target) {
        DetectionStatus status = target.track() == null ? null : target.track().status();
        return status != DetectionStatus.DROPPED && status != DetectionStatus.INACTIVE;
    }

    /** Where one is and how surely; null when it is only in the image. */
    static @Nullable Sight sight(VmtiTarget target, @Nullable UasDatalink set) {
        VmtiLocation at = target.location();
        VmtiLocation place = at != null && isPlace(at.latDeg(), at.lonDeg()) ? at : null;
        if (place != null && place.sigmaEastMeters() > 0 && place.sigmaNorthMeters() > 0) {
            return ellipse(place);
        }
        double latDeg = place == null ? (target.topLeftLatDeg() + target.bottomRightLatDeg()) / 2 : place.latDeg();
        double lonDeg = place == null ? (target.topLeftLonDeg() + target.bottomRightLonDeg()) / 2 : place.lonDeg();
        return isPlace(latDeg, lonDeg) ? Sight.Place.round(latDeg, lonDeg, sigma(target, set)) : null;
    }

    private static boolean isPlace(double latDeg, double lonDeg) {
        return Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180;
    }

    private static Sight ellipse(VmtiLocation at) {
        double east = Math.max(LEAST_SIGMA_METERS, at.sigmaEastMeters());
        double north = Math.max(LEAST_SIGMA_METERS, at.sigmaNorthMeters());
        double said = at.rhoEastNorthRatio();
        double rho = Double.isNaN(said) ? 0 : Math.clamp(said, -MOST_RHO, MOST_RHO);
        return new Sight.Place(at.latDeg(), at.lonDeg(), east * east, rho * east * north, north * north);
    }

    /** By the error that the set says (item 45), else half of the longer side of the box around it. */
    private static double sigma(VmtiTarget target, @Nullable UasDatalink set) {
        double ce90 =
                set == null || set.target() == null ? Double.NaN : set.target().ce90Meters();
        if (ce90 > 0) {
            return Math.max(LEAST_SIGMA_METERS, ce90 / SIGMAS_OF_90);
        }
        double northMeters = Math.abs(target.topLeftLatDeg() - target.bottomRightLatDeg()) * METERS_PER_DEG;
        double shrink = Math.cos(Math.toRadians(target.topLeftLatDeg()));
        double eastMeters = Math.abs(target.topLeftLonDeg() - target.bottomRightLonDeg()) * METERS_PER_DEG * shrink;
        double half = Math.max(northMeters, eastMeters) / 2;
        return half > 0 && half < Sight.MOST_SIGMA_METERS ? Math.max(LEAST_SIGMA_METERS, half) : UNSAID_SIGMA_METERS;
    }
}
