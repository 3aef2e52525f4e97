package org.trigpoint.app.who;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.app.who.RawReports.RawReport;

/**
 * Who was there.
 *
 * @param question that was asked
 * @param rows in order of time
 * @param raw messages behind the reports of each row, by its number from 0; none where the journal does not have them
 * @param made when it was answered
 * @param person who asked
 * @param hiddenShown true when hidden craft are among it, for a recorded purpose
 * @param historyFromEpochMicros when the history begins
 * @param historyUntilEpochMicros when it ends
 * @param looked how many tracks were looked at
 * @param notes what the reader must know beside it
 */
public record WhoAnswer(
        WhoQuestion question,
        List<WhoRow> rows,
        SortedMap<Integer, List<RawReport>> raw,
        Instant made,
        String person,
        boolean hiddenShown,
        long historyFromEpochMicros,
        long historyUntilEpochMicros,
        int looked,
        List<String> notes) {
    public WhoAnswer {
        rows = List.copyOf(rows);
        raw = new TreeMap<>(raw);
        notes = List.copyOf(notes);
    }

    long count(WhoRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    List<RawReport> rawOf(int row) {
        return raw.getOrDefault(row, List.of());
    }
}
