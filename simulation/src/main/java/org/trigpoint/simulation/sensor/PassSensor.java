package org.trigpoint.simulation.sensor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.geo.Position;
import org.trigpoint.simulation.chance.Counts;
import org.trigpoint.simulation.chance.Draws;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Structure;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * A satellite that takes scenes: each a rectangle that it passes over, row by row, and sends down later.
 *
 * <p>A radar in space shows what comes nearer too far ahead on its flight, and what goes away too far behind, by slant range over
 * the satellite's speed times the speed along the beam (R. K. Raney, IEEE Transactions on Aerospace and Electronic Systems 7, 1971).
 * It looks to the right. Clouds lie on a grid of the scene; what lies under one is not seen, and the look's probability is lowered
 * by their share.
 */
final class PassSensor implements Sensor {
    private static final double GROUND_MPS = 6_800;
    private static final double[] LENGTHS = {5, 10, 20, 50, 100, 200};
    private static final double LEAST_CLUTTER_METERS = 8;
    private static final double MOST_CLUTTER_METERS = 60;

    private final SensorSite.Pass site;
    private final SensorSite.Scene scene;
    private final Chances chances;
    private final List<Long> begins;
    private final LocalFrame frame;
    private final double sinHeading;
    private final double cosHeading;
    private int next;

    /** A thing in a scene: along the flight and to the right of it, from the middle, in metres. */
    private record Spot(double along, double across) {}

    /** What is reported. */
    private record Found(long epochMicros, Spot spot, double lengthMeters) {}

    PassSensor(SensorSite.Pass site, long seed, long startEpochMicros, long fromEpochMicros) {
        this.site = site;
        scene = site.scene();
        chances = Chances.of(seed, site.name());
        begins = site.times().stream()
                .sorted()
                .map(Duration::toNanos)
                .map(nanos -> startEpochMicros + nanos / 1000)
                .toList();
        frame = LocalFrame.at(scene.latDeg(), scene.lonDeg());
        sinHeading = StrictMath.sin(StrictMath.toRadians(scene.headingDeg()));
        cosHeading = StrictMath.cos(StrictMath.toRadians(scene.headingDeg()));
        while (next < begins.size() && begins.get(next) < fromEpochMicros) {
            next++;
        }
    }

    @Override
    public long nextEpochMicros() {
        return next < begins.size() ? begins.get(next) : Long.MAX_VALUE;
    }

    @Override
    public void act(List<Vessel> vessels, Ear to) {
        long begin = nextEpochMicros();
        Chances imaged = chances.look(++next);
        List<Found> found = new ArrayList<>();
        for (Vessel vessel : vessels) {
            Found one = vessel.craft().kind().isAfloat() ? look(vessel, begin, imaged) : null;
            if (one != null) {
                found.add(one);
                to.seen(vessel.craft().id(), one.epochMicros());
            }
        }
        for (int i = 0; i < site.structures().size(); i++) {
            Structure structure = site.structures().get(i);
            Spot spot = spot(structure.latDeg(), structure.lonDeg());
            Draws draws = imaged.structure(i);
            if (isSeen(spot, structure.lengthMeters(), imaged, draws)) {
                found.add(find(rowAt(begin, spot), spot, structure.lengthMeters(), draws));
            }
        }
        addClutter(found, begin, imaged.clutter());
        found.sort(Comparator.comparingLong(Found::epochMicros)
                .thenComparingDouble(one -> one.spot().across()));
        write(found, site.name() + "-" + next, begin, to);
    }

    private @Nullable Found look(Vessel vessel, long begin, Chances imaged) {
        Kinematics before = vessel.at(begin);
        long at = rowAt(begin, spot(before.latDeg(), before.lonDeg()));
        Kinematics now = vessel.at(at);
        Spot spot = spot(now.latDeg(), now.lonDeg());
        double lengthMeters = vessel.craft().lengthMeters();
        Draws draws = imaged.craft(vessel.craft().id());
        if (!isSeen(spot, lengthMeters, imaged, draws)) {
            return null;
        }
        double beamDeg = Angles.turnDeg(scene.headingDeg() + 90, now.courseDeg());
        double awayMps = now.speedMps()
                * StrictMath.cos(StrictMath.toRadians(beamDeg))
                * StrictMath.sin(StrictMath.toRadians(site.incidenceDeg()));
        Spot shown = new Spot(spot.along() - site.displacementSeconds() * awayMps, spot.across());
        return find(at, shown, lengthMeters, draws);
    }

    private boolean isSeen(Spot spot, double lengthMeters, Chances imaged, Draws draws) {
        return Math.abs(spot.along()) <= scene.lengthMeters() / 2
                && Math.abs(spot.across()) <= scene.widthMeters() / 2
                && !isUnderCloud(spot, imaged)
                && draws.chance(seenProb(lengthMeters));
    }

    private boolean isUnderCloud(Spot spot, Chances imaged) {
        return site.imager() == SensorSite.Imager.OPTICAL
                && imaged.cell((long) Math.floor(spot.along() / site.cloudMeters()), (long)
                                Math.floor(spot.across() / site.cloudMeters()))
                        .chance(site.cloudRatio());
    }

