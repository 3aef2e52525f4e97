package org.trigpoint.simulation.score.catalogue;

import java.util.List;
import org.trigpoint.simulation.scenario.Published;
import org.trigpoint.simulation.scenario.SensorSite;
import org.trigpoint.simulation.scenario.Span;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.truth.WorldTrace;

/** A receiver that heard much hears nothing any more. */
final class FeedTruth implements RuleTruth {
    private static final int BEFORE_INSTANTS = 60;
    private static final int BUSY_INSTANTS = 30;

    @Override
    public String rule() {
        return "feed";
    }

    @Override
    public String event() {
        return "a receiver that heard something in half or more of the ten seconds of the ten minutes before is off for 10 minutes or"
                + " longer";
    }

    @Override
    public void mark(WorldTrace world, Marks marks) {
        List<Station.Receiver> receivers = world.scenario().receivers();
        for (int i = 0; i < receivers.size(); i++) {
            Station.Receiver receiver = receivers.get(i);
            for (Span off : receiver.outages()) {
                markOff(world, i, receiver.name(), off, marks);
            }
            for (Span late : receiver.late()) {
                if (isWithin(world, late)) {
                    marks.either("delivers late", run(world, late), receiver.name());
                }
            }
            markQuiet(world, i, receiver, marks);
        }
        for (SensorSite site : world.scenario().sensors()) {
            List<Span> outages = switch (site) {
                case SensorSite.Adsb adsb -> adsb.outages();
                case SensorSite.Ground ground -> ground.outages();
                case SensorSite.Radar _, SensorSite.Camera _, SensorSite.Pass _ -> List.of();
            };
            outages.stream()
                    .filter(off -> isWithin(world, off))
                    .forEach(off -> marks.either("off where aircraft are heard", run(world, off), site.name()));
        }
    }

    private static boolean isWithin(WorldTrace world, Span span) {
        return span.from().toNanos() / 1_000 < world.timeOf(world.instants() - 1) - world.startEpochMicros();
    }

    private static Run run(WorldTrace world, Span span) {
        int from = world.instantAt(world.startEpochMicros() + span.from().toNanos() / 1_000);
        int to = world.instantAt(world.startEpochMicros() + span.to().toNanos() / 1_000);
        return new Run(from, Math.max(from, to));
    }

    private static void markOff(WorldTrace world, int receiver, String name, Span off, Marks marks) {
        if (!isWithin(world, off)) {
            return;
        }
        Run run = run(world, off);
        int heard = world.hearsIn(receiver, run.from() - BEFORE_INSTANTS, run.from() - 1);
        int least = Figures.instants(world, "feed-least-time");
        if (heard == 0) {
            return;
        }
        if (run.count() * 3 <= least) {
            marks.nearMiss("off for moments", run, name);
        } else if (run.count() < least || heard < BUSY_INSTANTS) {
            marks.either(run.count() < least ? "off shortly" : "off, and was quiet before", run, name);
        } else {
            marks.event("off", run, Published.micros("feed-least-time"), name);
        }
    }

    /** It is on, and hears nothing, since there is nothing to hear, or hands over in batches. */
    private static void markQuiet(WorldTrace world, int receiver, Station.Receiver site, Marks marks) {
        int least = Figures.instants(world, "feed-least-time");
        if (site.batchMinutes() * Figures.MINUTE_MICROS >= Published.micros("feed-least-time")) {
            int batch = Figures.instants(world, (long) (site.batchMinutes() * Figures.MINUTE_MICROS));
            for (int from = 0; from + batch <= world.instants(); from += batch) {
                marks.nearMiss("delivers in batches", new Run(from, from + batch - 1), site.name());
            }
            return;
        }
        for (Run run : Run.of(world.instants(), instant -> world.hearsIn(receiver, instant, instant) == 0)) {
            boolean on = run.count(instant -> isOff(world, site, instant)) == 0;
            if (on && run.count() * 2 >= least && run.from() > 0) {
                int heard = world.hearsIn(receiver, run.from() - BEFORE_INSTANTS, run.from() - 1);
                if (heard >= BUSY_INSTANTS) {
                    marks.either("suddenly quiet", run, site.name());
                } else {
                    marks.nearMiss("nothing to hear", run, site.name());
                }
            }
        }
    }

    private static boolean isOff(WorldTrace world, Station.Receiver site, int instant) {
        long since = world.timeOf(instant) - world.startEpochMicros();
        return site.outages().stream().anyMatch(span -> span.contains(since));
    }
}
