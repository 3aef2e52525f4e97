package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Instants that follow each other.
 *
 * @param from first
 * @param to last, included
 */
record Run(int from, int to) {
    /** The longest runs of instants, of so many, that all are as a predicate says. */
    static List<Run> of(int instants, IntPredicate is) {
        return of(new Run(0, instants - 1), is);
    }

    /** The same within a run. */
    static List<Run> of(Run within, IntPredicate is) {
        List<Run> runs = new ArrayList<>();
        int begin = -1;
        for (int instant = within.from; instant <= within.to; instant++) {
            boolean yes = is.test(instant);
            if (yes && begin < 0) {
                begin = instant;
            } else if (!yes && begin >= 0) {
                runs.add(new Run(begin, instant - 1));
                begin = -1;
            }
        }
        if (begin >= 0) {
            runs.add(new Run(begin, within.to));
        }
        return runs;
    }

    /** Runs with no more than so many instants between them joined into one. */
    static List<Run> joined(List<Run> runs, int most) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            if (!joined.isEmpty() && run.from - joined.getLast().to - 1 <= most) {
                joined.add(new Run(joined.removeLast().from, run.to));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    int count() {
        return to - from + 1;
    }

    boolean contains(int instant) {
        return instant >= from && instant <= to;
    }

    /** How many of its instants are as a predicate says. */
    int count(IntPredicate is) {
        int count = 0;
        for (int instant = from; instant <= to; instant++) {
            count += is.test(instant) ? 1 : 0;
        }
        return count;
    }
}
