package org.trigpoint.simulation.score.read;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.SortedMap;
import org.trigpoint.geo.Degrees;
import org.trigpoint.geo.Units;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TruthState;

/**
 * Truth: what {@link org.trigpoint.simulation.truth.TruthWriter} writes, or plain {@code scan,id,x,y,vx,vy} in metres and m/s.
 *
 * <p>A craft of the simulator is covered in a row that names a receiver which heard it; without that column, and in a plane, it always is.
 */
final class TruthReader {
    private static final List<String> PLAIN = List.of("scan", "id", "x", "y", "vx", "vy");

    private TruthReader() {}

    record Truths(boolean timed, SortedMap<Long, List<TruthState>> byEpochMicros) {}

    static Truths read(String file, Reader reader) throws IOException {
        CsvTable table = new CsvTable(file, reader, PLAIN);
        StateRows<TruthState> rows = new StateRows<>();
        boolean heeds = false;
        boolean first = true;
        while (table.next()) {
            if (first && table.isTimed()) {
                table.require("time", "ship", "lat_deg", "lon_deg");
                heeds = table.hasColumn("heard_by") || table.hasColumn("detected_by");
            }
            first = false;
            TruthState state = table.isTimed() ? onEarth(table, heeds) : inPlane(table);
            rows.add(table, state.id(), state);
        }
        if (first) {
            throw new ScoreFileException(file + " has no rows");
        }
        return new Truths(table.isTimed(), rows.byEpochMicros());
    }

    private static TruthState onEarth(CsvTable row, boolean heeds) {
        double speedMps = Units.mpsFromKnots(row.numberOrNan("speed_kn"));
        double courseDeg = row.numberOrNan("course_deg");
        boolean isTold = !Double.isNaN(speedMps) && !Double.isNaN(courseDeg);
        TruthState state = TruthState.of(row.text("ship"), row.earth())
                .withCovered(!heeds || row.find("heard_by") != null || row.find("detected_by") != null);
        return isTold
                ? state.withVelocity(speedMps * Degrees.sin(courseDeg), speedMps * Degrees.cos(courseDeg))
                : state;
    }

    private static TruthState inPlane(CsvTable row) {
        return TruthState.of(row.text("id"), new Spot.Plane(row.number("x"), row.number("y")))
                .withVelocity(row.numberOrNan("vx"), row.numberOrNan("vy"));
    }
}
