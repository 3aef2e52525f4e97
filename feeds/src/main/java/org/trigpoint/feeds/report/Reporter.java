package org.trigpoint.feeds.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
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

/** Makes the outcomes of one raw message: the first is of its lines, all others of none. Used by one thread. */
public final class Reporter {
    private static final int NO_SECOND = 60;
    /** Of senders that write six decimals or more. */
    private static final double STEP_DEG = 1e-6;

    private final Stamp stamp;
    private final SourceOpened source;
    private final Header.Transmission transmission;
    private final Consumer<? super Outcome> out;
    private int lines;

    /**
     * @param type of the transmission, a number of the feed's own
     * @param lines raw messages that it was made of
     */
    public Reporter(Stamp stamp, Raw raw, SourceOpened source, int type, int lines, Consumer<? super Outcome> out) {
        this.stamp = stamp;
        this.source = source;
        this.out = out;
        this.lines = lines;
        transmission = new Header.Transmission(type, RawDigest.of(raw), NO_SECOND, lines);
    }

    /** True when nothing was told yet. */
    public boolean isUntold() {
        return lines > 0;
    }

    public void reject(String code, int offsetBytes) {
        out.accept(new Rejected(stamp, code, offsetBytes, takeLines()));
    }

    private int takeLines() {
        int taken = lines;
        lines = 0;
        return taken;
    }

    /**
     * Tells where something is, and before that its name and how it is doing: behind it, they would be taken for the same word again.
     *
     * @param name null for none
     * @param condition null for none
     */
    public void position(
            long identity,
            Platform platform,
            Transponder transponder,
            @Nullable String name,
            @Nullable Condition condition,
            Dated at,
            Fix fix,
            Motion motion) {
        if (name != null) {
            Header header = header(identity, platform, transponder, at);
            out.accept(new IdentityReport(header, name, null, 0, 0, null, Double.NaN, false, null, null, 0, false));
        }
        if (condition != null) {
            out.accept(new TelemetryReport(header(identity, platform, transponder, at), condition, null));
        }
        Header header = header(identity, platform, transponder, at);
        out.accept(new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED));
    }

    private Header header(long identity, Platform platform, Transponder transponder, Dated at) {
        return new Header(
                stamp,
                at.epochMicros(),
                at.basis(),
                identity,
                platform,
                transponder,
                new Header.Transmission(transmission.type(), transmission.bits(), NO_SECOND, takeLines()),
                null,
                false,
                source.marking());
    }

    /** A position on earth. */
    public static Fix fix(double latDeg, double lonDeg, double heightMeters, IntegrityReport worth) {
        return new Fix(latDeg, lonDeg, heightMeters, false, STEP_DEG, worth);
    }

    /** A motion over ground; NaN and what cannot be is not said. */
    public static Motion motion(double speedMps, double courseDeg, double headingDeg) {
        return new Motion(
                speedMps >= 0 ? speedMps : Double.NaN,
                false,
                direction(courseDeg),
                direction(headingDeg),
                Double.NaN,
                false);
    }

    private static double direction(double deg) {
        return Double.isFinite(deg) ? Angles.wrapCourseDeg(deg) : Double.NaN;
    }
}
