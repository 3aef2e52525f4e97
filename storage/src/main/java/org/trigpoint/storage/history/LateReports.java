package org.trigpoint.storage.history;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/**
 * Reports of a track that were missing at an instant and came later: why two pictures of that instant differ.
 *
 * @param reports how many
 * @param firstEpochMicros when the first of them happened
 * @param lastEpochMicros when the last of them happened
 * @param firstKnownEpochMicros when the first of them became known
 * @param lastKnownEpochMicros when the last of them became known
 * @param mostLateMicros from happening to being known, at most
 */
public record LateReports(
        int reports,
        long firstEpochMicros,
        long lastEpochMicros,
        long firstKnownEpochMicros,
        long lastKnownEpochMicros,
        long mostLateMicros) {
    /** What is known within this time is on time. */
    public static final long ON_TIME_MICROS = 60_000_000;

    /**
     * Those that were delivered with what was missing at the instant, up to the last of that delivery.
     *
     * @param points of one track, from well before the instant to well after it
     * @return empty when nothing was missing, or only what came at once
     */
    public static Optional<LateReports> at(List<HistoryPoint> points, long epochMicros) {
        long knownUntil = points.stream()
                .filter(point -> point.timeEpochMicros() <= epochMicros && point.knownEpochMicros() <= epochMicros)
                .mapToLong(HistoryPoint::timeEpochMicros)
                .max()
                .orElse(Long.MIN_VALUE);
        LongSummaryStatistics delivered = points.stream()
                .filter(point -> point.timeEpochMicros() <= epochMicros)
                .filter(point -> isMissing(point, knownUntil, epochMicros))
                .mapToLong(HistoryPoint::knownEpochMicros)
                .summaryStatistics();
        if (delivered.getCount() == 0) {
            return Optional.empty();
        }
        List<HistoryPoint> late = points.stream()
                .filter(point -> isMissing(point, knownUntil, epochMicros))
                .filter(point -> point.knownEpochMicros() <= delivered.getMax() + ON_TIME_MICROS)
                .toList();
        LongSummaryStatistics happened =
                late.stream().mapToLong(HistoryPoint::timeEpochMicros).summaryStatistics();
        LongSummaryStatistics known =
                late.stream().mapToLong(HistoryPoint::knownEpochMicros).summaryStatistics();
        return Optional.of(new LateReports(
                late.size(),
                happened.getMin(),
                happened.getMax(),
                known.getMin(),
                known.getMax(),
                late.stream().mapToLong(LateReports::late).max().orElse(0)));
    }

    private static boolean isMissing(HistoryPoint point, long knownUntil, long epochMicros) {
        return point.timeEpochMicros() > knownUntil
                && point.knownEpochMicros() > epochMicros
                && late(point) >= ON_TIME_MICROS;
    }

    private static long late(HistoryPoint point) {
        return point.knownEpochMicros() - point.timeEpochMicros();
    }
}
