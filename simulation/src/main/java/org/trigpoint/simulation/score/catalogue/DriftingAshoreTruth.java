package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.geo.Angles;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.truth.CraftTrace;
import org.trigpoint.simulation.truth.WorldTrace;
import org.trigpoint.simulation.world.Activity;
import org.trigpoint.simulation.world.Kinematics;

/** A ship that says it is not under command drifts towards a structure that someone has drawn. What shores there are a world does not know. */
final class DriftingAshoreTruth implements RuleTruth {
    private static final double STEP_SECONDS = 60;
    private static final double METERS_PER_DEG = 111_320;
    private static final long SEEN_MICROS = 10 * Figures.MINUTE_MICROS;

    @Override
    public String rule() {
        return "drifting-ashore";
    }

    @Override
    public String event() {
        return "a ship says that it is not under command and drifts for 15 minutes or longer, at 0.5 kn or more, on a way that leads to a"
                + " wind farm or platform within 3 hours";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<ZoneShape> structures = Zones.of(world, ZoneCategory.WIND_FARM, ZoneCategory.PLATFORM);
        for (CraftTrace craft : world.crafts()) {
            if (!Figures.isShip(craft)) {
                continue;
            }
            for (Run run : Run.of(
                    world.instants(), instant -> craft.at(instant).truth().activity() == Activity.NOT_COMMANDED)) {
                mark(world, craft, run, structures, marks);
            }
            for (Run run : Run.of(
                    world.instants(), instant -> craft.at(instant).truth().activity() == Activity.ADRIFT)) {
                if (run.count() >= Figures.instants(world, SEEN_MICROS) && Figures.isAudible(craft, run)) {
                    marks.nearMiss("adrift, and does not say so", run, craft.id());
                }
            }
        }
    }

    private static void mark(WorldTrace world, CraftTrace craft, Run run, List<ZoneShape> structures, Marks marks) {
        if (!Figures.isAudible(craft, run)) {
            return;
        }
        int least = Figures.instants(world, Published.micros("drifting-ashore-least-time"));
        int leads = run.count(instant -> leadsTo(craft.at(instant).truth(), structures));
        boolean lands = structures.stream()
                .anyMatch(each ->
                        run.count(instant -> each.contains(craft.at(instant).truth())) > 0);
        if (run.count() < least || lands) {
            marks.either(lands ? "drifts into it" : "not under command shortly", run, craft.id());
        } else if (leads * 10 >= 8 * run.count()) {
            marks.event("towards a structure", run, Published.micros("drifting-ashore-least-time"), craft.id());
        } else if (leads == 0) {
            marks.nearMiss("not under command, and clear", run, craft.id());
        } else {
            marks.either("about clear", run, craft.id());
        }
    }

    /** True when it comes into one of them within the time, if it goes on as it goes. */
    private static boolean leadsTo(Kinematics now, List<ZoneShape> structures) {
        double courseRad = StrictMath.toRadians(now.courseDeg());
        double seconds = Published.micros("drifting-ashore-most-time") / 1e6;
        double cosine = StrictMath.cos(StrictMath.toRadians(now.latDeg()));
        for (double then = 0; then <= seconds; then += STEP_SECONDS) {
            double meters = now.speedMps() * then;
            Kinematics there = new Kinematics(
                    now.latDeg() + meters * StrictMath.cos(courseRad) / METERS_PER_DEG,
                    Angles.wrapLonDeg(now.lonDeg() + meters * StrictMath.sin(courseRad) / (METERS_PER_DEG * cosine)),
                    now.speedMps(),
                    now.courseDeg(),
                    now.headingDeg(),
                    0,
                    now.activity(),
                    false);
            if (structures.stream().anyMatch(structure -> structure.contains(there))) {
                return true;
            }
        }
        return false;
    }
}
