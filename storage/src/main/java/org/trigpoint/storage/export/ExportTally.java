package org.trigpoint.storage.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.storage.history.TrackPiece;

/** Counts what goes into an export, by its terms. */
public final class ExportTally {
    private final Map<Marking, Counts> byMarking = new LinkedHashMap<>();
    private long pieces;
    private long points;

    private static final class Counts {
        private long pieces;
        private long points;
    }

    public void add(TrackPiece piece) {
        Counts counts = byMarking.computeIfAbsent(piece.track().marking(), _ -> new Counts());
        counts.pieces++;
        counts.points += piece.points().size();
        pieces++;
        points += piece.points().size();
    }

    public long points() {
        return points;
    }

    public ExportSummary summary() {
        List<ExportSummary.Terms> terms = byMarking.entrySet().stream()
                .map(each -> new ExportSummary.Terms(
                        each.getKey().tlp().name(),
                        String.join(",", each.getKey().releasableTo()),
                        each.getKey().licence(),
                        each.getValue().pieces,
                        each.getValue().points))
                .sorted(Comparator.comparingLong(ExportSummary.Terms::points).reversed())
                .toList();
        return new ExportSummary(pieces, points, terms);
    }
}
