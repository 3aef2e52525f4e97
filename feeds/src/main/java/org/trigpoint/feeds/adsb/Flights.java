package org.trigpoint.feeds.adsb;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AltitudeReply;
import org.trigpoint.feeds.adsb.message.EmergencyStatus;
import org.trigpoint.feeds.adsb.message.IdentityReply;
import org.trigpoint.feeds.adsb.message.VerticalSource;
import org.trigpoint.geo.Units;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Flight.Emergency;
import org.trigpoint.model.observation.Flight.Place;

/** Heights and codes as frames give them, in metres. */
final class Flights {
    static final Flight AIRBORNE = new Flight(Double.NaN, Double.NaN, Double.NaN, Place.AIRBORNE, -1, Emergency.NONE);
    static final Flight ON_GROUND = new Flight(Double.NaN, Double.NaN, Double.NaN, Place.ON_GROUND, -1, Emergency.NONE);

    private static final int NO_SQUAWK = -1;
    private static final int UNLAWFUL = 7_500;
    private static final int NO_RADIO = 7_600;
    private static final int GENERAL = 7_700;
    private static final double SECONDS_PER_MINUTE = 60;

    /** By the code of type code 28. */
    private static final Emergency[] EMERGENCIES = {
        Emergency.NONE,
        Emergency.GENERAL,
        Emergency.MEDICAL,
        Emergency.MINIMUM_FUEL,
        Emergency.NO_COMMUNICATIONS,
        Emergency.UNLAWFUL_INTERFERENCE,
        Emergency.DOWNED,
        Emergency.NONE
    };

    private Flights() {}

    static double meters(@Nullable Number feet) {
        return feet == null ? Double.NaN : feet.doubleValue() * Units.METERS_PER_FOOT;
    }

    static double climbMps(@Nullable Number feetPerMinute) {
        return meters(feetPerMinute) / SECONDS_PER_MINUTE;
    }

    static Flight pressure(@Nullable Number feet, Place place) {
        return new Flight(meters(feet), Double.NaN, Double.NaN, place, NO_SQUAWK, Emergency.NONE);
    }

    static Flight climbing(Flight flight, double climbMps) {
        return new Flight(
                flight.pressureAltitudeMeters(),
                flight.heightMeters(),
                climbMps,
                flight.place(),
                flight.squawk(),
                flight.emergency());
    }

    static Flight of(AirbornePosition at) {
        boolean pressure = at.altitudeSource() == VerticalSource.BAROMETRIC;
        double meters = meters(at.altitudeFeet());
        return new Flight(
                pressure ? meters : Double.NaN,
                pressure ? Double.NaN : meters,
                Double.NaN,
                Place.AIRBORNE,
                NO_SQUAWK,
                Emergency.NONE);
    }

    static Flight of(EmergencyStatus status) {
        int squawk = squawk(status.squawk());
        // Before version 2 there is no code in it, only zeros.
        return coded(squawk == 0 ? NO_SQUAWK : squawk, EMERGENCIES[status.emergency() & 7], Place.UNKNOWN);
    }

    static Flight of(IdentityReply reply) {
        int squawk = squawk(reply.squawk());
        return coded(squawk, emergency(squawk), place(reply.flightStatus()));
    }

    static Flight of(AltitudeReply reply) {
        return pressure(reply.altitudeFeet(), place(reply.flightStatus()));
    }

    private static Flight coded(int squawk, Emergency emergency, Place place) {
        return new Flight(Double.NaN, Double.NaN, Double.NaN, place, squawk, emergency);
    }

    private static Place place(int flightStatus) {
        return switch (flightStatus) {
            case 0, 2 -> Place.AIRBORNE;
            case 1, 3 -> Place.ON_GROUND;
            default -> Place.UNKNOWN;
        };
    }

    /** What the three codes of emergency mean (ICAO Annex 10, vol. IV, 2.1.4.1). */
    static Emergency emergency(int squawk) {
        return switch (squawk) {
            case UNLAWFUL -> Emergency.UNLAWFUL_INTERFERENCE;
            case NO_RADIO -> Emergency.NO_COMMUNICATIONS;
            case GENERAL -> Emergency.GENERAL;
            default -> Emergency.NONE;
        };
    }

    /** Four octal digits as they are read; −1 for anything else. */
    static int squawk(@Nullable String digits) {
        return digits != null && digits.matches("[0-7]{4}") ? Integer.parseInt(digits) : NO_SQUAWK;
    }
}
