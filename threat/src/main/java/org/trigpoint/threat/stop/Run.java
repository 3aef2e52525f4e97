package org.trigpoint.threat.stop;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Header;
import org.trigpoint.threat.rules.Subject;

/** How a fast ship runs, where it stopped before, and a stop that may be too sudden. Kept in place: nothing is made for a ship that runs on. */
final class Run {
    /** Stops that are remembered. */
    static final int MOST_STOPS = 8;

    /** The run is measured over so long at least. */
    private static final long MEASURED_MICROS = 30_000_000;

    private static final double HABIT_METERS = 300;

    /** Newest fast position. */
    long fastEpochMicros = Header.UNDATED;

    double fastLatDeg;
    double fastLonDeg;
    double fastMps;
    /** The most that it said in this run. */
    double mostMps;

    Stamp fastStamp = Stamp.FIRST;
    /** A fast position half a minute or more before it, with fast ones alone between; {@link Header#UNDATED} while there is none. */
    long earlierEpochMicros = Header.UNDATED;

    double earlierLatDeg;
    double earlierLonDeg;
    /** The next earlier one. */
    long nextEpochMicros = Header.UNDATED;

    double nextLatDeg;
    double nextLonDeg;

    /** When it lay still first after the run; {@link Header#UNDATED} while it runs. */
    long stopEpochMicros = Header.UNDATED;

    double stopLatDeg;
    double stopLonDeg;
    Stamp stopStamp = Stamp.FIRST;
    /** True when the stop was faster than the rule allows. */
    boolean sudden;
    /** True once the stop has lasted, whatever came of it. */
    boolean judged;

    long saidEpochMicros = Header.UNDATED;
    final List<Position> stops = new ArrayList<>(0);

    /** Takes a position at speed. */
    void runs(Subject ship) {
        if (stopEpochMicros != Header.UNDATED || fastEpochMicros == Header.UNDATED) {
            stopEpochMicros = Header.UNDATED;
            sudden = false;
            judged = false;
            saidEpochMicros = Header.UNDATED;
            earlierEpochMicros = Header.UNDATED;
            mostMps = 0;
            next(ship);
        }
        fastEpochMicros = ship.timeEpochMicros();
        fastLatDeg = ship.latDeg();
        fastLonDeg = ship.lonDeg();
        fastMps = ship.motion().speedMps();
        mostMps = Math.max(mostMps, fastMps);
        fastStamp = ship.stamp();
        if (fastEpochMicros - nextEpochMicros >= MEASURED_MICROS) {
            earlierEpochMicros = nextEpochMicros;
            earlierLatDeg = nextLatDeg;
            earlierLonDeg = nextLonDeg;
            next(ship);
        }
    }

    private void next(Subject ship) {
        nextEpochMicros = ship.timeEpochMicros();
        nextLatDeg = ship.latDeg();
        nextLonDeg = ship.lonDeg();
    }

    /** Takes the first position at which it lies still after a run. */
    void stops(Subject ship, boolean tooFast) {
        stopEpochMicros = ship.timeEpochMicros();
        stopLatDeg = ship.latDeg();
        stopLonDeg = ship.lonDeg();
        stopStamp = ship.stamp();
        sudden = tooFast;
        judged = false;
    }

    /** Speed over the run before it stopped, by positions; 0 when it was not measured. */
    double measuredMps() {
        if (earlierEpochMicros == Header.UNDATED || fastEpochMicros <= earlierEpochMicros) {
            return 0;
        }
        return meters(earlierLatDeg, earlierLonDeg, fastLatDeg, fastLonDeg)
                / ((fastEpochMicros - earlierEpochMicros) / 1e6);
    }

    /** Metres from the last fast position to where it lay still. */
    double stoppingMeters() {
        return meters(fastLatDeg, fastLonDeg, stopLatDeg, stopLonDeg);
    }

    boolean stoppedHereBefore() {
        for (Position stop : stops) {
            if (meters(stop.latDeg(), stop.lonDeg(), stopLatDeg, stopLonDeg) <= HABIT_METERS) {
                return true;
            }
        }
        return false;
    }

    void rememberStop() {
        if (stoppedHereBefore()) {
            return;
        }
        if (stops.size() == MOST_STOPS) {
            stops.removeFirst();
        }
        stops.add(Position.of(stopLatDeg, stopLonDeg));
    }

    static double meters(double latDeg, double lonDeg, double otherLatDeg, double otherLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(otherLatDeg, otherLonDeg);
        return Math.hypot(offset.eastMeters(), offset.northMeters());
    }
}
