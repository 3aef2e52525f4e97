package org.trigpoint.fusion.mht;

import org.jspecify.annotations.Nullable;

/** One explanation of what a cluster waits for. */
final class Hypothesis {
    /** Logarithm of how likely what was seen is by it, less one number for all of a cluster. */
    final double log;
    /** Of each member of the cluster, null for one that it knows nothing of. */
    final @Nullable Leaf[] leaves;
    /** Of each detection that waits, the key of the member that it is of. */
    final long[] given;

    Hypothesis(double log, @Nullable Leaf[] leaves, long[] given) {
        this.log = log;
        this.leaves = leaves;
        this.given = given;
    }

    Hypothesis withLog(double other) {
        return new Hypothesis(other, leaves, given);
    }

    Hypothesis withLeaves(@Nullable Leaf[] other) {
        return new Hypothesis(log, other, given);
    }

    /** The same, that nothing was seen since counted in: what hypotheses are compared by. */
    double totalLog() {
        double total = log;
        for (Leaf leaf : leaves) {
            total += leaf == null ? 0 : leaf.unseenLog;
        }
        return total;
    }
}
