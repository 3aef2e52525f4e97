package org.trigpoint.simulation.score.read;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.score.Spot;
import org.trigpoint.simulation.score.TrackState;

/**
 * Tracks: a header {@code time,track,lat_deg,lon_deg} and, where told, {@code east_mps,north_mps,cov_ee_m2,cov_en_m2,cov_nn_m2,status};
 * or plain {@code scan,track,x,y} and, where told, {@code vx,vy}. Further columns are passed over.
 *
 * <p>A row whose status is none of {@code confirmed} and {@code coasting} is nothing that the tracker stands by, and is left out.
 */
final class TrackReader {
    private static final List<String> PLAIN = List.of("scan", "track", "x", "y", "vx", "vy");
    private static final Set<String> SHOWN = Set.of("confirmed", "coasting");
    private static final Set<String> NOT_SHOWN = Set.of("tentative", "lost", "ended");

    private TrackReader() {}

    record Tracks(
            boolean timed, boolean empty, SortedMap<Long, List<TrackState>> byEpochMicros, int rowsOfOtherStatus) {}

    static Tracks read(String file, Reader reader) throws IOException {
        CsvTable table = new CsvTable(file, reader, PLAIN);
        StateRows<TrackState> rows = new StateRows<>();
        int left = 0;
        boolean first = true;
        while (table.next()) {
            if (first && table.isTimed()) {
                table.require("time", "track", "lat_deg", "lon_deg");
            }
            first = false;
            if (isShown(table)) {
                TrackState state = table.isTimed() ? onEarth(table) : inPlane(table);
                rows.add(table, state.id(), state);
            } else {
                left++;
            }
        }
        return new Tracks(table.isTimed(), first, rows.byEpochMicros(), left);
    }

    private static boolean isShown(CsvTable row) {
        @Nullable String status = row.find("status");
        String known = status == null ? "confirmed" : status.toLowerCase(Locale.ROOT);
        if (!SHOWN.contains(known) && !NOT_SHOWN.contains(known)) {
            throw row.fault("'status' is none of tentative, confirmed, coasting, lost, ended: " + status);
        }
        return SHOWN.contains(known);
    }

    private static TrackState onEarth(CsvTable row) {
        TrackState state = TrackState.of(row.text("track"), row.earth())
                .withVelocity(row.numberOrNan("east_mps"), row.numberOrNan("north_mps"));
        try {
            return state.withCovariance(
                    row.numberOrNan("cov_ee_m2"), row.numberOrNan("cov_en_m2"), row.numberOrNan("cov_nn_m2"));
        } catch (IllegalArgumentException notPositive) {
            throw row.fault(String.valueOf(notPositive.getMessage()));
        }
    }

    private static TrackState inPlane(CsvTable row) {
        return TrackState.of(row.text("track"), new Spot.Plane(row.number("x"), row.number("y")))
                .withVelocity(row.numberOrNan("vx"), row.numberOrNan("vy"));
    }
}
