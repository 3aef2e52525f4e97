package org.trigpoint.feeds.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.phone.message.OsmAndPosition;
import org.trigpoint.feeds.phone.message.OwnTracksLocation;
import org.trigpoint.feeds.phone.message.OwnTracksOther;
import org.trigpoint.feeds.phone.message.OwnTracksTransition;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.phone.message.TraccarPosition;
import org.trigpoint.feeds.report.Dated;
import org.trigpoint.feeds.report.Reporter;
import org.trigpoint.feeds.report.Worth;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.SourceOpened;

/** What a phone says becomes reports: its name, its battery, and where it is. */
final class PhoneReports {
    /** Type of the transmission. */
    static final int TYPE = 450;

    private static final String NETWORK = "phone";
    private static final double PER_CENT = 100;

    private final Enrolled phone;
    private final Stamp stamp;
    private final SourceOpened source;
    private final Reporter reporter;

    PhoneReports(Enrolled phone, Stamp stamp, SourceOpened source, Reporter reporter) {
        this.phone = phone;
        this.stamp = stamp;
        this.source = source;
        this.reporter = reporter;
    }

    /**
     * Where a phone is.
     *
     * @param time when; null when it does not say
     * @param accuracyMeters radius of 68 %, NaN when not said
     * @param speedMps NaN when not said
     * @param courseDeg NaN when not said
     * @param batteryRatio NaN when not said
     */
    private record At(
            @Nullable Instant time,
            double latDeg,
            double lonDeg,
            double accuracyMeters,
            double speedMps,
            double courseDeg,
            double batteryRatio) {}

    void tell(PhoneMessage message) {
        switch (message) {
            case OsmAndPosition at ->
                position(new At(
                        at.time(),
                        at.latDeg(),
                        at.lonDeg(),
                        at.accuracyMeters(),
                        Units.mpsFromKnots(at.speedKn()),
                        at.courseDeg(),
                        at.batteryRatio()));
            case TraccarPosition at ->
                position(new At(
                        at.time(),
                        at.latDeg(),
                        at.lonDeg(),
                        at.accuracyMeters(),
                        at.speedMps(),
                        at.courseDeg(),
                        at.batteryRatio()));
            case OwnTracksLocation at ->
                position(new At(
                        at.time(),
                        at.latDeg(),
                        at.lonDeg(),
                        at.accuracyMeters(),
                        at.speedMps(),
                        at.courseDeg(),
                        at.batteryRatio()));
            case OwnTracksTransition at
            when Double.isNaN(at.latDeg()) || Double.isNaN(at.lonDeg()) ->
                reporter.reject(PhoneFault.POSITION.code(), 0);
            case OwnTracksTransition at ->
                position(new At(
                        at.time(), at.latDeg(), at.lonDeg(), at.accuracyMeters(), Double.NaN, Double.NaN, Double.NaN));
            case OwnTracksOther _ -> reporter.reject(PhoneFault.OTHER.code(), 0);
        }
    }

    private void position(At at) {
        reporter.position(
                Identity.named(NETWORK, phone.handle()),
                Platform.HANDSET,
                Transponder.NETWORK,
                phone.name(),
                battery(at.batteryRatio()),
                Dated.of(at.time(), stamp, source.clock()),
                Reporter.fix(
                        at.latDeg(),
                        at.lonDeg(),
                        Double.NaN,
                        Worth.within95(Worth.TO_95_FROM_68 * at.accuracyMeters())),
                Reporter.motion(at.speedMps(), at.courseDeg(), Double.NaN));
    }

    private static @Nullable Condition battery(double ratio) {
        return ratio >= 0 && ratio <= 1
                ? new Condition(
                        Condition.Gnss.UNKNOWN,
                        -1,
                        PER_CENT * ratio,
                        Double.NaN,
                        Condition.Arming.UNKNOWN,
                        Condition.Fence.UNKNOWN,
                        null)
                : null;
    }
}
