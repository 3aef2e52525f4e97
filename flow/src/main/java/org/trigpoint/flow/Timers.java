package org.trigpoint.flow;

/** The one alarm of a step's instance. A step with several deadlines keeps them in its state and sets the nearest. */
public interface Timers {
    /**
     * Sets the alarm, in place of any before it.
     *
     * @param atEpochMicros when; a time not after the present stamp counts as the microsecond after it
     */
    void set(long atEpochMicros);

    /** Takes the alarm back. */
    void clear();
}
