package org.trigpoint.simulation.world;

import org.trigpoint.simulation.scenario.Equipment;

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
        return path.at(seconds(epochMicros));
    }

    private double seconds(long epochMicros) {
        return (epochMicros - startEpochMicros) * 1e-6 + phaseSeconds;
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
        return transmitsAt(epochMicros) ? TransmitterState.ON : TransmitterState.OFF;
    }
}
