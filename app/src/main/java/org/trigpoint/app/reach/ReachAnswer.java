package org.trigpoint.app.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.EpochMicros;
import org.trigpoint.geo.Units;
import org.trigpoint.geo.land.WaterReach;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.threat.ask.Target;

/**
 * Where it can be, and which zones it can have come to.
 *
 * @param question that was asked
 * @param areas by the hours that were asked
 * @param zones that it can come to, the soonest first
 * @param notes what the reader must know beside it
 */
public record ReachAnswer(ReachQuestion question, List<WaterReach> areas, List<ReachedZone> zones, List<String> notes) {
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double MICROS = 1e6;
    /** The shore is not known better, so a port is come to where it is come so near. */
    private static final double SHORE_METERS = 1_500;

    /**
     * A zone that it can come to.
     *
     * @param zone that
     * @param seconds it needs at least; 0 where it may be there already
     */
    public record ReachedZone(Zone zone, double seconds) {}

    public ReachAnswer {
        areas = List.copyOf(areas);
        zones = List.copyOf(zones);
        notes = List.copyOf(notes);
    }

    /** Answers. Throws SettingsException where the place is on land, or too far is asked. */
    public static ReachAnswer of(ReachQuestion question, List<Zone> zones, List<String> notes) {
        List<WaterReach> areas = new ArrayList<>();
        for (double hours : question.hours()) {
            double seconds = hours * SECONDS_PER_HOUR;
            if (question.speedMps() * seconds + question.errorMeters() > WaterReach.MOST_METERS) {
                throw new SettingsException(String.format(
                        java.util.Locale.ROOT,
                        "%s h at %.1f kn are more than %,d km: ask for fewer hours",
                        number(hours),
                        Units.knotsFromMps(question.speedMps()),
                        (long) (WaterReach.MOST_METERS / 1_000)));
            }
            areas.add(WaterReach.from(question.start(), question.errorMeters(), question.speedMps(), seconds));
        }
        if (areas.getFirst().isAground()) {
            throw new SettingsException("There is no water within "
                    + (long) (WaterReach.ASHORE_METERS / 1_000)
                    + " km of that place on the shore that is known (Natural Earth, 1:10 million): rivers, lakes and canals"
                    + " are land there");
        }
        return new ReachAnswer(question, areas, reached(question, areas, zones), notes);
    }

    private static List<ReachedZone> reached(ReachQuestion question, List<WaterReach> areas, List<Zone> zones) {
        double most = question.speedMps() * areas.getLast().horizonSeconds() + question.errorMeters();
        Box around = Box.around(question.start().latDeg(), question.start().lonDeg(), most + SHORE_METERS);
        List<ReachedZone> reached = new ArrayList<>();
        for (Zone zone : zones) {
            Shape shape = zone.content().shape();
            if (shape.box().intersects(around) && holds(zone, question, areas.getLast())) {
                for (WaterReach area : areas) {
                    double seconds = secondsTo(shape, area);
                    if (!Double.isNaN(seconds)) {
                        reached.add(new ReachedZone(zone, seconds));
                        break;
                    }
                }
            }
        }
        reached.sort(Comparator.comparingDouble(ReachedZone::seconds)
                .thenComparing(each -> each.zone().id()));
        return reached;
    }

    private static boolean holds(Zone zone, ReachQuestion question, WaterReach last) {
        long until = question.startEpochMicros() + Math.round(last.horizonSeconds() * MICROS);
        return zone.content().validFromEpochMicros() <= until
                && zone.content().validUntilEpochMicros() >= question.startEpochMicros();
    }

    private static double secondsTo(Shape shape, WaterReach area) {
        double near = Math.max(area.cellMeters(), SHORE_METERS)
                + (shape instanceof Shape.Corridor corridor ? corridor.halfWidthMeters() : 0);
        Box box = shape.box().expand(near);
        Target target = Target.of(List.of(new Target.Part("", shape)));
        double[] soonest = {Double.NaN};
        area.forEach((latDeg, lonDeg, seconds) -> {
            if (!(soonest[0] <= seconds) && box.contains(latDeg, lonDeg) && target.isWithin(latDeg, lonDeg, near)) {
                soonest[0] = seconds;
            }
        });
        return soonest[0];
    }

    /** When it can have come somewhere, or an hour is over. */
    long epochMicros(double seconds) {
        return question.startEpochMicros() + Math.round(seconds * MICROS);
    }

    /** Zones that it can have come to within so long. */
    long zonesWithin(double seconds, @Nullable List<String> categories) {
        return zones.stream()
                .filter(each -> each.seconds() <= seconds)
                .filter(each -> categories == null
                        || categories.contains(each.zone().content().category().name()))
                .count();
    }

    /** Hours as people write them. */
    static String number(double hours) {
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }

    static String time(long epochMicros) {
        return EpochMicros.instant(epochMicros)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }
}
