package org.trigpoint.app.tak;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.CotPoint;
import org.trigpoint.feeds.cot.message.Remarks;
import org.trigpoint.feeds.cot.message.Sensor;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.report.Uids;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.track.Claim;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/** A track as an event: a function of the track, so that the same one is the same event whenever it is made. */
final class TrackEvents {
    private static final double PLACE_STEPS = 1e7;
    private static final double TENTHS = 10;
    private static final double TURN_DEG = 360;
    /** Slower than this an estimate may as well stand still. */
    private static final double LEAST_MPS = 0.5;

    private static final long MICROS_PER_SECOND = 1_000_000;

    private final TakMark mark;
    private final long staleMicros;

    /** @param staleSeconds without a report after which a track coasts: so long its event holds */
    TrackEvents(TakMark mark, double staleSeconds) {
        this.mark = mark;
        this.staleMicros = Math.round(staleSeconds * MICROS_PER_SECOND);
    }

    /** The uid that a track has by its own numbers or its own name in a network; empty when it has none. */
    static Optional<String> findOwnUid(Track track) {
        Identity identity = Identity.unpack(track.identity());
        String number = Uids.ofNumber(identity);
        if (!number.isEmpty()) {
            return Optional.of(number);
        }
        return track.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.REGISTRATION)
                .map(Claim::value)
                .filter(name -> Identity.named(Uids.NETWORK, name) == track.identity())
                .findFirst();
    }

    /** The uid of a track without a number of its own, or whose number another one has. */
    static String uidOf(Track track) {
        return "trigpoint." + track.id();
    }

    /**
     * The event.
     *
     * @param at where it is
     * @param own true for the site's own ship
     */
    CotEvent of(Track track, Estimate at, String uid, boolean own) {
        Instant time = TakMark.time(at.timeEpochMicros());
        Marking marking = track.marking();
        return new CotEvent(
                "2.0",
                uid,
                TakTypes.of(track, own),
                "m-f",
                time,
                time,
                TakMark.time(at.timeEpochMicros() + staleMicros),
                null,
                null,
                mark.opex(),
                TakMark.caveat(marking),
                TakMark.releasableTo(marking),
                point(track, at),
                detail(track, at, time),
                null);
    }

    /** The event by which a client learns that a thing is not tracked any more: it holds no longer. */
    static CotEvent over(CotEvent last, Instant now) {
        return new CotEvent(
                last.version(),
                last.uid(),
                last.type(),
                last.how(),
                now,
                now,
                now,
                last.access(),
                last.qos(),
                last.opex(),
                last.caveat(),
                last.releasableTo(),
                last.point(),
                last.detail(),
                last.rest());
    }

    private static CotPoint point(Track track, Estimate at) {
        Covariance4 covariance = at.covariance();
        double sigmaMeters = Math.sqrt((covariance.eeMeters2() + covariance.nnMeters2()) / 2);
        double ceMeters = sigmaMeters > 0 ? Math.max(1, Math.round(sigmaMeters * TENTHS)) / TENTHS : Double.NaN;
        return new CotPoint(
                Math.round(at.latDeg() * PLACE_STEPS) / PLACE_STEPS,
                Math.round(at.lonDeg() * PLACE_STEPS) / PLACE_STEPS,
                tenths(track.flight().heightMeters()),
                ceMeters,
                Double.NaN,
                null);
    }

    private CotDetail detail(Track track, Estimate at, Instant time) {
        return new CotDetail(
                new Contact(callSign(track), null, null, null),
                null,
                motion(track, at),
                null,
                status(track.condition()),
                null,
                new Remarks(remarks(track), null, null, null, null),
                null,
                sensor(track.gaze()),
                null,
                null,
                mark.flowTags(time.toString()),
                List.of(),
                null,
                null);
    }

    /** The name to show: its own, else its number, else the end of its id. */
    static String callSign(Track track) {
        String number = Identity.unpack(track.identity()).text();
        return track.findName().orElse(number.isEmpty() || number.startsWith("@") ? "Track " + shortId(track) : number);
    }

    private static String shortId(Track track) {
        String id = track.id().toString();
        return id.substring(id.length() - 6);
    }

    private static String remarks(Track track) {
        Identity identity = Identity.unpack(track.identity());
        String number = switch (identity.scheme()) {
            case MMSI -> "MMSI " + identity.text();
            case ICAO -> "ICAO " + identity.text().toUpperCase(Locale.ROOT);
            case NON_ICAO -> "Address " + identity.text();
            case NONE -> "Seen by sensors, without identity";
            case NAMED -> "";
        };
        Flight flight = track.flight();
        String squawk = flight.hasSquawk() ? "Squawk %04d".formatted(flight.squawk()) : "";
        String emergency = flight.emergency() == Flight.Emergency.NONE
                ? ""
                : "Emergency: "
                        + flight.emergency().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return TakMark.remarks(track.marking(), number, squawk, emergency);
    }

    /** As it reported it, else as it is estimated. */
    private static org.trigpoint.feeds.cot.message.@Nullable Track motion(Track track, Estimate at) {
        Motion motion = track.motion();
        double estimatedMps = Math.hypot(at.eastMps(), at.northMps());
        boolean moves = !motion.hasSpeed() && estimatedMps >= LEAST_MPS;
        double speedMps = moves ? estimatedMps : motion.speedMps();
        double courseDeg = moves && !motion.hasCourse()
                ? turn(Math.toDegrees(Math.atan2(at.eastMps(), at.northMps())))
                : motion.courseDeg();
        if (Double.isNaN(speedMps) && Double.isNaN(courseDeg)) {
            return null;
        }
        double slopeDeg = track.flight().hasClimb() && speedMps > 0
                ? tenths(Math.toDegrees(Math.atan(track.flight().climbMps() / speedMps)))
                : Double.NaN;
        return new org.trigpoint.feeds.cot.message.Track(
                tenths(courseDeg), tenths(speedMps), slopeDeg, Double.NaN, Double.NaN, Double.NaN, null);
    }

    private static double turn(double deg) {
        return deg < 0 ? deg + TURN_DEG : deg;
    }

    private static @Nullable Status status(Condition condition) {
        return condition.hasBattery() ? new Status((int) Math.round(condition.batteryPercent()), null, null) : null;
    }

    private static @Nullable Sensor sensor(@Nullable Gaze gaze) {
        return gaze == null
                ? null
                : new Sensor(
                        gaze.azimuthDeg(),
                        gaze.elevationDeg(),
                        Double.NaN,
                        gaze.horizontalFieldDeg(),
                        gaze.verticalFieldDeg(),
                        Double.NaN,
                        gaze.slantRangeMeters(),
                        null,
                        null,
                        null,
                        null);
    }

    private static double tenths(double value) {
        return Double.isNaN(value) ? value : Math.round(value * TENTHS) / TENTHS;
    }
}
