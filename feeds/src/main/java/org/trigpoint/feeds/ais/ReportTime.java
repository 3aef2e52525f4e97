package org.trigpoint.feeds.ais;

import org.trigpoint.feeds.ais.sentence.CivilTime;
import org.trigpoint.feeds.ais.sentence.Reception;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * When a report was true: the time its lines carry, else the stamp's, moved to the nearest instant with the UTC second that the
 * report names, if that is at most {@link #FARTHEST_MICROS} away. A report farther off was delayed, or its sender's clock is wrong.
 */
final class ReportTime {
    private static final long FARTHEST_MICROS = 15_000_000L;
    private static final long MINUTE_MICROS = 60_000_000L;
    private static final long SECOND_MICROS = 1_000_000L;

    long epochMicros;
    TimeBasis basis = TimeBasis.UNDATED;

    void resolve(Reception reception, Clock clock, int second) {
        if (reception.timeEpochMicros() != CivilTime.NONE) {
            epochMicros = reception.timeEpochMicros();
            basis = TimeBasis.RECEIVER;
        } else if (clock == Clock.NONE) {
            epochMicros = Header.UNDATED;
            basis = TimeBasis.UNDATED;
            return;
        } else {
            epochMicros = reception.stamp().arrivalEpochMicros();
            basis = clock == Clock.ARRIVAL ? TimeBasis.ARRIVAL : TimeBasis.FILE;
        }
        if (second < 60) {
            sharpen(second);
        }
    }

    private void sharpen(int second) {
        long ahead = second * SECOND_MICROS - Math.floorMod(epochMicros, MINUTE_MICROS);
        if (ahead > MINUTE_MICROS / 2) {
            ahead -= MINUTE_MICROS;
        } else if (ahead < -MINUTE_MICROS / 2) {
            ahead += MINUTE_MICROS;
        }
        if (Math.abs(ahead) <= FARTHEST_MICROS) {
            epochMicros += ahead;
            basis = TimeBasis.REPORTED_SECOND;
        }
    }
}
