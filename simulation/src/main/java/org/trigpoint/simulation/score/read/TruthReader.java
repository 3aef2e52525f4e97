package org.trigpoint.simulation.score.read;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TruthState;

/**
 * Truth: what {@link org.trigpoint.simulation.truth.TruthWriter} writes, or plain {@code scan,id,x,y,vx,vy} in metres and m/s.
 *
 * <p>A craft of the simulator is covered in a row that names a receiver which heard it; without that column, and in a plane, it always is.
 * It is silent where its transmitter is {@code off} or {@code none}, and seen for a minute from a row that names a sensor.
 */
final class TruthReader {
    private static final List<String> PLAIN = List.of("scan", "id", "x", "y", "vx", "vy");
    private static final Set<String> SILENT = Set.of("off", "none");
    private static final long SEEN_MICROS = 60_000_000;

    private TruthReader() {}

    record Truths(boolean timed, SortedMap<Long, List<TruthState>> byEpochMicros) {}

    static Truths read(String file, Reader reader) throws IOException {
        CsvTable table = new CsvTable(file, reader, PLAIN);
        StateRows<TruthState> rows = new StateRows<>();
        Map<String, Long> seen = new HashMap<>();
        boolean heeds = false;
        boolean first = true;
        while (table.next()) {
            if (first && table.isTimed()) {
                table.require("time", "ship", "lat_deg", "lon_deg");
                heeds = table.hasColumn("heard_by") || table.hasColumn("detected_by");
            }
            first = false;
            TruthState state = table.isTimed() ? onEarth(table, heeds, seen) : inPlane(table);
            rows.add(table, state.id(), state);
        }
        if (first) {
            throw new ScoreFileException(file + " has no rows");
        }
        return new Truths(table.isTimed(), rows.byEpochMicros());
    }

    private static TruthState onEarth(CsvTable row, boolean heeds, Map<String, Long> seen) {
        double speedMps = Units.mpsFromKnots(row.numberOrNan("speed_kn"));
        double courseDeg = row.numberOrNan("course_deg");
        boolean isTold = !Double.isNaN(speedMps) && !Double.isNaN(courseDeg);
        String ship = row.text("ship");
        if (row.find("detected_by") != null) {
            seen.put(ship, row.epochMicros());
        }
        Long last = seen.get(ship);
        String transmitter = row.find("transmitter");
        TruthState state = TruthState.of(ship, row.earth())
                .withCovered(!heeds || row.find("heard_by") != null || row.find("detected_by") != null)
                .withSigns(
                        transmitter != null && SILENT.contains(transmitter),
                        last != null && row.epochMicros() - last <= SEEN_MICROS);
        return isTold
                ? state.withVelocity(speedMps * Degrees.sin(courseDeg), speedMps * Degrees.cos(courseDeg))
                : state;
    }

    private static TruthState inPlane(CsvTable row) {
        return TruthState.of(row.text("id"), new Spot.Plane(row.number("x"), row.number("y")))
                .withVelocity(row.numberOrNan("vx"), row.numberOrNan("vy"));
    }
}
