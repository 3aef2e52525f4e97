package org.trigpoint.model.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a craft says it is doing, as its ground station is told. What was not said is {@code UNKNOWN}, NaN, −1 or null.
 *
 * @param gnss what its satellite receiver has
 * @param satellites that the receiver uses, −1 when not said
 * @param batteryPercent of charge that is left, 0 to 100, NaN when not said
 * @param linkPercent of the messages of its link that have come lately, 0 to 100, NaN when not known
 * @param arming whether its motors may turn
 * @param fence whether it is within the bounds that it was given
 * @param mode of its autopilot, in that one's words; null when not said
 */
public record Condition(
        Gnss gnss,
        int satellites,
        double batteryPercent,
        double linkPercent,
        Arming arming,
        Fence fence,
        @Nullable String mode) {
    /** What a satellite receiver has. Ordinals are stored: add at the end only. */
    public enum Gnss {
        UNKNOWN,
        /** No receiver, or one without a fix. */
        NO_FIX,
        /** A place without a height. */
        FIX_2D,
        FIX_3D,
        /** Corrected: differential, or by carrier phase. */
        CORRECTED;

        /** True when it has a place in three dimensions. */
        public boolean isWhole() {
            return this == FIX_3D || this == CORRECTED;
        }
    }

    /** Ordinals are stored: add at the end only. */
    public enum Arming {
        UNKNOWN,
        DISARMED,
        ARMED
    }

    /** Ordinals are stored: add at the end only. */
    public enum Fence {
        UNKNOWN,
        WITHIN,
        BREACHED
    }

    /** Nothing said. */
    public static final Condition NONE =
            new Condition(Gnss.UNKNOWN, -1, Double.NaN, Double.NaN, Arming.UNKNOWN, Fence.UNKNOWN, null);

    public Condition {
        if (satellites < -1) {
            throw new IllegalArgumentException("Satellites are 0 and more or −1 for not said, not " + satellites);
        }
    }

    public boolean hasSatellites() {
        return satellites >= 0;
    }

    public boolean hasBattery() {
        return !Double.isNaN(batteryPercent);
    }

    public boolean hasLink() {
        return !Double.isNaN(linkPercent);
    }

    public Optional<String> findMode() {
        return Optional.ofNullable(mode);
    }

    /** All that is known after a newer word: what that does not say stays. */
    public Condition after(Condition newer) {
        return new Condition(
                newer.gnss == Gnss.UNKNOWN ? gnss : newer.gnss,
                newer.hasSatellites() ? newer.satellites : satellites,
                newer.hasBattery() ? newer.batteryPercent : batteryPercent,
                newer.hasLink() ? newer.linkPercent : linkPercent,
                newer.arming == Arming.UNKNOWN ? arming : newer.arming,
                newer.fence == Fence.UNKNOWN ? fence : newer.fence,
                newer.mode == null ? mode : newer.mode);
    }
}
