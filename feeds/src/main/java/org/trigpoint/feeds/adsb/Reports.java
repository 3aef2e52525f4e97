package org.trigpoint.feeds.adsb;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.ReceivedFrame;
import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.feeds.adsb.message.AltitudeReply;
import org.trigpoint.feeds.adsb.message.DocumentHead;
import org.trigpoint.feeds.adsb.message.EmergencyStatus;
import org.trigpoint.feeds.adsb.message.Identification;
import org.trigpoint.feeds.adsb.message.IdentityReply;
import org.trigpoint.feeds.adsb.message.ModeAcReply;
import org.trigpoint.feeds.adsb.message.NoPosition;
import org.trigpoint.feeds.adsb.message.ReceiverStatus;
import org.trigpoint.feeds.adsb.message.SbsMessage;
import org.trigpoint.feeds.adsb.message.SurfacePosition;
import org.trigpoint.feeds.adsb.message.TraceRow;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.PresenceReport;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/**
 * What messages tell becomes reports. Each report says all that is known of how its aircraft moves: a position takes the velocity of
 * the ten seconds before it with it.
 */
final class Reports {
    /** Types of transmissions: those of AIS are below. */
    static final int SQUITTER = 256;

    static final int REPLY = 320;
    static final int LINE = 384;
    static final int DOCUMENT = 400;

    private static final int NO_SECOND = 60;
    private static final double MICROS = 1e6;

    /**
     * When and whence a message came.
     *
     * @param frame the frame that told, where a frame did
     * @param countedEpochMicros by the counter of the receiver; of live sources only
     * @param headSeconds time of the document, since 1970; NaN outside of one
     */
    record When(Stamp stamp, SourceOpened source, ReceivedFrame frame, long countedEpochMicros, double headSeconds) {}

    private final Memory memory;

    Reports(Memory memory) {
        this.memory = memory;
    }

    /** Hands on what a message tells: one outcome, and a second of no line when it tells an identity too. */
    void tell(Tell tell, When when, Raw raw, Consumer<? super Outcome> out) {
        if (tell.address() == Tell.NONE) {
            out.accept(new Rejected(when.stamp(), unused(tell), 0, 1));
            return;
        }
        Identity.Scheme scheme =
                tell.addressKind() == AddressKind.ICAO ? Identity.Scheme.ICAO : Identity.Scheme.NON_ICAO;
        long identity = Identity.pack(scheme, tell.address());
        Memory.Known known = memory.of(identity);
        known.squitters |= tell.origin() == Origin.TRANSPONDER || tell.origin() == Origin.NON_TRANSPONDER;
        if (tell.message() instanceof Identification named) {
            known.platform = Categories.platform(named.category());
        }
        Header header = header(tell, when, identity, known, raw);
        switch (tell.message()) {
            case AirbornePosition at -> out.accept(airborne(at, tell, header, known));
            case SurfacePosition at -> out.accept(surface(at, tell, header, known));
            case AirborneVelocity moving -> out.accept(velocity(moving, header, known));
            case NoPosition none ->
                out.accept(position(header, null, known, Flights.pressure(none.altitudeFeet(), Flight.Place.UNKNOWN)));
            case Identification named ->
                out.accept(IdentityReport.ofAircraft(
                        header, named.callSign(), new Airframe(null, null, named.category())));
            case EmergencyStatus status -> out.accept(position(header, null, known, Flights.of(status)));
            case IdentityReply reply -> out.accept(position(header, null, known, Flights.of(reply)));
            case AltitudeReply reply -> out.accept(position(header, null, known, Flights.of(reply)));
            case SbsMessage line -> Programs.line(line, header, known, out);
            case AircraftObject object -> Programs.object(object, header, known, out);
            case TraceRow row -> Programs.row(row, header, known, out);
            case DocumentHead head -> Programs.head(head, header, out);
            default -> out.accept(new PresenceReport(header, 0, null));
        }
    }

