package org.trigpoint.feeds.detections;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.geo.Position;
import org.trigpoint.model.observation.Look.Detectability;

/** What one line says, whichever way it was written, and where in the line it says it. Reused from line to line. */
final class LineFields {
    private static final int ABSENT = -1;

    private final double[] numbers = new double[Field.count()];
    private final @Nullable String[] texts = new @Nullable String[Field.count()];
    private final int[] offsets = new int[Field.count()];
    private @Nullable List<Position> corners;
    private List<Detectability> seen = List.of();

    /** Forgets everything. */
    void clear() {
        Arrays.fill(offsets, ABSENT);
        corners = null;
        seen = List.of();
    }

    void number(Field field, double value, int offsetBytes) {
        numbers[field.ordinal()] = value;
        texts[field.ordinal()] = null;
        offsets[field.ordinal()] = offsetBytes;
    }

    void text(Field field, String value, int offsetBytes) {
        numbers[field.ordinal()] = Double.NaN;
        texts[field.ordinal()] = value;
        offsets[field.ordinal()] = offsetBytes;
    }

    /** The field is there, and holds what it cannot hold. */
    void broken(Field field, int offsetBytes) {
        number(field, Double.NaN, offsetBytes);
    }

    /** The corners of what was searched; null when there are none that can be read. */
    void corners(@Nullable List<Position> value, int offsetBytes) {
        corners = value;
        broken(Field.AREA, offsetBytes);
    }

    /** How surely lengths are seen; empty when that cannot be read. */
    void seen(List<Detectability> value, int offsetBytes) {
        seen = value;
        broken(Field.SEEN, offsetBytes);
    }

    boolean has(Field field) {
        return offsets[field.ordinal()] != ABSENT;
    }

    /** The number of a field, NaN when it is absent or none. */
    double number(Field field) {
        return has(field) ? numbers[field.ordinal()] : Double.NaN;
    }

    /** The text of a field; null when it is absent or none. */
    @Nullable
    String text(Field field) {
        return has(field) ? texts[field.ordinal()] : null;
    }

    @Nullable
    List<Position> corners() {
        return corners;
    }

    List<Detectability> seen() {
        return seen;
    }

    /** Where the field stands, in bytes from the start of the raw message; 0 for an absent one. */
    int offset(Field field) {
        return Math.max(0, offsets[field.ordinal()]);
    }
}
