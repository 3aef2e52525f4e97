package org.trigpoint.threat.reception;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.threat.waters.Craft;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/** What a cell of the sea has learned of who hears what in it and in its halo. */
public final class Reception {
    private static final int MOST_HEARERS = 4_096;

    final TreeMap<TrackId, Hearing> hearings = new TreeMap<>();
    final TreeMap<Hearer, Delay> delays = new TreeMap<>();
    final Places places = new Places();

    /** Takes a leg of a ship. */
    public void take(Leg leg, Stamp now, Board board) {
        long nowSlot = Slots.at(now.arrivalEpochMicros());
        hearings.computeIfAbsent(leg.track(), each -> new Hearing()).take(leg, by -> isSatellite(by, board));
        for (Leg.Heard heard : leg.heard()) {
            Delay delay = delays.get(heard.by());
            if (delay == null && delays.size() < MOST_HEARERS) {
                delay = new Delay();
                delays.put(heard.by(), delay);
            }
            if (delay != null && !leg.late()) {
                delay.take(Math.max(0, heard.delayMicros()), nowSlot);
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

    /** A craft has left, or was not heard for long. */
    public void forget(TrackId track) {
        hearings.remove(track);
    }

    /** Who hears a craft; null when it was never heard. */
    public @Nullable Hearing find(TrackId track) {
        return hearings.get(track);
    }

    /** Where craft are heard. */
    public Places places() {
        return places;
    }

    /** The longest that what those who hear a craft hear takes to come. */
    public long delayMicros(Hearing hearing) {
        long longest = 0;
        for (Ear ear : hearing.ears) {
            Delay delay = delays.get(ear.by);
            longest = delay == null ? longest : Math.max(longest, delay.micros);
        }
        return longest;
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
        return leg.platform() == Platform.SHIP
                && switch (leg.transponder()) {
                    case AIS_CLASS_A, AIS_CLASS_B, AIS_CLASS_B_SELF_ORGANISING -> true;
                    case AIS_BASE_STATION, AIS_AID, AIS_SAR_AIRCRAFT, UNKNOWN -> false;
                };
    }
}
