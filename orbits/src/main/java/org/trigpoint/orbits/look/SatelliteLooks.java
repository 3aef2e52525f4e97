package org.trigpoint.orbits.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.model.lookahead.Acquisition;
import org.trigpoint.model.lookahead.Eye;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.ephemeris.Sgp4Ephemeris;
import org.trigpoint.orbits.plan.Plans;
import org.trigpoint.orbits.sensor.Instrument;
import org.trigpoint.orbits.sensor.Kind;

/** When satellites look. For any thread. */
public final class SatelliteLooks {
    /** Plans are carried out but for outages, which take a few percent: taken. */
    private static final double PLANNED_PROB = 0.98;

    private final Whereabouts where;
    private final Conditions conditions;
    private final Plans plans;

    /** Where what is looked for may be, what is known of it, and what operators plan. */
    public SatelliteLooks(Whereabouts where, Conditions conditions, Plans plans) {
        this.where = where;
        this.conditions = conditions;
        this.plans = plans;
    }

    /** All looks of one satellite's instrument within a time; none of what makes no pictures. */
    public List<Glimpse> find(
            ElementSet satellite, Instrument instrument, long fromEpochMicros, long untilEpochMicros) {
        List<Glimpse> found = new ArrayList<>();
        if (!instrument.kind().images()) {
            return found;
        }
        OverpassFinder finder = new OverpassFinder(Sgp4Ephemeris.of(satellite), instrument, where);
        for (Overpass each : finder.find(fromEpochMicros, untilEpochMicros)) {
            found.add(glimpse(satellite, instrument, each));
        }
        return found;
    }

    private Glimpse glimpse(ElementSet satellite, Instrument instrument, Overpass pass) {
        long best = pass.best().epochMicros();
        MissionTable.Mission mission = MissionTable.published().of(instrument.mission());
        double clearProb =
                CloudTable.published().clearProb(pass.spread().centre().latDeg(), best);
        return new Glimpse(
                new Eye(
                        Eye.Carrier.SATELLITE,
                        name(satellite),
                        instrument.name(),
                        sense(instrument.kind()),
                        instrument.operator()),
                pass.fromEpochMicros(),
                pass.untilEpochMicros(),
                best,
                pass.inViewProb(),
                acquisition(satellite, instrument, pass, mission),
                Detecting.of(sense(instrument.kind()), pass.resolutionMeters(), conditions, clearProb),
                mission.deliveredSeconds(),
                ElementAge.seconds(satellite, best),
                ElementAge.errorSeconds(satellite, best),
                pass.resolutionMeters(),
                pass.reach(),
                pass.spread().ellipse());
    }

    private static String name(ElementSet satellite) {
        return satellite.name().isEmpty() ? "NORAD " + satellite.catalogNumber() : satellite.name();
    }

    private static Eye.Sense sense(Kind kind) {
        return switch (kind) {
            case OPTICAL -> Eye.Sense.OPTICAL;
            case SAR -> Eye.Sense.SAR;
            case THERMAL -> Eye.Sense.THERMAL;
            case NIGHTLIGHT -> Eye.Sense.NIGHTLIGHT;
            case AIS, RF -> throw new IllegalArgumentException(kind + " makes no pictures");
        };
    }

    /** A plan that is at hand says more than what a mission usually does. */
    private Acquisition acquisition(
            ElementSet satellite, Instrument instrument, Overpass pass, MissionTable.Mission mission) {
        Optional<List<Plans.Planned>> known = plans.at(satellite, pass.best().epochMicros());
        if (known.isEmpty()) {
            return mission.acquisition();
        }
        List<Plans.Planned> planned = known.get().stream()
                .filter(each -> isOf(each.take().mode(), instrument))
                .toList();
        List<Ground> grounds = planned.stream()
                .map(each -> Ground.of(each.take().outline(), pass.spread().centre()))
                .toList();
        double both = pass.spread()
                .shareProb((east, north) -> grounds.stream().anyMatch(ground -> ground.test(east, north))
                        && pass.swept().stream().anyMatch(ground -> ground.test(east, north)));
        if (both == 0) {
            return new Acquisition(
                    Acquisition.Plan.NOT_PLANNED, 0, "the plan for then has no picture of it in this mode");
        }
        Plans.Planned first = planned.getFirst();
        return new Acquisition(
                Acquisition.Plan.PLANNED,
                Math.min(1, both / pass.inViewProb()) * PLANNED_PROB,
                first.file()
                        + (first.take().id().isEmpty()
                                ? ""
                                : ", " + first.take().id()));
    }

    /** Sentinel-1 has a row for each mode; a plan's other modes are those of no row. */
    private static boolean isOf(String mode, Instrument instrument) {
        String name = instrument.name().toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "IW" -> name.contains("interferometric wide");
            case "EW" -> name.contains("extra wide");
            case "SM" -> false;
            default -> true;
        };
    }
}
