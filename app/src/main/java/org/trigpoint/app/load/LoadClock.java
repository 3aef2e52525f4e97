package org.trigpoint.app.load;

import java.util.concurrent.locks.LockSupport;

/** The time that a load is paced by. */
interface LoadClock {
    /** Of this machine. */
    LoadClock SYSTEM = new LoadClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Since a moment that is nobody's. */
    long nanos();

    /** Waits for about so long. */
    void pause(long nanos);
}
