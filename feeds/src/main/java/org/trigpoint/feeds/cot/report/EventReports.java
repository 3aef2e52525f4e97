package org.trigpoint.feeds.cot.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Contact;
import org.trigpoint.feeds.cot.message.CotDetail;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.FlowTag;
import org.trigpoint.feeds.cot.message.FlowTags;
import org.trigpoint.feeds.cot.message.Group;
import org.trigpoint.feeds.cot.message.Sensor;
import org.trigpoint.feeds.cot.message.Status;
import org.trigpoint.feeds.cot.message.Track;
import org.trigpoint.feeds.cot.symbol.CotSymbol;
import org.trigpoint.feeds.cot.symbol.PlatformKind;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Gaze;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Header.TimeBasis;
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
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Events become reports: where, who, and how it is doing, of each platform. */
public final class EventReports {
    /** The option that says whether people's devices are kept, and its value when they are. */
    public static final String PEOPLE = "people";

    /** They are. */
    public static final String KEEP = "keep";

    /** The option that holds the server's name in {@code _flow-tags_} of what this station itself sends. */
    public static final String OWN = "own";

    /** Type of all transmissions of Cursor on Target: those of AIS and ADS-B are below. */
    static final int EVENT = 1_024;

    private static final int NO_SECOND = 60;
    /** Clocks of senders differ, and networks take their time. */
    private static final long ALLOWED_MICROS = 60_000_000;

    private static final double TURN_DEG = 360;
    private static final double RIGHT_ANGLE_DEG = 90;
    private static final int PLEASURE = 37;

    private final IntFunction<Platform> mmsis;

    /** @param mmsis what the format of an MMSI says of its holder */
    public EventReports(IntFunction<Platform> mmsis) {
        this.mmsis = mmsis;
    }

    /** Hands on what an event tells: one outcome, and companions of no line when it tells more. */
    public void tell(CotEvent event, Stamp stamp, SourceOpened source, Consumer<? super Outcome> out) {
        String refused = refused(event, stamp, source);
        if (!refused.isEmpty()) {
            out.accept(new Rejected(stamp, refused, 0, 1));
            return;
        }
        PlatformKind kind =
                CotSymbol.findByType(event.type()).map(CotSymbol::kind).orElse(PlatformKind.UNKNOWN);
        Header header = header(event, kind, stamp, source);
        Fix fix = Worth.fix(event);
        CotDetail detail = event.detail() == null ? CotDetail.EMPTY : event.detail();
        Motion motion = motion(detail.track());
        out.accept(new PositionReport(
                header, fix, motion, NavigationStatus.UNDEFINED, flight(header.platform(), fix, detail.track())));
        Header companion = companion(header);
        out.accept(identity(event, kind, detail, companion));
        Condition condition = condition(detail.status());
        Gaze gaze = gaze(detail.sensor());
        if (condition != null || gaze != null) {
            out.accept(new TelemetryReport(companion, condition, gaze));
        }
    }

    /** Why an event is no report; empty when it is one. */
    private static String refused(CotEvent event, Stamp stamp, SourceOpened source) {
        if (isOwn(event, source)) {
            return OWN;
        }
        if (!KEEP.equals(source.options().get(PEOPLE)) && People.isOfPerson(event)) {
            return Omission.PERSON;
        }
        if (!People.isWithin(event.type(), "a")) {
            return Kinds.unused(event.type());
        }
        if (event.type().length() > 4 && People.isWithin(event.type().substring(4), "P")) {
            return "space";
        }
        long stale = Times.epochMicros(event.stale());
        boolean over = stale != Header.UNDATED && stale < stamp.arrivalEpochMicros() - ALLOWED_MICROS;
        return over && source.clock() == Clock.ARRIVAL ? "stale" : "";
    }

    /** What this station told a network comes back from it: that is no observation. */
    private static boolean isOwn(CotEvent event, SourceOpened source) {
        String own = source.options().get(OWN);
        FlowTags tags = event.detail() == null ? null : event.detail().flowTags();
        return tags != null && tags.tags().stream().map(FlowTag::server).anyMatch(server -> server.equals(own));
    }

