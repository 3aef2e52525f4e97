package org.trigpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * Ships on a sea of 30° by 20° that report a day long, each as often, in order of time: of 20,000 that report 500 times a square of 5° has some
 * 104,000 points in six hours. They go straight on at up to 10 m/s and turn back at its edges. Seed 1.
 */
final class HistoryScene {
    static final double WEST_DEG = -20;
    static final double SOUTH_DEG = 40;
    static final double WIDTH_DEG = 30;
    static final double HEIGHT_DEG = 20;
    static final long START_EPOCH_MICROS = 1_780_272_000_000_000L;
    static final long DAY_MICROS = 86_400_000_000L;

    private static final double METERS_PER_DEG = 111_320;
    private static final double COS_LAT = 0.64;
    private static final double MOST_MPS = 10;
    private static final double MICROS_PER_SECOND = 1e6;
    private static final Covariance4 COVARIANCE = new Covariance4(100, 0, 100, 0, 0, 0, 0, 1, 0, 1);
    private static final Motion MOTION = new Motion(5, false, 90, Double.NaN, Double.NaN, false);

    final int ships;
    final int fixes;
    private final double[] lat;
    private final double[] lon;
    private final double[] east;
    private final double[] north;
    private final long[] offsetMicros;
    private final long stepMicros;

    HistoryScene(int ships, int fixes) {
        this.ships = ships;
        this.fixes = fixes;
        stepMicros = DAY_MICROS / fixes;
        lat = new double[ships];
        lon = new double[ships];
        east = new double[ships];
        north = new double[ships];
        offsetMicros = new long[ships];
        SplittableRandom random = new SplittableRandom(1);
        for (int ship = 0; ship < ships; ship++) {
            lat[ship] = SOUTH_DEG + HEIGHT_DEG * random.nextDouble();
            lon[ship] = WEST_DEG + WIDTH_DEG * random.nextDouble();
            double course = 2 * Math.PI * random.nextDouble();
            double speed = MOST_MPS * random.nextDouble();
            east[ship] = speed * Math.sin(course);
            north[ship] = speed * Math.cos(course);
            // One after another within a step: what is told is in order of time.
            offsetMicros[ship] = stepMicros * ship / ships;
        }
    }

    static TrackId id(int ship) {
        return TrackId.of(new Stamp(START_EPOCH_MICROS, 1, ship), 0);
    }

    long timeEpochMicros(int ship, int fix) {
        return START_EPOCH_MICROS + stepMicros * fix + offsetMicros[ship];
    }

    double latDeg(int ship, int fix) {
        return folded(lat[ship] + north[ship] * seconds(fix) / METERS_PER_DEG - SOUTH_DEG, HEIGHT_DEG) + SOUTH_DEG;
    }

    double lonDeg(int ship, int fix) {
        return folded(lon[ship] + east[ship] * seconds(fix) / METERS_PER_DEG / COS_LAT - WEST_DEG, WIDTH_DEG)
                + WEST_DEG;
    }

    private double seconds(int fix) {
        return stepMicros * fix / MICROS_PER_SECOND;
    }

    private static double folded(double value, double width) {
        double within = ((value % (2 * width)) + 2 * width) % (2 * width);
        return within <= width ? within : 2 * width - within;
    }

    float eastMps(int ship) {
        return (float) east[ship];
    }

    float northMps(int ship) {
        return (float) north[ship];
    }

    /** Revisions of tracks: one fix of ships from one to another, known a second later. */
    List<Message<Track>> tracks(int fix, int fromShip, int untilShip) {
        List<Message<Track>> messages = new ArrayList<>(untilShip - fromShip);
        for (int ship = fromShip; ship < untilShip; ship++) {
            long time = timeEpochMicros(ship, fix);
            Stamp known = new Stamp(time + 1_000_000, 1, (long) fix * ships + ship);
            long identity = Identity.mmsi(200_000_000 + ship);
            Track track = new Track(
                    id(ship),
                    fix + 1,
                    Track.Status.CONFIRMED,
                    Platform.SHIP,
                    Transponder.AIS_CLASS_A,
                    identity,
                    new Estimate(time, latDeg(ship, fix), lonDeg(ship, fix), eastMps(ship), northMps(ship), COVARIANCE),
                    MOTION,
                    Flight.NONE,
                    Condition.NONE,
                    null,
                    NavigationStatus.UNDEFINED,
                    70,
                    null,
                    "SHIP",
                    List.of(),
                    List.of(),
                    Sightings.NONE,
                    fix + 1,
                    new Stamp(START_EPOCH_MICROS, 1, ship),
                    known,
                    null,
                    Marking.CLEAR);
            messages.add(new Message<>(known, 4, Key.of(identity), 0, track));
        }
        return messages;
    }
}