    private double seenProb(double lengthMeters) {
        double prob = switch (site.imager()) {
            case SAR -> Seeing.sarProb(lengthMeters, site.halfSeenMeters());
            case OPTICAL -> Seeing.pictureProb(lengthMeters / site.halfSeenMeters());
        };
        return site.seenProb() * prob;
    }

    private Found find(long at, Spot spot, double lengthMeters, Draws draws) {
        Spot measured = new Spot(
                spot.along() + site.sigmaMeters() * draws.nextNormalRatio(),
                spot.across() + site.sigmaMeters() * draws.nextNormalRatio());
        double ratio = 1 + site.lengthSigmaRatio() * draws.nextNormalRatio();
        return new Found(at, measured, Math.max(1, lengthMeters * Math.max(0.2, ratio)));
    }

    private void addClutter(List<Found> found, long begin, Draws draws) {
        double mean = site.falsePerScene().at(draws.nextRatio());
        int count = mean > 0 ? Counts.negativeBinomial(draws, mean, site.falseShapeRatio()) : 0;
        for (int i = 0; i < count; i++) {
            Spot spot = new Spot(
                    draws.between(-0.5, 0.5) * scene.lengthMeters(), draws.between(-0.5, 0.5) * scene.widthMeters());
            found.add(new Found(rowAt(begin, spot), spot, draws.between(LEAST_CLUTTER_METERS, MOST_CLUTTER_METERS)));
        }
    }

    private Spot spot(double latDeg, double lonDeg) {
        LocalFrame.Offset offset = frame.offsetTo(latDeg, lonDeg);
        double east = offset.eastMeters();
        double north = offset.northMeters();
        return new Spot(east * sinHeading + north * cosHeading, east * cosHeading - north * sinHeading);
    }

    private Position position(Spot spot) {
        return frame.positionAt(
                spot.along() * sinHeading + spot.across() * cosHeading,
                spot.along() * cosHeading - spot.across() * sinHeading);
    }

    /** When the satellite passes over a row. */
    private long rowAt(long begin, Spot spot) {
        double fromEdge = Math.clamp(spot.along() + scene.lengthMeters() / 2, 0, scene.lengthMeters());
        return begin + DetectionLine.micros(fromEdge / GROUND_MPS);
    }

    private void write(List<Found> found, String name, long begin, Ear to) {
        long end = begin + DetectionLine.micros(scene.lengthMeters() / GROUND_MPS);
        long arrival = end + DetectionLine.micros(site.latencySeconds());
        to.line(arrival, writeLook(name, begin, end).line());
        for (Found one : found) {
            Position at = position(one.spot());
            DetectionLine line = DetectionLine.detection()
                    .time("time", one.epochMicros())
                    .text("sensor", site.name())
                    .text("scene", name)
                    .number("lat", at.latDeg(), 6)
                    .number("lon", at.lonDeg(), 6);
            if (site.azimuthSigmaMeters() > site.sigmaMeters()) {
                line.number("sigmaMajorMeters", site.azimuthSigmaMeters(), 1)
                        .number("sigmaMinorMeters", site.sigmaMeters(), 1)
                        .number("orientationDeg", scene.headingDeg() % 180, 2);
            } else {
                line.number("sigmaMeters", site.sigmaMeters(), 1);
            }
            to.line(arrival, line.number("lengthMeters", one.lengthMeters(), 1).line());
        }
    }

    private DetectionLine writeLook(String name, long begin, long end) {
        StringBuilder seen = new StringBuilder("[");
        double clear = site.imager() == SensorSite.Imager.OPTICAL ? 1 - site.cloudRatio() : 1;
        for (double lengthMeters : LENGTHS) {
            Sector.pair(seen, lengthMeters, clear * seenProb(lengthMeters));
        }
        double areaKm2 = scene.widthMeters() * scene.lengthMeters() * 1e-6;
        DetectionLine line = DetectionLine.look()
                .text("sensor", site.name())
                .text("scene", name)
                .time("from", begin)
                .time("until", end)
                .json("area", polygonJson())
                .json("seen", seen.append(']').toString())
                .number("falsePerKm2", site.falsePerScene().at(0.5) / areaKm2, 9);
        if (site.displacementSeconds() > 0) {
            double incidenceRad = StrictMath.toRadians(site.incidenceDeg());
            line.number("flightDeg", scene.headingDeg(), 2)
                    .number("lookDeg", Angles.wrapCourseDeg(scene.headingDeg() + 90), 2)
                    .number("shiftSeconds", site.displacementSeconds() * StrictMath.sin(incidenceRad), 2);
        }
        return line;
    }

    private String polygonJson() {
        StringBuilder json = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        double along = scene.lengthMeters() / 2;
        double across = scene.widthMeters() / 2;
        List<Spot> ring = List.of(
                new Spot(-along, -across),
                new Spot(-along, across),
                new Spot(along, across),
                new Spot(along, -across),
                new Spot(-along, -across));
        for (int i = 0; i < ring.size(); i++) {
            Position corner = position(ring.get(i));
            json.append(i == 0 ? "[" : ",[");
            DetectionLine.decimal(json, corner.lonDeg(), 6);
            json.append(',');
            DetectionLine.decimal(json, corner.latDeg(), 6);
            json.append(']');
        }
        return json.append("]]}").toString();
    }
}
