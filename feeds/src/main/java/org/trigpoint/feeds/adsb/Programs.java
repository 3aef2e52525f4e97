package org.trigpoint.feeds.adsb;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.feeds.adsb.message.DocumentHead;
import org.trigpoint.feeds.adsb.message.SbsMessage;
import org.trigpoint.feeds.adsb.message.TraceRow;
import org.trigpoint.model.observation.Airframe;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Flight.Emergency;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.IdentityReport;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;

/** Reports of what programs have decoded: lines of BaseStation, and the objects and traces of readsb and dump1090. */
final class Programs {
    private static final int IDENTIFICATION = 1;

    private Programs() {}

    static void line(SbsMessage line, Header header, Memory.Known known, Consumer<? super Outcome> out) {
        if (line.transmission() == IDENTIFICATION) {
            out.accept(IdentityReport.ofAircraft(header, line.callSign(), new Airframe(null, null, null)));
            return;
        }
        if (line.groundSpeedKn() != null || line.trackDeg() != null) {
            known.moves(
                    Motions.of(line.groundSpeedKn(), false, line.trackDeg(), null, null),
                    Flights.climbMps(line.verticalRateFeetPerMinute()),
                    Motions.time(header));
        }
        int squawk = Flights.squawk(line.squawk());
        Place place = line.onGround() == null
                ? Place.UNKNOWN
                : Boolean.TRUE.equals(line.onGround()) ? Place.ON_GROUND : Place.AIRBORNE;
        Flight flight = new Flight(
                Flights.meters(line.altitudeFeet()), Double.NaN, Double.NaN, place, squawk, Flights.emergency(squawk));
        out.accept(
                Reports.position(header, fix(line.latDeg(), line.lonDeg(), Double.NaN, Fixes.UNSAID), known, flight));
    }

    static void object(AircraftObject object, Header header, Memory.Known known, Consumer<? super Outcome> out) {
        AircraftObject.Position at = object.position();
        Flight flight = flight(object, at.onGround() ? Place.ON_GROUND : Place.AIRBORNE);
        Header is = with(header, known, object);
        move(object, is, known);
        out.accept(Reports.position(
                is,
                fix(at.latDeg(), at.lonDeg(), Flights.meters(at.geometricFeet()), integrity(object)),
                known,
                flight));
        identity(object, is, out);
    }

    private static void move(AircraftObject object, Header header, Memory.Known known) {
        AircraftObject.Motion motion = object.motion();
        if (motion == null) {
            return;
        }
        Double rate = motion.barometricRateFeetPerMinute() == null
                ? motion.geometricRateFeetPerMinute()
                : motion.barometricRateFeetPerMinute();
        if (motion.groundSpeedKn() != null || motion.trackDeg() != null || rate != null) {
            known.moves(
                    Motions.of(
                            motion.groundSpeedKn(),
                            false,
                            motion.trackDeg(),
                            motion.trueHeadingDeg(),
                            motion.trackDegPerSecond()),
                    Flights.climbMps(rate),
                    Motions.time(header));
        }
    }

    private static void identity(AircraftObject object, Header header, Consumer<? super Outcome> out) {
        if (object.flight() == null && object.registration() == null && object.aircraftType() == null) {
            return;
        }
        out.accept(IdentityReport.ofAircraft(
                companion(header),
                object.flight(),
                new Airframe(object.registration(), object.aircraftType(), object.category())));
    }

    static void row(TraceRow row, Header header, Memory.Known known, Consumer<? super Outcome> out) {
        AircraftObject object = row.aircraft();
        Header is = object == null ? header : with(header, known, object);
        known.moves(
                Motions.of(row.groundSpeedKn(), false, row.trackDeg(), null, null),
                Flights.climbMps(row.verticalRateFeetPerMinute()),
                Motions.time(is));
        boolean geometric = (row.flags() & 8) != 0;
        double altitude = Flights.meters(row.altitudeFeet());
        Flight said = object == null ? Flight.NONE : flight(object, Place.UNKNOWN);
        Flight flight = new Flight(
                geometric ? Double.NaN : altitude,
                geometric ? altitude : Flights.meters(row.geometricFeet()),
                Double.NaN,
                row.onGround() ? Place.ON_GROUND : Place.AIRBORNE,
                said.squawk(),
                said.emergency());
        IntegrityReport integrity = object == null ? Fixes.UNSAID : integrity(object);
        out.accept(
                Reports.position(is, fix(row.latDeg(), row.lonDeg(), flight.heightMeters(), integrity), known, flight));
        if (object != null) {
            identity(object, is, out);
        }
    }

    static void head(DocumentHead head, Header header, Consumer<? super Outcome> out) {
        out.accept(
                IdentityReport.ofAircraft(header, null, new Airframe(head.registration(), head.aircraftType(), null)));
    }

    /** Seconds since its position, or since its last message when it has none. */
    static double seenSeconds(AircraftObject object) {
        Double seen = object.position().seenSeconds() == null
                ? object.seenSeconds()
                : object.position().seenSeconds();
        return seen == null || !(seen >= 0) ? 0 : seen;
    }

    private static Flight flight(AircraftObject object, Place place) {
        int squawk = Flights.squawk(object.squawk());
        return new Flight(
                Flights.meters(object.position().barometricFeet()),
                Flights.meters(object.position().geometricFeet()),
                Double.NaN,
                place,
                squawk,
                emergency(object.emergency(), squawk));
    }

    private static Emergency emergency(@Nullable String word, int squawk) {
        return switch (word == null ? "" : word) {
            case "general" -> Emergency.GENERAL;
            case "lifeguard" -> Emergency.MEDICAL;
            case "minfuel" -> Emergency.MINIMUM_FUEL;
            case "nordo" -> Emergency.NO_COMMUNICATIONS;
            case "unlawful" -> Emergency.UNLAWFUL_INTERFERENCE;
            case "downed" -> Emergency.DOWNED;
            default -> Flights.emergency(squawk);
        };
    }

    private static IntegrityReport integrity(AircraftObject object) {
        AircraftObject.Quality said = object.quality();
        return said == null || (said.version() == null && said.nic() == null && said.nacp() == null)
                ? Fixes.UNSAID
                : Fixes.air(said.version(), said.nic(), said.nacp(), said.nacv(), said.sil(), said.sda(), said.gva());
    }

    private static @Nullable Fix fix(
            @Nullable Double latDeg, @Nullable Double lonDeg, double heightMeters, IntegrityReport integrity) {
        if (latDeg == null || lonDeg == null || !(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180)) {
            return null;
        }
        return new Fix(latDeg, lonDeg, heightMeters, false, Fixes.DECIMAL_STEP_DEG, integrity);
    }

    /** The header with what the object's category says that it is. */
    private static Header with(Header header, Memory.Known known, AircraftObject object) {
        if (object.category() == null) {
            return header;
        }
        Platform platform = Categories.platform(object.category());
        known.platform = platform;
        return copy(header, platform, header.transmission().lines());
    }

    /** The header of a second report of the same raw message. */
    private static Header companion(Header header) {
        return copy(header, header.platform(), 0);
    }

    private static Header copy(Header header, Platform platform, int lines) {
        Header.Transmission sent = header.transmission();
        return new Header(
                header.stamp(),
                header.timeEpochMicros(),
                header.timeBasis(),
                header.identity(),
                platform,
                header.transponder(),
                new Header.Transmission(sent.type(), sent.bits(), sent.second(), lines),
                header.receiver(),
                header.ownShip(),
                header.marking());
    }
}