    private Header header(CotEvent event, PlatformKind kind, Stamp stamp, SourceOpened source) {
        long identity = Uids.identity(event);
        long said = Times.epochMicros(event.time());
        boolean early = source.clock() == Clock.ARRIVAL && said > stamp.arrivalEpochMicros() + ALLOWED_MICROS;
        boolean dated = said != Header.UNDATED && !early;
        TimeBasis unsaid = switch (source.clock()) {
            case ARRIVAL -> TimeBasis.ARRIVAL;
            case FILE -> TimeBasis.FILE;
            case NONE -> TimeBasis.UNDATED;
        };
        long other = unsaid == TimeBasis.UNDATED ? Header.UNDATED : stamp.arrivalEpochMicros();
        boolean named = Identity.unpack(identity).scheme() == Identity.Scheme.NAMED;
        return new Header(
                stamp,
                dated ? said : other,
                dated ? TimeBasis.RECEIVER : unsaid,
                identity,
                platform(event, kind, identity),
                // What a gateway passes on was sent by something else, which other feeds know better.
                named ? Transponder.NETWORK : Transponder.UNKNOWN,
                new Header.Transmission(EVENT, Digest.of(event), NO_SECOND, 1),
                null,
                false,
                source.marking());
    }

    private Platform platform(CotEvent event, PlatformKind kind, long identity) {
        if (Identity.isMmsi(identity)) {
            return mmsis.apply((int) Identity.unpack(identity).number());
        }
        if (!People.isOfPerson(event)) {
            return Kinds.platform(kind, event.type());
        }
        Group group = event.detail() == null ? null : event.detail().group();
        return group != null && "HQ".equals(group.role()) ? Platform.CONTROL_STATION : Platform.HANDSET;
    }

    private static Header companion(Header header) {
        Header.Transmission sent = header.transmission();
        return new Header(
                header.stamp(),
                header.timeEpochMicros(),
                header.timeBasis(),
                header.identity(),
                header.platform(),
                header.transponder(),
                new Header.Transmission(sent.type(), sent.bits(), sent.second(), 0),
                header.receiver(),
                header.ownShip(),
                header.marking());
    }

    private static Motion motion(@Nullable Track track) {
        if (track == null) {
            return Motion.NONE;
        }
        double speedMps = track.speedMps() >= 0 ? track.speedMps() : Double.NaN;
        return new Motion(speedMps, false, turn(track.courseDeg()), Double.NaN, Double.NaN, false);
    }

    /** A direction from 0 to 360; programs write it from −180 to 180 too, or beyond a turn. */
    private static double turn(double deg) {
        double within = deg % TURN_DEG;
        double positive = within < 0 ? within + TURN_DEG : within;
        return positive >= TURN_DEG ? 0 : positive;
    }

    private static Flight flight(Platform platform, @Nullable Fix fix, @Nullable Track track) {
        if (!platform.flies()) {
            return Flight.NONE;
        }
        double slopeDeg = track == null ? Double.NaN : track.slopeDeg();
        double climbMps = track != null && Math.abs(slopeDeg) < RIGHT_ANGLE_DEG
                ? track.speedMps() * StrictMath.tan(StrictMath.toRadians(slopeDeg))
                : Double.NaN;
        return new Flight(
                Double.NaN,
                fix == null ? Double.NaN : fix.heightMeters(),
                climbMps,
                Flight.Place.UNKNOWN,
                Flight.NONE.squawk(),
                Flight.Emergency.NONE);
    }

    /** Its name, its uid where it is under no other number, and its type, which holds its affiliation. */
    private static IdentityReport identity(CotEvent event, PlatformKind kind, CotDetail detail, Header header) {
        boolean named = Identity.unpack(header.identity()).scheme() == Identity.Scheme.NAMED;
        boolean ship = Identity.isMmsi(header.identity());
        Contact contact = detail.contact();
        String callSign = contact == null ? null : contact.callsign();
        int shipType = Kinds.shipType(kind);
        return new IdentityReport(
                header,
                ship ? callSign : null,
                ship ? null : callSign,
                0,
                // A gateway's type is coarser than what a ship itself says; that it is a pleasure craft hides it.
                ship && shipType != PLEASURE ? 0 : shipType,
                null,
                Double.NaN,
                false,
                null,
                null,
                0,
                false,
                new Airframe(named ? event.uid() : null, null, event.type()));
    }

    private static @Nullable Condition condition(@Nullable Status status) {
        Integer battery = status == null ? null : status.batteryPercent();
        if (battery == null || battery < 0 || battery > 100) {
            return null;
        }
        Condition none = Condition.NONE;
        return new Condition(
                none.gnss(), none.satellites(), battery, none.linkPercent(), none.arming(), none.fence(), null);
    }

    private static @Nullable Gaze gaze(@Nullable Sensor sensor) {
        if (sensor == null || Double.isNaN(sensor.azimuthDeg())) {
            return null;
        }
        double elevationDeg = Math.abs(sensor.elevationDeg()) <= RIGHT_ANGLE_DEG ? sensor.elevationDeg() : Double.NaN;
        return new Gaze(
                turn(sensor.azimuthDeg()),
                elevationDeg,
                sensor.fovDeg(),
                sensor.vfovDeg(),
                Double.NaN,
                null,
                List.of());
    }
}
