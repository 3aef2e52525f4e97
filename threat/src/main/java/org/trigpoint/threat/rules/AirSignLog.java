package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Report;
import org.trigpoint.model.observation.Transponder;

/** Says when an {@link AirSign} of a track is due, and makes it. Bytes: i64 time of the last, i64 digest of what it said of itself. */
final class AirSignLog {
    private static final long EVERY_MICROS = 30_000_000;

    private long saidEpochMicros = Header.UNDATED;
    private long digest;

    void take(Report report, Subject subject, boolean moved, Stamp now, Consumer<AirSign> tells) {
        Header header = report.header();
        if (!isAddress(header.identity()) || !isItsOwn(header.transponder())) {
            return;
        }
        if (moved) {
            if (saidEpochMicros == Header.UNDATED || subject.timeEpochMicros - saidEpochMicros >= EVERY_MICROS) {
                tell(header, subject, subject.timeEpochMicros, tells);
            }
        } else if (report instanceof IdentityReport && digest != digestOf(subject)) {
            long time = header.isDated() ? header.timeEpochMicros() : now.arrivalEpochMicros();
            tell(header, subject, time, tells);
        }
    }

    private static boolean isAddress(long identity) {
        return Identity.isIcao(identity);
    }

    /** False for what others tell of it: their tracks may be of another, and their places are late. */
    private static boolean isItsOwn(Transponder transponder) {
        return transponder != Transponder.TIS_B
                && transponder != Transponder.ADS_R
                && transponder != Transponder.MULTILATERATION;
    }

    private void tell(Header header, Subject subject, long epochMicros, Consumer<AirSign> tells) {
        if (subject.hasPosition()) {
            saidEpochMicros = subject.timeEpochMicros;
        }
        digest = digestOf(subject);
        Airframe airframe = subject.airframe();
        tells.accept(new AirSign(
                subject.track,
                subject.identity,
                epochMicros,
                header.timeBasis(),
                subject.latDeg,
                subject.lonDeg,
                subject.callSign,
                airframe == null ? null : airframe.registration(),
                airframe == null ? null : airframe.typeCode(),
                subject.stamp,
                subject.staticStamp,
                subject.marking,
                subject.isHidden()));
    }

    private static long digestOf(Subject subject) {
        Airframe airframe = subject.airframe();
        long mix = Objects.hashCode(subject.callSign);
        mix = 31 * mix + (airframe == null ? 0 : Objects.hashCode(airframe.registration()));
        return 31 * mix + (airframe == null ? 0 : Objects.hashCode(airframe.typeCode()));
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(saidEpochMicros);
        out.writeLong(digest);
    }

    void read(DataInput in) throws IOException {
        saidEpochMicros = in.readLong();
        digest = in.readLong();
    }
}
