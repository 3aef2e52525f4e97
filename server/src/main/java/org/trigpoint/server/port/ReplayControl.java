package org.trigpoint.server.port;

/** The course of a replay. */
public interface ReplayControl {
    /**
     * Where a replay is.
     *
     * @param fromEpochMillis its first moment; NaN when undated
     * @param toEpochMillis its last moment; NaN when undated
     * @param paused true while it stands
     * @param speedRatio recorded seconds a second; 0 for as fast as it goes
     */
    record Course(double fromEpochMillis, double toEpochMillis, boolean paused, double speedRatio) {}

    Course course();

    void pause(boolean paused);

    /** Sets the speed in recorded seconds a second; 0 for as fast as it goes. */
    void speed(double speedRatio);

    /** Jumps to a moment. */
    void seek(long epochMillis);
}
