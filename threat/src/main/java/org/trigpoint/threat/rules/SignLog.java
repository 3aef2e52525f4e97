package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;

/**
 * Says when a {@link Sign} of a track is due, and makes it: few, because each costs a look-up of its identity. Bytes: i64 time of the last
 * sign, i32 signs, i64 digest of what was said of itself.
 */
final class SignLog {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long MOVING_MICROS = 2 * MINUTE_MICROS;
    private static final long LYING_MICROS = 10 * MINUTE_MICROS;
    /** A track that is new tells sooner, so that one bad fix and a ship are told apart. */
    private static final long NEW_MICROS = 2 * MINUTE_MICROS;

    private static final int NEW_SIGNS = 3;
    private static final double LYING_MPS = 0.5;
    private static final double METERS_PER_DEG = 111_320;

    private long saidEpochMicros = Header.UNDATED;
    private int signs;
    private long digest;

    void take(Report report, Subject subject, boolean moved, Stamp now, Consumer<Sign> tells) {
        if (moved) {
            if (signs == 0 || isDue(subject)) {
                tell(report, subject, subject.timeEpochMicros, tells);
            }
        } else if (report instanceof IdentityReport) {
            long time = report.header().isDated() ? report.timeEpochMicros() : now.arrivalEpochMicros();
            boolean soon = saidEpochMicros != Header.UNDATED && Math.abs(time - saidEpochMicros) < MINUTE_MICROS;
            // Those of a number that several use alternate all the time: one a minute is enough of them.
            if (digest != digestOf(subject) && !soon) {
                tell(report, subject, subject.hasPosition() ? subject.timeEpochMicros : time, tells);
            }
        }
    }

    private boolean isDue(Subject subject) {
        long since = subject.timeEpochMicros - saidEpochMicros;
        if (since < NEW_MICROS) {
            return false;
        }
        boolean lies = subject.motion.hasSpeed() && subject.motion.speedMps() < LYING_MPS;
        return since >= (signs < NEW_SIGNS ? NEW_MICROS : lies ? LYING_MICROS : MOVING_MICROS);
    }

    private void tell(Report report, Subject subject, long epochMicros, Consumer<Sign> tells) {
        saidEpochMicros = epochMicros;
        signs = Math.min(signs + 1, NEW_SIGNS);
        digest = digestOf(subject);
        double step = report instanceof PositionReport position && position.fix() != null
                ? position.fix().resolutionDeg()
                : 0;
        Sign sign = new Sign(
                false,
                subject.track,
                subject.identity,
                subject.platform,
                subject.transponder,
                epochMicros,
                report.header().timeBasis(),
                subject.latDeg,
                subject.lonDeg,
                step * METERS_PER_DEG,
                subject.motion.speedMps(),
                subject.name,
                subject.callSign,
                subject.imoNumber,
                subject.shipType,
                subject.lengthMeters,
                subject.beamMeters,
                subject.stamp,
                subject.staticStamp,
                subject.marking);
        tells.accept(sign);
        if (sign.hasImo()) {
            tells.accept(sign.ofImo());
        }
    }

    private static long digestOf(Subject subject) {
        long mix = text(subject.name);
        mix = 31 * mix + text(subject.callSign);
        mix = 31 * mix + subject.imoNumber;
        mix = 31 * mix + subject.shipType;
        mix = 31 * mix + Double.doubleToLongBits(subject.lengthMeters);
        return 31 * mix + Double.doubleToLongBits(subject.beamMeters);
    }

    private static int text(@Nullable String text) {
        return text == null ? 0 : text.hashCode();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(saidEpochMicros);
        out.writeInt(signs);
        out.writeLong(digest);
    }

    void read(DataInput in) throws IOException {
        saidEpochMicros = in.readLong();
        signs = in.readInt();
        digest = in.readLong();
    }
}
