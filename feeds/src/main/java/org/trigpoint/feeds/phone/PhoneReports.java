package org.trigpoint.feeds.phone;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.phone.message.OsmAndPosition;
import org.trigpoint.feeds.phone.message.OwnTracksLocation;
import org.trigpoint.feeds.phone.message.OwnTracksOther;
import org.trigpoint.feeds.phone.message.OwnTracksTransition;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.phone.message.TraccarPosition;
import org.trigpoint.feeds.report.Dated;
import org.trigpoint.feeds.report.RawDigest;
import org.trigpoint.feeds.report.Worth;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.observation.TelemetryReport;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** What one raw message of a phone says becomes reports: the first is of its line, those that come with it of none. */
final class PhoneReports {
    /** Type of the transmission. */
    static final int TYPE = 450;

    private static final String NETWORK = "phone";
    private static final int NO_SECOND = 60;
    private static final double STEP_DEG = 1e-6;
    private static final double PER_CENT = 100;

    private final Enrolled phone;
    private final Stamp stamp;
    private final Raw raw;
    private final SourceOpened source;
    private final Consumer<? super Outcome> out;

    PhoneReports(Enrolled phone, Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        this.phone = phone;
        this.stamp = stamp;
        this.raw = raw;
        this.source = source;
        this.out = out;
    }

    void reject(String code, int offsetBytes) {
        out.accept(new Rejected(stamp, code, offsetBytes, 1));
    }

    void tell(PhoneMessage message) {
        switch (message) {
            case OsmAndPosition at -> {
                Motion motion = motion(Units.mpsFromKnots(at.speedKn()), at.courseDeg());
                double accuracyMeters = Worth.TO_95_FROM_68 * at.accuracyMeters();
                position(at.time(), at.latDeg(), at.lonDeg(), accuracyMeters, motion, at.batteryRatio());
            }
            case TraccarPosition at -> {
                Motion motion = motion(at.speedMps(), at.courseDeg());
                double accuracyMeters = Worth.TO_95_FROM_68 * at.accuracyMeters();
                position(at.time(), at.latDeg(), at.lonDeg(), accuracyMeters, motion, at.batteryRatio());
            }
            case OwnTracksLocation at -> {
                Motion motion = motion(at.speedMps(), at.courseDeg());
                double accuracyMeters = Worth.TO_95_FROM_68 * at.accuracyMeters();
                position(at.time(), at.latDeg(), at.lonDeg(), accuracyMeters, motion, at.batteryRatio());
            }
            case OwnTracksTransition at -> transition(at);
            case OwnTracksOther _ -> reject(PhoneFault.OTHER.code(), 0);
        }
    }

    private void transition(OwnTracksTransition at) {
        if (Double.isNaN(at.latDeg()) || Double.isNaN(at.lonDeg())) {
            reject(PhoneFault.POSITION.code(), 0);
        } else {
            double accuracyMeters = Worth.TO_95_FROM_68 * at.accuracyMeters();
            position(at.time(), at.latDeg(), at.lonDeg(), accuracyMeters, Motion.NONE, Double.NaN);
        }
    }

    private void position(
            @Nullable Instant time,
            double latDeg,
            double lonDeg,
            double accuracyMeters,
            Motion motion,
            double batteryRatio) {
        Dated at = Dated.of(time, stamp, source.clock());
        // What comes with a position comes before it: behind it, it would be taken for the same word again.
        out.accept(named(header(at, 1)));
        if (batteryRatio >= 0 && batteryRatio <= 1) {
            Condition condition = new Condition(
                    Condition.Gnss.UNKNOWN,
                    -1,
                    PER_CENT * batteryRatio,
                    Double.NaN,
                    Condition.Arming.UNKNOWN,
                    Condition.Fence.UNKNOWN,
                    null);
            out.accept(new TelemetryReport(header(at, 0), condition, null));
        }
        Fix fix = new Fix(latDeg, lonDeg, Double.NaN, false, STEP_DEG, Worth.within95(accuracyMeters));
        out.accept(new PositionReport(header(at, 0), fix, motion, NavigationStatus.UNDEFINED));
    }

    private IdentityReport named(Header header) {
        return new IdentityReport(header, phone.name(), null, 0, 0, null, Double.NaN, false, null, null, 0, false);
    }

    private Header header(Dated at, int ofLines) {
        return new Header(
                stamp,
                at.epochMicros(),
                at.basis(),
                Identity.named(NETWORK, phone.handle()),
                Platform.HANDSET,
                Transponder.NETWORK,
                new Header.Transmission(TYPE, RawDigest.of(raw), NO_SECOND, ofLines),
                null,
                false,
                source.marking());
    }

    private static Motion motion(double speedMps, double courseDeg) {
        double course = Double.isFinite(courseDeg) ? Angles.wrapCourseDeg(courseDeg) : Double.NaN;
        return new Motion(speedMps >= 0 ? speedMps : Double.NaN, false, course, Double.NaN, Double.NaN, false);
    }
}