    /** Why a message that names nobody is counted as rejected: it is sound, but no report. */
    private static String unused(Tell tell) {
        return switch (tell.message()) {
            case ModeAcReply _ -> "mode-ac";
            case ReceiverStatus _ -> "receiver-status";
            case DocumentHead _ -> "head";
            default -> "address";
        };
    }

    private static Header header(Tell tell, When when, long identity, Memory.Known known, Raw raw) {
        int type = type(tell);
        long time = time(tell, when);
        TimeBasis basis = basis(tell, when);
        return new Header(
                when.stamp(),
                basis == TimeBasis.UNDATED ? Header.UNDATED : time,
                basis,
                identity,
                known.platform,
                Categories.transponder(tell, known.squitters),
                new Header.Transmission(type, Digest.of(tell, when.frame(), raw, time), NO_SECOND, 1),
                null,
                false,
                when.source().marking());
    }

    private static int type(Tell tell) {
        return switch (tell.message()) {
            case SbsMessage line -> LINE + line.transmission();
            case AircraftObject _, TraceRow _, DocumentHead _ -> DOCUMENT;
            default ->
                tell.downlinkFormat() >= Categories.EXTENDED
                        ? SQUITTER + tell.downlinkFormat()
                        : REPLY + tell.downlinkFormat();
        };
    }

    private static long time(Tell tell, When when) {
        double seen = switch (tell.message()) {
            case AircraftObject object -> Programs.seenSeconds(object);
            default -> 0;
        };
        boolean document = tell.message() instanceof AircraftObject && !Double.isNaN(when.headSeconds());
        if (tell.message() instanceof TraceRow row && !Double.isNaN(when.headSeconds())) {
            return Math.round((when.headSeconds() + row.afterSeconds()) * MICROS);
        }
        if (document) {
            return Math.round((when.headSeconds() - seen) * MICROS);
        }
        return when.source().clock() == Clock.ARRIVAL
                ? when.countedEpochMicros()
                : when.stamp().arrivalEpochMicros();
    }

    private static TimeBasis basis(Tell tell, When when) {
        boolean document = tell.message() instanceof AircraftObject || tell.message() instanceof TraceRow;
        if (document && !Double.isNaN(when.headSeconds())) {
            return TimeBasis.RECEIVER;
        }
        return switch (when.source().clock()) {
            case ARRIVAL -> tell.counterTicks() == ReceivedFrame.NO_COUNTER ? TimeBasis.ARRIVAL : TimeBasis.COUNTER;
            case FILE -> TimeBasis.FILE;
            case NONE -> TimeBasis.UNDATED;
        };
    }

    private static PositionReport airborne(AirbornePosition at, Tell tell, Header header, Memory.Known known) {
        Flight flight = Flights.of(at);
        Fix fix = Fixes.of(tell, flight.heightMeters(), Fixes.AIRBORNE_STEP_DEG);
        return position(header, fix, known, flight);
    }

    private static PositionReport surface(SurfacePosition at, Tell tell, Header header, Memory.Known known) {
        known.moves(Motions.of(at), Double.NaN, Motions.time(header));
        return position(header, Fixes.of(tell, Double.NaN, Fixes.SURFACE_STEP_DEG), known, Flights.ON_GROUND);
    }

    private static PositionReport velocity(AirborneVelocity moving, Header header, Memory.Known known) {
        known.moves(Motions.of(moving), Flights.climbMps(moving.verticalRateFeetPerMinute()), Motions.time(header));
        return position(header, null, known, Flights.AIRBORNE);
    }

    /** A report with how its aircraft moves and climbs now. */
    static PositionReport position(Header header, @Nullable Fix fix, Memory.Known known, Flight said) {
        long time = Motions.time(header);
        Motion motion = known.motionAt(time);
        double climb = known.climbAt(time);
        Flight flight = Double.isNaN(climb) || said.hasClimb() ? said : Flights.climbing(said, climb);
        return new PositionReport(header, fix, motion, NavigationStatus.UNDEFINED, flight);
    }
}
