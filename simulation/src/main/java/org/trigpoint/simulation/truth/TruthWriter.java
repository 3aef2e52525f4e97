package org.trigpoint.simulation.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.receiver.Reception;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * Truth as CSV: a row for each craft at equal intervals of the world's time. Its columns stand in docs/scenarios.md.
 *
 * <p>What was heard and seen is that since the row before.
 */
public final class TruthWriter implements Truth {
    private static final String HEADER = "time,ship,kind,length_m,mmsi,lat_deg,lon_deg,height_m,speed_kn,course_deg,"
            + "heading_deg,activity,with,transmitter,gnss,reception,heard_by,detected_by\n";

    private final Appendable to;
    private final long everyMicros;
    private final List<String> receivers;
    private final List<String> seeing;
    private final List<String> listening;
    private final Judge judge;
    private final Map<String, Long> heardBy = new HashMap<>();
    private final Map<String, Long> seenBy = new HashMap<>();
    private final List<Seen> ahead = new ArrayList<>();
    private long nextEpochMicros;

    /** Says what reception of a craft is like at a time. */
    public interface Judge {
        Reception receptionOf(Vessel vessel, long epochMicros);
    }

    private record Seen(String craft, int sensor, long epochMicros) {}

    /**
     * Begins with the header.
     *
     * @param receivers by name, at most 64
     * @param sensors by name, at most 64
     * @param listening those of the sensors that do not see but hear
     * @param fromEpochMicros time of the first rows
     */
    public TruthWriter(
            Appendable to,
            List<String> receivers,
            List<String> sensors,
            Set<String> listening,
            Judge judge,
            long fromEpochMicros,
            Duration every) {
        if (Math.max(receivers.size(), sensors.size()) > Long.SIZE) {
            throw new IllegalArgumentException(
                    receivers.size() + " receivers and " + sensors.size() + " sensors: at most " + Long.SIZE + " each");
        }
        this.to = to;
        this.receivers = List.copyOf(receivers);
        seeing = sensors.stream()
                .map(name -> listening.contains(name) ? "" : name)
                .toList();
        this.listening = sensors.stream()
                .map(name -> listening.contains(name) ? name : "")
                .toList();
        this.judge = judge;
        this.everyMicros = every.toNanos() / 1000;
        nextEpochMicros = fromEpochMicros;
        append(HEADER);
    }

    @Override
    public void advanceTo(long epochMicros, List<Vessel> vessels) {
        while (nextEpochMicros <= epochMicros) {
            takeSeen();
            for (Vessel vessel : vessels) {
                append(row(vessel));
            }
            heardBy.clear();
            seenBy.clear();
            nextEpochMicros += everyMicros;
        }
    }

    @Override
    public void heard(String origin, int receiver) {
        heardBy.merge(origin, 1L << receiver, (before, now) -> before | now);
    }

    @Override
    public void seen(String craft, int sensor, long epochMicros) {
        ahead.add(new Seen(craft, sensor, epochMicros));
    }

    private void takeSeen() {
        ahead.removeIf(seen -> {
            if (seen.epochMicros() > nextEpochMicros) {
                return false;
            }
            seenBy.merge(seen.craft(), 1L << seen.sensor(), (before, now) -> before | now);
            return true;
        });
    }

    private String row(Vessel vessel) {
        Craft craft = vessel.craft();
        Kinematics now = vessel.at(nextEpochMicros);
        Instant time = Instant.ofEpochSecond(
                Math.floorDiv(nextEpochMicros, 1_000_000L), Math.floorMod(nextEpochMicros, 1_000_000L) * 1000);
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%s,%.7f,%.7f,%.0f,%.2f,%.2f,%.2f,%s,%s,%s,%s,%s,%s,%s\n",
                time,
                craft.id(),
                craft.kind().text(),
                craft.lengthMeters(),
                craft.mmsi() == 0 ? "" : String.format(Locale.ROOT, "%09d", craft.mmsi()),
                now.latDeg(),
                now.lonDeg(),
                now.heightMeters(),
                Units.knotsFromMps(now.speedMps()),
                now.courseDeg(),
                now.headingDeg(),
                word(now.activity()),
                String.join(" ", vessel.companionsAt(nextEpochMicros)),
                word(vessel.transmitterAt(nextEpochMicros)),
                word(vessel.gnssAt(nextEpochMicros)),
                word(judge.receptionOf(vessel, nextEpochMicros)),
                joined(
                        names(receivers, heardBy.getOrDefault(craft.id(), 0L)),
                        names(listening, seenBy.getOrDefault(craft.id(), 0L))),
                names(seeing, seenBy.getOrDefault(craft.id(), 0L)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String joined(String some, String more) {
        return some.isEmpty() || more.isEmpty() ? some + more : some + " " + more;
    }

    private static String names(List<String> all, long mask) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            if ((mask >>> i & 1) != 0 && !all.get(i).isEmpty()) {
                names.append(names.isEmpty() ? "" : " ").append(all.get(i));
            }
        }
        return names.toString();
    }

    private void append(String text) {
        try {
            to.append(text);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
