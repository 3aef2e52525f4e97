package org.trigpoint.orbits.elements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the readers of one file have found so far: of each satellite its newest set, and what was refused. */
final class ElementCollector {
    private final Map<Integer, ElementSet> sets = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private long recordCount;
    private long refusedCount;
    private long olderCount;

    /** A good record. Of two sets of one satellite the newer epoch stays, at the same epoch the later in the file. */
    void accept(ElementSet set) {
        recordCount++;
        ElementSet known = sets.get(set.catalogNumber());
        if (known != null) {
            olderCount++;
        }
        if (known == null || known.epochMicros() <= set.epochMicros()) {
            sets.put(set.catalogNumber(), set);
        }
    }

    void refuse(FaultException fault, long lineNumber) {
        refuse(fault.code(), lineNumber, fault.field(), fault.found());
    }

    void refuse(Refused.Code code, long lineNumber, String field, String found) {
        recordCount++;
        refusedCount++;
        if (refused.size() < ElementFile.MOST_REFUSED) {
            refused.add(new Refused(code, lineNumber, recordCount, field, found));
        }
    }

    boolean isEmpty() {
        return recordCount == 0;
    }

    ElementFile file(ElementFile.Format format) {
        return new ElementFile(format, List.copyOf(sets.values()), refused, refusedCount, olderCount);
    }
}
