package org.trigpoint.storage.history;

/**
 * Where a track was.
 *
 * @param timeEpochMicros when it was there
 * @param knownEpochMicros when we knew: arrival of the message that said so
 * @param latDeg latitude, to a centimetre
 * @param lonDeg longitude, −180 to 180, to a centimetre
 * @param eastMps velocity over ground, east, to 1 cm/s
 * @param northMps velocity over ground, north, to 1 cm/s
 * @param sigmaMeters error of the place along each axis, one standard deviation, to a decimetre
 */
public record HistoryPoint(
        long timeEpochMicros,
        long knownEpochMicros,
        double latDeg,
        double lonDeg,
        double eastMps,
        double northMps,
        double sigmaMeters) {}
