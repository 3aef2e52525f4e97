package org.trigpoint.simulation.sensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Position;
import org.trigpoint.simulation.chance.Counts;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.scenario.Structure;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * A radar that turns clockwise from north: each craft is seen, or not, when the beam comes by.
 *
 * <p>A scan is worked out at its beginning, since where a craft will be is known; its plots arrive as the beam makes them and its
 * looks, one for each ring, when the scan is over. Ranges are along the ground, of aircraft too. Two craft close together give two plots,
 * unless the radar is given cells.
 */
final class RadarSensor implements Sensor {
    private static final double SMALLEST_AIRCRAFT_METERS = 10;
    private static final double FASTEST_MPS = 350;

    private final SensorSite.Radar site;
    private final Sector sector;
    private final Chances chances;
    private final long startEpochMicros;
    private final long rotationMicros;
    private final List<RadarRing> rings;
    private long scan;

    /** A plot, made and not yet written. */
    private record Plot(long epochMicros, double rangeMeters, double bearingDeg) {}

    RadarSensor(SensorSite.Radar site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        this.startEpochMicros = startEpochMicros;
        sector = new Sector(site.stand());
        chances = Chances.of(seed, site.name());
        rotationMicros = DetectionLine.micros(site.rotationSeconds());
        scan = Math.ceilDiv(fromEpochMicros - startEpochMicros, rotationMicros);
        rings = RadarRing.of(site, this::seenProb);
    }

    @Override
    public long nextEpochMicros() {
        return startEpochMicros + scan * rotationMicros;
    }

    @Override
    public void act(List<Vessel> vessels, Ear to) {
        long begin = nextEpochMicros();
        long number = scan++;
        for (Span outage : site.outages()) {
            if (outage.contains(begin - startEpochMicros)) {
                return;
            }
        }
        Chances scanned = chances.look(number);
        List<Plot> plots = new ArrayList<>();
        for (Vessel vessel : vessels) {
            Plot plot = look(vessel, begin, scanned);
            if (plot != null) {
                plots.add(plot);
                to.seen(vessel.craft().id(), plot.epochMicros());
            }
        }
        for (int i = 0; i < site.structures().size(); i++) {
            Plot plot = look(site.structures().get(i), begin, scanned.structure(i));
            if (plot != null) {
                plots.add(plot);
            }
        }
        addClutter(plots, begin, scanned.clutter());
        plots.sort(Comparator.comparingLong(Plot::epochMicros).thenComparingDouble(Plot::rangeMeters));
        plots = resolve(plots);
        String scene = Long.toString(number);
        long latency = DetectionLine.micros(site.latencySeconds());
        for (Plot plot : plots) {
            to.line(plot.epochMicros() + latency, write(plot, scene).line());
        }
        for (RadarRing ring : rings) {
            to.line(begin + rotationMicros + latency, write(ring, scene, begin).line());
        }
    }

    private @Nullable Plot look(Vessel vessel, long begin, Chances scanned) {
        Kinematics before = vessel.at(begin);
        Sector.Polar near = sector.to(before.latDeg(), before.lonDeg());
        if (near.rangeMeters() > site.stand().farMeters() + FASTEST_MPS * site.rotationSeconds()) {
            return null;
        }
        long at = beamAt(begin, near.bearingDeg());
        Kinematics now = vessel.at(at);
        Sector.Polar polar = sector.to(now.latDeg(), now.lonDeg());
        Craft craft = vessel.craft();
        double lengthMeters = craft.lengthMeters();
        double heightMeters = Sector.heightMeters(lengthMeters);
        if (craft.flies()) {
            lengthMeters = Math.max(SMALLEST_AIRCRAFT_METERS, lengthMeters);
            heightMeters = vessel.antennaMetersAt(at);
        }
        return plot(at, polar, lengthMeters, heightMeters, scanned.craft(craft.id()));
    }

    private @Nullable Plot look(Structure structure, long begin, Draws draws) {
        Sector.Polar polar = sector.to(structure.latDeg(), structure.lonDeg());
        double lengthMeters = structure.lengthMeters();
        return plot(beamAt(begin, polar.bearingDeg()), polar, lengthMeters, Sector.heightMeters(lengthMeters), draws);
    }

