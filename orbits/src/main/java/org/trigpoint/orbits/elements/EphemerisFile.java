package org.trigpoint.orbits.elements;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trigpoint.orbits.elements.Refused.Code;

/**
 * What an orbit ephemeris message (OEM) of keywords held: tables of states, a segment each; what is bad is refused by its segment.
 *
 * @param refused the first segments that were not taken, at most {@value ElementFile#MOST_REFUSED}
 * @param refusedCount of all that were not taken
 */
public record EphemerisFile(List<StateTable> tables, List<Refused> refused, long refusedCount) {
    public EphemerisFile {
        tables = List.copyOf(tables);
        refused = List.copyOf(refused);
    }

    /** Reads a file to its end. Throws only what the stream throws. */
    public static EphemerisFile read(InputStream from) throws IOException {
        TableCollector collector = new TableCollector();
        OemReader reader = new OemReader(collector);
        Lines lines = new Lines(new BufferedInputStream(from));
        String line = lines.next();
        if (line == null || !line.strip().startsWith("CCSDS_OEM_VERS")) {
            collector.refuse(new FaultException(Code.NO_ELEMENTS, "CCSDS_OEM_VERS", line == null ? "" : line), 1);
            return collector.file();
        }
        for (; line != null; line = lines.next()) {
            reader.line(line, lines.lineNumber());
        }
        reader.end(lines.lineNumber());
        if (collector.isEmpty()) {
            collector.refuse(new FaultException(Code.MISSING, "META_START", ""), lines.lineNumber());
        }
        return collector.file();
    }
}
