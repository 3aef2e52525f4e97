package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Fix;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.PositionReport;
import org.trigpoint.model.observation.Report;

/** What one ship reported in a recording, in the order of arrival. */
final class ShipLog {
    /** So many of its messages are its first. */
    private static final int FIRST = 2;

    private final String number;
    private final List<PositionReport> positions = new ArrayList<>();
    private final TreeSet<Stamp> stamps = new TreeSet<>();

    private ShipLog(String number) {
        this.number = number;
    }

    /** The ships of a recording, by their numbers. */
    static List<ShipLog> of(List<Report> reports) {
        SortedMap<String, ShipLog> ships = new TreeMap<>();
        for (Report report : reports) {
            if (report.header().platform() == Platform.SHIP) {
                ShipLog ship = ships.computeIfAbsent(
                        Identity.unpack(report.header().identity()).text(), ShipLog::new);
                ship.stamps.add(report.stamp());
                if (report instanceof PositionReport position && position.fix() != null) {
                    ship.positions.add(position);
                }
            }
        }
        return List.copyOf(ships.values());
    }

    String number() {
        return number;
    }

    List<PositionReport> positions() {
        return positions;
    }

    /** True of a raw message that is of this ship. */
    boolean sent(Stamp stamp) {
        return stamps.contains(stamp);
    }

    /** Place of a message among the first of the ship, from 0; negative for a later one. */
    int placeOfFirst(Stamp stamp) {
        int place = 0;
        for (Stamp each : stamps) {
            if (each.equals(stamp)) {
                return place;
            }
            if (++place == FIRST) {
                return -1;
            }
        }
        return -1;
    }

    /** How many positions arrived from one time up to another, which is outside. */
    int countIn(long fromEpochMicros, long toEpochMicros) {
        return (int) positions.stream()
                .filter(position -> isIn(position, fromEpochMicros, toEpochMicros))
                .count();
    }

    private static boolean isIn(PositionReport position, long fromEpochMicros, long toEpochMicros) {
        long arrival = position.stamp().arrivalEpochMicros();
        return arrival >= fromEpochMicros && arrival < toEpochMicros;
    }

    /** The last position that arrived before a time; null when there is none. */
    @Nullable
    PositionReport lastBefore(long epochMicros) {
        PositionReport last = null;
        for (PositionReport position : positions) {
            if (position.stamp().arrivalEpochMicros() < epochMicros) {
                last = position;
            }
        }
        return last;
    }

    static Fix fix(PositionReport position) {
        return position.findFix().orElseThrow();
    }
}
