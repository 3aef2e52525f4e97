package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.server.json.Json;
import org.trigpoint.server.json.LookJson;

/** Which eye looks next: an answer as text. */
public record LookAnswer(LookQuestion question, List<Glimpse> glimpses) {
    public LookAnswer {
        glimpses = List.copyOf(glimpses);
    }

    /** Finds it. */
    public static LookAnswer of(LookQuestion question) {
        return new LookAnswer(question, question.glimpses());
    }

    /** As a table, as {@code GET /api/look} answers, or for a globe. Throws IllegalArgumentException for what a format does not hold. */
    public String text(OrbitAnswer.Format format) {
        Span span = question.span();
        return switch (format) {
            case TABLE -> LookTable.text(this);
            case JSON ->
                Json.text(LookJson.answer(span.fromEpochMicros(), span.untilEpochMicros(), glimpses, question.notes()))
                        + "\n";
            case CZML -> LookCzml.text(this);
        };
    }
}