    private @Nullable Plot plot(long at, Sector.Polar polar, double lengthMeters, double heightMeters, Draws draws) {
        if (!sector.holds(polar)
                || !sector.isAboveHorizon(polar.rangeMeters(), heightMeters)
                || !draws.chance(seenProb(lengthMeters, polar.rangeMeters()))) {
            return null;
        }
        double rangeError = site.rangeSigmaMeters() * draws.nextNormalRatio() + site.rangeBiasMeters();
        double bearingError = site.bearingSigmaDeg() * draws.nextNormalRatio() + site.bearingBiasDeg();
        return new Plot(
                at,
                Math.max(1, polar.rangeMeters() + rangeError),
                Angles.wrapCourseDeg(polar.bearingDeg() + bearingError));
    }

    private void addClutter(List<Plot> plots, long begin, Draws draws) {
        int count = Counts.poisson(draws, site.falsePerScan().at(draws.nextRatio()));
        for (int i = 0; i < count; i++) {
            Sector.Polar polar = sector.within(draws.nextRatio(), draws.nextRatio());
            plots.add(
                    new Plot(beamAt(begin, polar.bearingDeg()), Math.max(1, polar.rangeMeters()), polar.bearingDeg()));
        }
    }

    /** What lies in one cell of the radar gives one plot, between them. */
    private List<Plot> resolve(List<Plot> plots) {
        if (site.cellMeters() == 0 || site.cellDeg() == 0) {
            return plots;
        }
        List<Plot> resolved = new ArrayList<>();
        for (Plot plot : plots) {
            Plot near = null;
            for (Plot other : resolved) {
                if (Math.abs(other.rangeMeters() - plot.rangeMeters()) < site.cellMeters()
                        && Math.abs(Angles.turnDeg(other.bearingDeg(), plot.bearingDeg())) < site.cellDeg()) {
                    near = other;
                    break;
                }
            }
            if (near == null) {
                resolved.add(plot);
            } else {
                resolved.set(resolved.indexOf(near), between(near, plot));
            }
        }
        return resolved;
    }

    private static Plot between(Plot a, Plot b) {
        double bearingDeg = a.bearingDeg() + Angles.turnDeg(a.bearingDeg(), b.bearingDeg()) / 2;
        return new Plot(a.epochMicros(), (a.rangeMeters() + b.rangeMeters()) / 2, Angles.wrapCourseDeg(bearingDeg));
    }

    private long beamAt(long begin, double bearingDeg) {
        return begin + (long) (bearingDeg / 360 * rotationMicros);
    }

    private double seenProb(double lengthMeters, double rangeMeters) {
        return site.seenProb() * Seeing.radarProb(lengthMeters, rangeMeters, site.halfSeen());
    }

    private DetectionLine write(Plot plot, String scene) {
        DetectionLine line = DetectionLine.detection()
                .time("time", plot.epochMicros())
                .text("sensor", site.name())
                .text("scene", scene);
        if (site.asPlaces()) {
            return writePlace(line, plot);
        }
        return line.number("sensorLat", site.stand().latDeg(), 6)
                .number("sensorLon", site.stand().lonDeg(), 6)
                .number("bearingDeg", Math.min(359.999, plot.bearingDeg()), 3)
                .number("bearingSigmaDeg", site.bearingSigmaDeg(), 3)
                .number("rangeMeters", plot.rangeMeters(), 1)
                .number("rangeSigmaMeters", site.rangeSigmaMeters(), 1);
    }

    private DetectionLine writePlace(DetectionLine line, Plot plot) {
        Position at = sector.at(new Sector.Polar(plot.rangeMeters(), plot.bearingDeg()));
        double along = site.rangeSigmaMeters();
        double across = StrictMath.toRadians(site.bearingSigmaDeg()) * plot.rangeMeters();
        boolean acrossIsMore = across > along;
        double axisDeg = Angles.wrapCourseDeg(plot.bearingDeg() + (acrossIsMore ? 90 : 0));
        return line.number("lat", at.latDeg(), 6)
                .number("lon", at.lonDeg(), 6)
                .number("sigmaMajorMeters", Math.max(along, across), 1)
                .number("sigmaMinorMeters", Math.min(along, across), 1)
                .number("orientationDeg", axisDeg % 180, 2);
    }

    private DetectionLine write(RadarRing ring, String scene, long begin) {
        return DetectionLine.look()
                .text("sensor", site.name())
                .text("scene", scene)
                .time("from", begin)
                .time("until", begin + rotationMicros)
                .json("area", ring.areaJson())
                .json("seen", ring.seenJson())
                .number("falsePerKm2", ring.falsePerKm2(), 9);
    }
}
