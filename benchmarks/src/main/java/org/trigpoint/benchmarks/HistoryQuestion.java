package org.trigpoint.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trigpoint.geo.Box;

/**
 * One of the three kinds that the goals name, at a place and time by chance.
 *
 * @param ship that is asked for, −1 for a box
 */
record HistoryQuestion(Kind kind, Box box, long fromEpochMicros, long untilEpochMicros, int ship) {
    enum Kind {
        SMALL("0.5° × 10 min", 0.5, 600_000_000L),
        LARGE("5° × 6 h", 5, 21_600_000_000L),
        TRACK("track 24 h", 0, HistoryScene.DAY_MICROS);

        final String text;
        private final double deg;
        private final long micros;

        Kind(String text, double deg, long micros) {
            this.text = text;
            this.deg = deg;
            this.micros = micros;
        }
    }

    /** The same ones each time. */
    static List<HistoryQuestion> some(Kind kind, int count, int ships) {
        SplittableRandom random = new SplittableRandom(kind.ordinal());
        List<HistoryQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double west = HistoryScene.WEST_DEG + random.nextDouble() * (HistoryScene.WIDTH_DEG - kind.deg);
            double south = HistoryScene.SOUTH_DEG + random.nextDouble() * (HistoryScene.HEIGHT_DEG - kind.deg);
            long from = HistoryScene.START_EPOCH_MICROS
                    + (kind == Kind.TRACK ? 0 : random.nextLong(HistoryScene.DAY_MICROS - kind.micros));
            Box box = kind == Kind.TRACK ? Box.EARTH : new Box(west, south, west + kind.deg, south + kind.deg);
            questions.add(new HistoryQuestion(
                    kind, box, from, from + kind.micros, kind == Kind.TRACK ? random.nextInt(ships) : -1));
        }
        return questions;
    }
}
