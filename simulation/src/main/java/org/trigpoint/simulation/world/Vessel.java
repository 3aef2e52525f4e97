package org.trigpoint.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.FalsePosition;
import org.trigpoint.simulation.scenario.Jamming;
import org.trigpoint.simulation.scenario.Span;

/** A craft and its motion: where it is at any time, before the start too. */
public final class Vessel {
    /** Of what flies, while it stands on the ground. */
    private static final double LOWEST_ANTENNA_METERS = 2;

    private final Craft craft;
    private final Path path;
    private final double phaseSeconds;
    private final long startEpochMicros;
    private final List<Jamming> jamming;
    private final List<Companion> companions = new ArrayList<>();

    Vessel(Craft craft, Path path, double phaseSeconds, long startEpochMicros, List<Jamming> jamming) {
        this.craft = craft;
        this.path = path;
        this.phaseSeconds = phaseSeconds;
        this.startEpochMicros = startEpochMicros;
        this.jamming = List.copyOf(jamming);
    }

    public Craft craft() {
        return craft;
    }

    /** The craft as it says that it is at a time. */
    public Craft toldAt(long epochMicros) {
        return craft.toldAt(epochMicros - startEpochMicros);
    }

    /** When it next says of itself something else, after a time; Long.MAX_VALUE for never. */
    public long nextAliasEpochMicros(long afterEpochMicros) {
        return craft.aliases().stream()
                .mapToLong(alias -> startEpochMicros + alias.fromMicros())
                .filter(from -> from > afterEpochMicros)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The motion at a time. */
    public Kinematics at(long epochMicros) {
        return path.at(seconds(epochMicros));
    }

    /** The motion so many seconds after the scenario's start. */
    Kinematics atSeconds(double sinceStartSeconds) {
        return path.at(sinceStartSeconds + phaseSeconds);
    }

    private double seconds(long epochMicros) {
        return (epochMicros - startEpochMicros) * 1e-6 + phaseSeconds;
    }

    /** Height of its antenna above the sea at a time. */
    public double antennaMetersAt(long epochMicros) {
        return craft.flies() ? Math.max(LOWEST_ANTENNA_METERS, at(epochMicros).heightMeters()) : craft.antennaMeters();
    }

    /** True when the speed only rises or only falls between two times, and no change of course begins. */
    public boolean isSteady(long fromEpochMicros, long toEpochMicros) {
        return path.isSteady(seconds(fromEpochMicros), seconds(toEpochMicros));
    }

    /** True when its transmitter is on. */
    public boolean transmitsAt(long epochMicros) {
        return craft.transmitsAt(epochMicros - startEpochMicros);
    }

    /** What its transmitter does. */
    public TransmitterState transmitterAt(long epochMicros) {
        if (craft.equipment() == Equipment.NONE) {
            return TransmitterState.NONE;
        }
        if (!transmitsAt(epochMicros)) {
            return TransmitterState.OFF;
        }
        return findFalsePosition(epochMicros).isPresent() ? TransmitterState.FAULTY : TransmitterState.ON;
    }

    /** What satellite navigation gives aboard: good, or worse the deeper it is in a jammed area; nothing where its own set fails. */
    public Gnss gnssAt(long epochMicros) {
        for (Span span : craft.gnssLost()) {
            if (span.contains(epochMicros - startEpochMicros)) {
                return Gnss.LOST;
            }
        }
        if (jamming.isEmpty()) {
            return Gnss.GOOD;
        }
        Kinematics here = at(epochMicros);
        Gnss worst = Gnss.GOOD;
        for (Jamming one : jamming) {
            boolean reaches = one.gnss()
                    && (!craft.flies() || one.isAboveHorizon(here.latDeg(), here.lonDeg(), here.heightMeters()));
            double depthRatio = reaches
                    ? one.depthRatio(here.latDeg(), here.lonDeg(), epochMicros - startEpochMicros)
                    : Double.POSITIVE_INFINITY;
            Gnss found = Gnss.at(depthRatio);
            worst = found.compareTo(worst) > 0 ? found : worst;
        }
        return worst;
    }

    private Optional<FalsePosition> findFalsePosition(long epochMicros) {
        for (FalsePosition position : craft.falsePositions()) {
            if (position.span().contains(epochMicros - startEpochMicros)) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }

    /** The motion that its transmitter is told: the true one, or a false one. */
    public Kinematics claimedAt(long epochMicros) {
        Kinematics truth = at(epochMicros);
        Optional<FalsePosition> position = findFalsePosition(epochMicros);
        if (position.isEmpty()) {
            return truth;
        }
        double sinceSeconds = (epochMicros - startEpochMicros) * 1e-6
                - position.get().span().from().toMillis() / 1000.0;
        return switch (position.get()) {
            case FalsePosition.Offset offset -> off(truth, offset, sinceSeconds);
            case FalsePosition.Circle circle -> round(truth, circle, sinceSeconds);
        };
    }

    private static Kinematics off(Kinematics truth, FalsePosition.Offset offset, double sinceSeconds) {
        double overSeconds = offset.over().toMillis() / 1000.0;
        double part = overSeconds > 0 ? Math.min(1, sinceSeconds / overSeconds) : 1;
        Plane plane = Plane.at(truth.latDeg());
        return claim(
                truth,
                truth.latDeg() + part * offset.northMeters() / plane.latMeters(),
                truth.lonDeg() + part * offset.eastMeters() / plane.lonMeters(),
                truth.speedMps(),
                truth.courseDeg());
    }

    private static Kinematics round(Kinematics truth, FalsePosition.Circle circle, double sinceSeconds) {
        double mps = Units.mpsFromKnots(circle.speedKn());
        double bearingRad = mps / circle.radiusMeters() * sinceSeconds;
        Plane plane = Plane.at(circle.latDeg());
        return claim(
                truth,
                circle.latDeg() + circle.radiusMeters() * StrictMath.cos(bearingRad) / plane.latMeters(),
                circle.lonDeg() + circle.radiusMeters() * StrictMath.sin(bearingRad) / plane.lonMeters(),
                mps,
                Angles.wrapCourseDeg(StrictMath.toDegrees(bearingRad) + 90));
    }

    private static Kinematics claim(Kinematics truth, double latDeg, double lonDeg, double speedMps, double courseDeg) {
        return new Kinematics(
                Math.clamp(latDeg, -89, 89),
                Angles.wrapLonDeg(lonDeg),
                speedMps,
                courseDeg,
                truth.headingDeg(),
                truth.turnDegPerMin(),
                truth.heightMeters(),
                truth.climbMps(),
                truth.activity(),
                truth.changingCourse());
    }

    /** The craft that it is with at a time: alongside, or at the other end of a towing line. */
    public List<String> companionsAt(long epochMicros) {
        if (companions.isEmpty()) {
            return List.of();
        }
        double seconds = (epochMicros - startEpochMicros) * 1e-6;
        return companions.stream()
                .filter(one -> seconds >= one.fromSeconds() && seconds < one.toSeconds())
                .map(Companion::id)
                .toList();
    }

    void accompany(Companion companion) {
        companions.add(companion);
    }
}
