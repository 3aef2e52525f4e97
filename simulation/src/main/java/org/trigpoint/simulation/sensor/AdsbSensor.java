package org.trigpoint.simulation.sensor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.Equipment;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Gnss;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * A receiver of ADS-B on the ground: what aircraft tell of themselves (RTCA DO-260B), as rows of the detection feed.
 *
 * <p>An aircraft sends its position and velocity twice a second, 0.4 to 0.6 s apart. All who hear a message hear the same numbers;
 * whether a receiver hears it is its own chance. Of the messages of a step the first that is heard is handed over. Errors are
 * drawn for each message, as large as the aircraft tells: a circle of the estimated position uncertainty of its NACp holds 95 %.
 */
final class AdsbSensor implements Sensor {
    private static final long EVERY_MICROS = 500_000;
    private static final long JITTER_MICROS = 50_000;

    /** Radius that holds 95 % of two normal errors, in standard deviations: √(−2 ln 0.05). */
    private static final double SIGMAS_IN_95 = Math.sqrt(-2 * StrictMath.log(0.05));

    /** Estimated position uncertainty by NACp, DO-260B table 2-14: 1 to 11. */
    private static final double[] UNCERTAINTY_METERS = {18_520, 7_408, 3_704, 1_852, 926, 555.6, 185.2, 92.6, 30, 10, 3
    };

    /** NACp of an aircraft whose satellite navigation is disturbed. */
    private static final int DEGRADED_NACP = 5;

    /** NACv 2: 95 % of the errors of velocity are below 3 m/s. */
    private static final int NACV = 2;

    private static final double VELOCITY_SIGMA_MPS = 3 / SIGMAS_IN_95;

    private final SensorSite.Adsb site;
    private final Sector sector;
    private final Chances chances;
    private final long seed;
    private final long startEpochMicros;
    private final long stepMicros;
    private final Map<String, Long> keys = new HashMap<>();
    private long step;

    AdsbSensor(SensorSite.Adsb site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        this.seed = seed;
        this.startEpochMicros = startEpochMicros;
        sector = new Sector(site.stand());
        chances = Chances.of(seed, site.name());
        stepMicros = DetectionLine.micros(site.everySeconds());
        step = Math.ceilDiv(fromEpochMicros - startEpochMicros, stepMicros);
    }

    @Override
    public long nextEpochMicros() {
        return startEpochMicros + step * stepMicros;
    }

    @Override
    public void act(List<Vessel> vessels, Ear to) {
        long begin = nextEpochMicros();
        String scene = Long.toString(step++);
        for (Span outage : site.outages()) {
            if (outage.contains(begin - startEpochMicros)) {
                return;
            }
        }
        for (Vessel vessel : vessels) {
            if (vessel.craft().equipment() == Equipment.ADS_B) {
                hear(vessel, begin, scene, to);
            }
        }
    }

    /** Hands over the first message of a step that is heard. */
    private void hear(Vessel vessel, long begin, String scene, Ear to) {
        String id = vessel.craft().id();
        long key = keys.computeIfAbsent(id, one -> Draws.of(seed, one, "ads-b").nextLong());
        long phase = (long) (Draws.ratioOf(key) * EVERY_MICROS);
        long first = Math.floorDiv(begin - startEpochMicros - phase - JITTER_MICROS, EVERY_MICROS);
        for (long number = first; ; number++) {
            Draws message = Draws.ofKey(key + number);
            long at =
                    startEpochMicros + phase + number * EVERY_MICROS + (long) (message.between(-1, 1) * JITTER_MICROS);
            if (at >= begin + stepMicros) {
                return;
            }
            Draws reception = chances.look(number).craft(id);
            if (at >= begin && isInReach(vessel, at) && !reception.chance(site.lossProb())) {
                DetectionLine line = write(vessel, at, scene, message);
                if (line != null) {
                    to.line(at + DetectionLine.micros(site.latencySeconds()), line.line());
                    to.seen(id, at);
                    return;
                }
            }
        }
    }

    private boolean isInReach(Vessel vessel, long at) {
        Kinematics there = vessel.at(at);
        Sector.Polar polar = sector.to(there.latDeg(), there.lonDeg());
        return vessel.transmitsAt(at)
                && sector.holds(polar)
                && sector.isAboveHorizon(polar.rangeMeters(), vessel.craft().antennaMeters());
    }

    /** Null without a position to tell. */
    private @Nullable DetectionLine write(Vessel vessel, long at, String scene, Draws message) {
        Gnss gnss = vessel.gnssAt(at);
        if (gnss == Gnss.LOST) {
            return null;
        }
        Craft craft = vessel.craft();
        int nacp = gnss == Gnss.DEGRADED ? Math.min(DEGRADED_NACP, craft.nacp()) : craft.nacp();
        double sigmaMeters = UNCERTAINTY_METERS[nacp - 1] / SIGMAS_IN_95;
        Kinematics told = vessel.claimedAt(at);
        Position place = LocalFrame.at(told.latDeg(), told.lonDeg())
                .positionAt(sigmaMeters * message.nextNormalRatio(), sigmaMeters * message.nextNormalRatio());
        double courseRad = StrictMath.toRadians(told.courseDeg());
        double eastMps = told.speedMps() * StrictMath.sin(courseRad) + VELOCITY_SIGMA_MPS * message.nextNormalRatio();
        double northMps = told.speedMps() * StrictMath.cos(courseRad) + VELOCITY_SIGMA_MPS * message.nextNormalRatio();
        return DetectionLine.detection()
                .time("time", at)
                .text("sensor", site.name())
                .text("scene", scene)
                .number("lat", place.latDeg(), 6)
                .number("lon", place.lonDeg(), 6)
                .number("sigmaMeters", sigmaMeters, 1)
                .number("eastMps", eastMps, 2)
                .number("northMps", northMps, 2)
                .number("sigmaMps", VELOCITY_SIGMA_MPS, 2)
                .text("kind", craft.kind().text())
                .number("altitudeMeters", craft.antennaMeters(), 0)
                .number("nic", nacp, 0)
                .number("nacp", nacp, 0)
                .number("nacv", NACV, 0);
    }
}
