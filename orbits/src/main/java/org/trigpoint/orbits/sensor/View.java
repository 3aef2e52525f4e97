package org.trigpoint.orbits.sensor;

import java.util.Optional;
import org.trigpoint.orbits.sight.Side;

/** Which part of the ground an instrument can see from where its satellite is. */
public sealed interface View {
    /**
     * A line across the ground track that moves along with the satellite.
     *
     * @param widthMeters on the ground, half of it to each side
     */
    record Swath(double widthMeters) implements View {
        public Swath {
            require(widthMeters > 0 && widthMeters <= 5_000_000, "A swath is above 0 to 5,000 km wide", widthMeters);
        }
    }

    /**
     * What lies abeam, where a range to it neither grows nor shrinks, between two incidence angles: a radar.
     *
     * @param nearDeg incidence on the ground nearest to the ground track, 0 or more
     * @param farDeg incidence farthest from it, above the nearest and below 90
     * @param only the one side to which it looks; empty for either
     */
    record SideLooking(double nearDeg, double farDeg, Optional<Side> only) implements View {
        public SideLooking {
            require(nearDeg >= 0, "An incidence is not below 0", nearDeg);
            require(farDeg > nearDeg && farDeg < 90, "The far incidence is above the near one and below 90", farDeg);
        }

        /** True when it looks to this side. */
        public boolean looks(Side side) {
            return only.isEmpty() || only.get() == side;
        }
    }

    /**
     * All that is less far from nadir than an angle, in any direction: a satellite that turns.
     *
     * @param offNadirDeg above 0 and below 90
     */
    record Agile(double offNadirDeg) implements View {
        public Agile {
            require(offNadirDeg > 0 && offNadirDeg < 90, "An off-nadir angle is above 0 and below 90", offNadirDeg);
        }
    }

    /**
     * All from which the satellite stands higher than an angle: a receiver.
     *
     * @param elevationDeg of the satellite above the horizontal plane, 0 or more and below 90
     */
    record Horizon(double elevationDeg) implements View {
        public Horizon {
            require(elevationDeg >= 0 && elevationDeg < 90, "An elevation is 0 or more and below 90", elevationDeg);
        }
    }

    private static void require(boolean holds, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }
}
