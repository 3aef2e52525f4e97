package org.trigpoint.model.recording;

import java.util.List;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.alert.CaseId;

/** A person does something with a case. It does nothing where the case is in a state that this cannot follow. */
public sealed interface CaseCommand extends Recorded {
    /** Most cases or alerts that one command names. */
    int MOST_NAMED = 64;

    /** The case that it is said of. */
    CaseId on();

    String person();

    /**
     * Other cases go into this one.
     *
     * @param cases one at least, of the same audience, not this one
     */
    record Merge(CaseId on, List<CaseId> cases, String person) implements CaseCommand {
        public Merge {
            cases = List.copyOf(cases);
            requireSome(cases.size(), "cases");
            for (CaseId other : cases) {
                if (other.equals(on) || other.audience() != on.audience()) {
                    throw new IllegalArgumentException(
                            "Case " + other + " is case " + on + " itself, or of another audience");
                }
            }
        }
    }

    /**
     * Alerts go out of this case into one of their own.
     *
     * @param alerts one at least; one stays
     */
    record Split(CaseId on, List<AlertId> alerts, String person) implements CaseCommand {
        public Split {
            alerts = List.copyOf(alerts);
            requireSome(alerts.size(), "alerts");
        }
    }

    /**
     * A person has it from now on.
     *
     * @param assignee who; empty for nobody
     */
    record Assign(CaseId on, String assignee, String person) implements CaseCommand {}

    /** Something that a person says of it. */
    record Comment(CaseId on, String text, String person) implements CaseCommand {}

    /** It waits no more. */
    record Release(CaseId on, String person) implements CaseCommand {}

    private static void requireSome(int count, String what) {
        if (count < 1 || count > MOST_NAMED) {
            throw new IllegalArgumentException("A command names 1 to " + MOST_NAMED + " " + what + ", not " + count);
        }
    }
}
