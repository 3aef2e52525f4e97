package org.trigpoint.simulation.sensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.simulation.chance.Counts;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/** A camera that takes pictures: of each craft that it makes out it gives the direction. */
final class CameraSensor implements Sensor {
    /** A picture is taken in a moment: a look of no length would hold nothing. */
    private static final long EXPOSURE_MICROS = 40_000;

    private final SensorSite.Camera site;
    private final Sector sector;
    private final Chances chances;
    private final long startEpochMicros;
    private final long everyMicros;
    private final String area;
    private final String seen;
    private long picture;

    CameraSensor(SensorSite.Camera site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        this.startEpochMicros = startEpochMicros;
        sector = new Sector(site.stand());
        chances = Chances.of(seed, site.name());
        everyMicros = DetectionLine.micros(site.everySeconds());
        picture = Math.ceilDiv(fromEpochMicros - startEpochMicros, everyMicros);
        area = sector.json();
        seen = sector.seenJson(this::seenProb);
    }

    @Override
    public long nextEpochMicros() {
        return startEpochMicros + picture * everyMicros;
    }

    @Override
    public void act(List<Vessel> vessels, Ear to) {
        long now = nextEpochMicros();
        long number = picture++;
        for (Span outage : site.outages()) {
            if (outage.contains(now - startEpochMicros)) {
                return;
            }
        }
        Chances pictured = chances.look(number);
        List<Double> bearings = new ArrayList<>();
        for (Vessel vessel : vessels) {
            Craft craft = vessel.craft();
            Kinematics there = vessel.at(now);
            Sector.Polar polar = sector.to(there.latDeg(), there.lonDeg());
            Draws draws = pictured.craft(craft.id());
            if (isInView(vessel, now, polar) && draws.chance(seenProb(craft.lengthMeters(), polar.rangeMeters()))) {
                double error = site.bearingSigmaDeg() * draws.nextNormalRatio();
                bearings.add(Angles.wrapCourseDeg(polar.bearingDeg() + error));
                to.seen(craft.id(), now);
            }
        }
        Draws clutter = pictured.clutter();
        int count = Counts.poisson(clutter, site.falsePerLook().at(clutter.nextRatio()));
        for (int i = 0; i < count; i++) {
            bearings.add(sector.within(0, clutter.nextRatio()).bearingDeg());
        }
        Collections.sort(bearings);
        write(bearings, Long.toString(number), now, to);
    }

    private boolean isInView(Vessel vessel, long at, Sector.Polar polar) {
        Craft craft = vessel.craft();
        double heightMeters = craft.flies() ? vessel.antennaMetersAt(at) : Sector.heightMeters(craft.lengthMeters());
        return sector.holds(polar) && sector.isAboveHorizon(polar.rangeMeters(), heightMeters);
    }

    private double seenProb(double lengthMeters, double rangeMeters) {
        double pixels = lengthMeters / rangeMeters;
        double half = site.halfSeen().lengthMeters() / site.halfSeen().atMeters();
        return site.seenProb() * Seeing.pictureProb(pixels / half);
    }

    private void write(List<Double> bearings, String scene, long now, Ear to) {
        long arrival = now + DetectionLine.micros(site.latencySeconds());
        for (double bearingDeg : bearings) {
            to.line(
                    arrival,
                    DetectionLine.detection()
                            .time("time", now)
                            .text("sensor", site.name())
                            .text("scene", scene)
                            .number("sensorLat", site.stand().latDeg(), 6)
                            .number("sensorLon", site.stand().lonDeg(), 6)
                            .number("bearingDeg", Math.min(359.999, bearingDeg), 3)
                            .number("bearingSigmaDeg", site.bearingSigmaDeg(), 3)
                            .line());
        }
        to.line(
                arrival,
                DetectionLine.look()
                        .text("sensor", site.name())
                        .text("scene", scene)
                        .time("from", now)
                        .time("until", now + EXPOSURE_MICROS)
                        .json("area", area)
                        .json("seen", seen)
                        .number("falsePerKm2", site.falsePerLook().at(0.5) / sector.areaKm2(), 9)
                        .line());
    }
}
