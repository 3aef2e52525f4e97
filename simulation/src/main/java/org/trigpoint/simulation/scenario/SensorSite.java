package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.List;

/** What tells where things are, without names: sensors that see, and receivers of what aircraft tell. */
public sealed interface SensorSite {
    /** True of what does not see but listens to craft that tell of themselves. */
    default boolean listens() {
        return this instanceof Adsb || this instanceof Ground;
    }

    /** Of its file and of what it reports: letters, digits, {@code _} and {@code -}, at most 24. */
    String name();

    /**
     * Where a sensor on land stands and what it can see from there.
     *
     * @param heightMeters above the sea
     * @param fromDeg where its sector begins, clockwise from true north
     * @param sweepDeg how wide the sector is; 360 for all around
     */
    record Stand(
            double latDeg,
            double lonDeg,
            double heightMeters,
            double nearMeters,
            double farMeters,
            double fromDeg,
            double sweepDeg) {}

    /**
     * A radar that turns.
     *
     * @param rotationSeconds for one scan
     * @param rangeSigmaMeters error of one plot, one standard deviation
     * @param bearingSigmaDeg likewise
     * @param halfSeen a ship that half of the scans see
     * @param seenProb most that a scan sees of a ship near by
     * @param falsePerScan plots of nothing in a scan, on average, drawn for each; as many near as far, so they lie denser near
     * @param asPlaces plots are places with covariance, not ranges and bearings
     * @param bearingBiasDeg what every bearing is off by
     * @param rangeBiasMeters what every range is off by
     * @param cellMeters plots nearer than this in range and than {@code cellDeg} in bearing become one; 0 for never
     * @param latencySeconds from a plot to its arrival
     */
    record Radar(
            String name,
            Stand stand,
            double rotationSeconds,
            double rangeSigmaMeters,
            double bearingSigmaDeg,
            HalfSeen halfSeen,
            double seenProb,
            Range falsePerScan,
            boolean asPlaces,
            double bearingBiasDeg,
            double rangeBiasMeters,
            double cellMeters,
            double cellDeg,
            double latencySeconds,
            List<Structure> structures,
            List<Span> outages)
            implements SensorSite {
        public Radar {
            structures = List.copyOf(structures);
            outages = List.copyOf(outages);
        }
    }

    /**
     * A camera that measures directions.
     *
     * @param everySeconds between two pictures
     * @param falsePerLook directions to nothing in a picture, on average, drawn for each
     */
    record Camera(
            String name,
            Stand stand,
            double everySeconds,
            double bearingSigmaDeg,
            HalfSeen halfSeen,
            double seenProb,
            Range falsePerLook,
            double latencySeconds,
            List<Span> outages)
            implements SensorSite {
        public Camera {
            outages = List.copyOf(outages);
        }
    }

    /**
     * A receiver of what aircraft tell by ADS-B.
     *
     * @param stand where its antenna is, and how far it hears at most
     * @param lossProb part of the messages within its horizon that are lost
     * @param latencySeconds from a message to its arrival
     */
    record Adsb(String name, Stand stand, double lossProb, double latencySeconds, List<Span> outages)
            implements SensorSite {
        public Adsb {
            outages = List.copyOf(outages);
        }
    }

    /**
     * A ground station that drones have links to.
     *
     * @param stand where its antenna is, and how far its links reach at most
     * @param lossProb part of the frames within its horizon that are lost
     * @param latencySeconds from a frame to its arrival
     */
    record Ground(String name, Stand stand, double lossProb, double latencySeconds, List<Span> outages)
            implements SensorSite {
        public Ground {
            outages = List.copyOf(outages);
        }
    }

    /** What a satellite carries. */
    enum Imager {
        SAR("sar"),
        OPTICAL("optical");

        private final String text;

        Imager(String text) {
            this.text = text;
        }

        /** The word in a scenario. */
        public String text() {
            return text;
        }
    }

    /**
     * The scene that a satellite takes.
     *
     * @param latDeg its middle
     * @param lonDeg its middle
     * @param widthMeters across the flight
     * @param lengthMeters along the flight
     * @param headingDeg of the flight over ground
     */
    record Scene(double latDeg, double lonDeg, double widthMeters, double lengthMeters, double headingDeg) {}

    /**
     * What a satellite sees in its scenes.
     *
     * @param times when each scene begins
     * @param halfSeenMeters length of a ship that half of the scenes show
     * @param seenProb most that a scene shows of a large ship
     * @param sigmaMeters error of a place, one standard deviation in each direction
     * @param azimuthSigmaMeters error along the flight that is reported; the same unless ships are displaced
     * @param lengthSigmaRatio error of a measured length, as a part of it
     * @param falsePerScene detections of nothing, on average, drawn for each scene
     * @param falseShapeRatio shape of their negative binomial distribution: the smaller, the more uneven from scene to scene
     * @param cloudRatio part of an optical scene under cloud
     * @param cloudMeters size of a cloud
     * @param displacementSeconds slant range by the satellite's speed: a ship that comes nearer at 1 m/s is shown this many metres too
     *     far ahead; 0 for none
     * @param incidenceDeg between the beam and the vertical
     * @param latencySeconds from the scene to its arrival
     */
    record Pass(
            String name,
            Imager imager,
            Scene scene,
            List<Duration> times,
            double halfSeenMeters,
            double seenProb,
            double sigmaMeters,
            double azimuthSigmaMeters,
            double lengthSigmaRatio,
            Range falsePerScene,
            double falseShapeRatio,
            double cloudRatio,
            double cloudMeters,
            double displacementSeconds,
            double incidenceDeg,
            double latencySeconds,
            List<Structure> structures)
            implements SensorSite {
        public Pass {
            times = List.copyOf(times);
            structures = List.copyOf(structures);
        }
    }
}
