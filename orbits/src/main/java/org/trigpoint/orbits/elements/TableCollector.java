package org.trigpoint.orbits.elements;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.orbits.elements.Refused.Code;

/** The segments of one ephemeris so far, and what was refused. All of a file have one time system. */
final class TableCollector {
    private final List<StateTable> tables = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private long recordCount;
    private long refusedCount;

    void accept(StateTable table, long lineNumber) {
        if (!tables.isEmpty() && tables.getFirst().timeSystem() != table.timeSystem()) {
            refuse(
                    new FaultException(Code.SYNTAX, "TIME_SYSTEM", table.timeSystem() + " in a file of another"),
                    lineNumber);
            return;
        }
        recordCount++;
        tables.add(table);
    }

    void refuse(FaultException fault, long lineNumber) {
        recordCount++;
        refusedCount++;
        if (refused.size() < ElementFile.MOST_REFUSED) {
            refused.add(new Refused(fault.code(), lineNumber, recordCount, fault.field(), fault.found()));
        }
    }

    boolean isEmpty() {
        return recordCount == 0;
    }

    EphemerisFile file() {
        return new EphemerisFile(tables, refused, refusedCount);
    }
}
