package org.trigpoint.simulation.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.scenario.Station;
import org.trigpoint.simulation.world.Craft;
import org.trigpoint.simulation.world.Kinematics;
import org.trigpoint.simulation.world.Vessel;

/**
 * Truth as CSV: a row for each craft at equal intervals of the world's time.
 *
 * <p>Columns: {@code time} (ISO 8601 UTC), {@code ship}, {@code mmsi} that it sends, {@code lat_deg} and {@code lon_deg} (1e-7°),
 * {@code speed_kn}, {@code course_deg}, {@code heading_deg}, {@code activity}, {@code transmitter} ({@code on} or {@code off}),
 * {@code heard_by}: the receivers that heard it since the row before, joined by blanks.
 */
public final class TruthWriter implements Truth {
    private static final String HEADER =
            "time,ship,mmsi,lat_deg,lon_deg,speed_kn,course_deg,heading_deg,activity,transmitter,heard_by\n";

    private final Appendable to;
    private final long everyMicros;
    private final List<String> receivers;
    private final Map<String, Long> heardBy = new HashMap<>();
    private long nextEpochMicros;

    /**
     * Begins with the header.
     *
     * @param receivers of the scenario, at most 64
     * @param fromEpochMicros time of the first rows
     */
    public TruthWriter(Appendable to, List<Station.Receiver> receivers, long fromEpochMicros, Duration every) {
        if (receivers.size() > Long.SIZE) {
            throw new IllegalArgumentException(receivers.size() + " receivers are more than " + Long.SIZE);
        }
        this.to = to;
        this.receivers = receivers.stream().map(Station.Receiver::name).toList();
        this.everyMicros = every.toNanos() / 1000;
        nextEpochMicros = fromEpochMicros;
        append(HEADER);
    }

    @Override
    public void advanceTo(long epochMicros, List<Vessel> vessels) {
        while (nextEpochMicros <= epochMicros) {
            for (Vessel vessel : vessels) {
                append(row(vessel));
            }
            heardBy.clear();
            nextEpochMicros += everyMicros;
        }
    }

    @Override
    public void heard(String origin, int receiver) {
        heardBy.merge(origin, 1L << receiver, (before, now) -> before | now);
    }

    private String row(Vessel vessel) {
        Craft craft = vessel.craft();
        Kinematics now = vessel.at(nextEpochMicros);
        Instant time = Instant.ofEpochSecond(
                Math.floorDiv(nextEpochMicros, 1_000_000L), Math.floorMod(nextEpochMicros, 1_000_000L) * 1000);
        return String.format(
                Locale.ROOT,
                "%s,%s,%09d,%.7f,%.7f,%.2f,%.2f,%.2f,%s,%s,%s\n",
                time,
                craft.id(),
                craft.mmsi(),
                now.latDeg(),
                now.lonDeg(),
                Units.knotsFromMps(now.speedMps()),
                now.courseDeg(),
                now.headingDeg(),
                now.activity().name().toLowerCase(Locale.ROOT),
                vessel.transmitsAt(nextEpochMicros) ? "on" : "off",
                names(heardBy.getOrDefault(craft.id(), 0L)));
    }

    private String names(long mask) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < receivers.size(); i++) {
            if ((mask >>> i & 1) != 0) {
                names.append(names.isEmpty() ? "" : " ").append(receivers.get(i));
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
