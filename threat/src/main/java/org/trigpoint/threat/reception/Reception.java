package org.trigpoint.threat.reception;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.Pulse;
import org.trigpoint.threat.waters.TrackMap;
import org.trigpoint.threat.waters.Waters;

/** What a cell of the sea has learned of who hears what in it and in its halo. */
public final class Reception {
    private static final int MOST_HEARERS = 4_096;
    /** Craft at rest report every three minutes. */
    private static final int RECENT_SLOTS = 5;

    final TrackMap<Hearing> hearings = new TrackMap<>();
    final TreeMap<Hearer, Listener> listeners = new TreeMap<>();
    final Places places = new Places();

    final CoverageMap coverage = new CoverageMap();

    /** Reports that each heard since the last minute, of craft whose home this is. */
    final TreeMap<Hearer, Integer> pulse = new TreeMap<>();

    /** Takes a leg of a ship. */
    public void take(Leg leg, Stamp now, Board board) {
        long nowSlot = Slots.at(now.arrivalEpochMicros());
        hearings.computeIfAbsent(leg.track(), each -> new Hearing()).take(leg, by -> isSatellite(by, board));
        for (Leg.Heard heard : leg.heard()) {
            Listener listener = listeners.get(heard.by());
            if (listener == null && listeners.size() < MOST_HEARERS) {
                listener = new Listener();
                listeners.put(heard.by(), listener);
            }
            if (listener != null) {
                listener.minutes.mark(Slots.at(leg.untilEpochMicros()));
            }
            if (leg.isHome() && pulse.size() < MOST_HEARERS) {
                pulse.merge(heard.by(), heard.reports(), Integer::sum);
            }
            if (listener != null && !leg.late()) {
                listener.delay.take(Math.max(0, heard.delayMicros()), nowSlot);
            }
        }
        if (!leg.late()) {
            places.take(leg, nowSlot);
        }
    }

    /** True for a source that hears in passes, as its option {@code satellite} says: it comes hours late. */
    public static boolean isSatellite(Hearer by, Board board) {
        return board.find(SourceOpened.slot(by.source()), SourceOpened.class)
                .map(opened -> "true".equals(opened.options().get("satellite")))
                .orElse(false);
    }

    /** True while anyone was told that craft are heard somewhere here. */
    public boolean isTold() {
        return !coverage.told.isEmpty();
    }

    /** A craft has left, or was not heard for long. */
    public void forget(TrackId track) {
        hearings.remove(track);
    }

    /** Who hears a craft; null when it was never heard. */
    public @Nullable Hearing find(TrackId track) {
        return hearings.get(track);
    }

    /**
     * What is known of reception at a place in a minute, but for what a craft itself has taught of it, by those who heard anything at
     * all in the minutes up to it.
     *
     * @param slot minute that is asked about
     * @param leastSlots minutes since it was heard first around there, for it to be known
     * @param leastCraft other craft that were heard around there, for it to be known
     */
    public Places.Known place(Position at, Leg of, long slot, long leastSlots, int leastCraft) {
        return places.at(
                at.latDeg(),
                at.lonDeg(),
                of.transponder().isClassB(),
                of.track(),
                slot,
                leastSlots,
                leastCraft,
                by -> listens(by, slot));
    }

    private boolean listens(Hearer by, long slot) {
        Listener listener = listeners.get(by);
        return listener != null && listener.minutes.count(slot, RECENT_SLOTS) > 0;
    }

    /** True when nobody hears a craft as it sends: those who do hand it over in passes or batches. */
    public boolean isHeardInPasses(Hearing hearing) {
        for (Ear ear : hearing.ears) {
            Listener listener = listeners.get(ear.by);
            if (listener == null || listener.delay.micros < Hearing.PASS_MICROS) {
                return false;
            }
        }
        return hearing.passes != null;
    }

    /** The longest that what those who hear a craft hear takes to come. */
    public long delayMicros(Hearing hearing) {
        long longest = 0;
        for (Ear ear : hearing.ears) {
            Listener listener = listeners.get(ear.by);
            longest = listener == null ? longest : Math.max(longest, listener.delay.micros);
        }
        return longest;
    }

    /** Tells of a minute that is over: who heard anything in it, and where reception is other than it was. */
    public void minute(Waters waters, Stamp now, int audience, long leastSlots, Consumer<Object> emit) {
        long nowSlot = Slots.at(now.arrivalEpochMicros());
        if (!pulse.isEmpty()) {
            Map<Hearer, Usual> usual = usual(waters, nowSlot);
            pulse.forEach((by, heard) -> {
                Usual there = usual.getOrDefault(by, Usual.NOTHING);
                emit.accept(new Pulse(by, waters.cell(), heard, there.craft(), there.perMinute() / 60));
            });
            pulse.clear();
        }
        if (nowSlot % CoverageMap.EVERY_SLOTS == 0) {
            coverage.tell(waters, this, nowSlot, audience, leastSlots, emit);
        }
    }

    /** Craft whose home this is and that a hearer heard within the last minutes, and how many reports of them it hears. */
    private record Usual(int craft, double perMinute) {
        static final Usual NOTHING = new Usual(0, 0);

        Usual and(Usual other) {
            return new Usual(craft + other.craft, perMinute + other.perMinute);
        }
    }

    private Map<Hearer, Usual> usual(Waters waters, long nowSlot) {
        TreeMap<Hearer, Usual> usual = new TreeMap<>();
        for (Craft craft : waters.crafts()) {
            Hearing hearing = hearings.get(craft.last().track());
            if (hearing == null || !craft.last().isHome()) {
                continue;
            }
            for (Ear ear : hearing.ears) {
                if (ear.slots.newest >= nowSlot - RECENT_SLOTS) {
                    double perMinute = hearing.reportRatio(ear)
                            * Slots.MICROS
                            / craft.last().intervalMicros();
                    usual.merge(ear.by, new Usual(1, perMinute), Usual::and);
                }
            }
        }
        return usual;
    }

    /** A craft fell silent on its way, and others around it did not: what lies ahead of it is perhaps out of range. */
    public void loses(Craft craft, double latDeg, double lonDeg, Stamp now) {
        places.loses(
                craft.last().track(),
                latDeg,
                lonDeg,
                craft.last().transponder().isClassB(),
                Slots.at(now.arrivalEpochMicros()));
    }

    /** True for what moves on the sea with a transponder of a ship. */
    public static boolean counts(Leg leg) {
        return leg.platform() == Platform.SHIP && leg.transponder().isOfShip();
    }
}
