package org.trigpoint.simulation.world;

/** A craft and its motion: where it is at any time, before the start too. */
public final class Vessel {
    private final Craft craft;
    private final Path path;
    private final double phaseSeconds;
    private final long startEpochMicros;

    Vessel(Craft craft, Path path, double phaseSeconds, long startEpochMicros) {
        this.craft = craft;
        this.path = path;
        this.phaseSeconds = phaseSeconds;
        this.startEpochMicros = startEpochMicros;
    }

    public Craft craft() {
        return craft;
    }

    /** The motion at a time. */
    public Kinematics at(long epochMicros) {
        return path.at((epochMicros - startEpochMicros) * 1e-6 + phaseSeconds);
    }

    /** True when its transmitter is on. */
    public boolean transmitsAt(long epochMicros) {
        return craft.transmitsAt(epochMicros - startEpochMicros);
    }
}
