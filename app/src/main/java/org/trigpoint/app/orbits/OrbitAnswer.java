package org.trigpoint.app.orbits;

import java.util.List;
import org.trigpoint.orbits.coverage.Cell;

/** An answer about satellites, of one of three kinds. */
public sealed interface OrbitAnswer {
    OrbitQuestion question();

    /**
     * Passes over a point.
     *
     * @param carrierHz whose Doppler shift is told, NaN for none
     */
    record Passes(OrbitQuestion question, double minElevationDeg, double carrierHz, List<PassRow> rows)
            implements OrbitAnswer {
        /** Finds them. */
        public static Passes of(OrbitQuestion question, double minElevationDeg, double carrierHz) {
            return new Passes(question, minElevationDeg, carrierHz, question.passes(minElevationDeg));
        }
    }

    /** Accesses of instruments. */
    record Accesses(OrbitQuestion question, List<AccessRow> rows) implements OrbitAnswer {
        /** Finds them. */
        public static Accesses of(OrbitQuestion question) {
            return new Accesses(question, question.accesses());
        }
    }

    /** How often the parts of an area are seen. */
    record Coverage(OrbitQuestion question, List<Cell> cells) implements OrbitAnswer {
        /** Finds it. */
        public static Coverage of(OrbitQuestion question) {
            return new Coverage(question, question.coverage());
        }
    }

    /** An answer as text. */
    enum Format {
        TABLE,
        JSON,
        CZML;

        /** Throws IllegalArgumentException for what a format does not hold. */
        public String text(OrbitAnswer answer) {
            return switch (this) {
                case TABLE -> OrbitTable.text(answer);
                case JSON -> OrbitJson.text(answer);
                case CZML -> Czml.text(answer);
            };
        }
    }
}
