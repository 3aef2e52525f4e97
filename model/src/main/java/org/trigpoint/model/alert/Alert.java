package org.trigpoint.model.alert;

/**
 * One revision of an alert.
 *
 * @param id from the stamp that began it
 * @param revision 1 for the first
 * @param state what has become of it
 * @param content what it says
 * @param reason why it is in this state, in the words of a person or a rule; empty when it was raised
 * @param person who made this revision; empty for a rule or the passing of time
 * @param knownEpochMicros when we knew: arrival of what made this revision
 */
public record Alert(
        AlertId id,
        int revision,
        State state,
        AlertContent content,
        String reason,
        String person,
        long knownEpochMicros) {
    /** What becomes of alerts. Ordinals are stored: add at the end only. */
    public enum State {
        RAISED,
        UPDATED,
        /** It did not hold: late data or a person said so. */
        WITHDRAWN,
        /** A person has seen that it is so. */
        CONFIRMED,
        /** A person has seen that it is nothing to act on. */
        DISMISSED,
        /** Nobody said anything, and it is no longer worth a look. */
        EXPIRED;

        /** True while someone may still have to do something. */
        public boolean isOpen() {
            return this == RAISED || this == UPDATED || this == CONFIRMED;
        }

        /** True when a person may say this of an alert that is in the other state. */
        public boolean mayFollow(State before) {
            return switch (this) {
                case CONFIRMED -> before == RAISED || before == UPDATED;
                case DISMISSED, WITHDRAWN -> before.isOpen();
                case RAISED, UPDATED, EXPIRED -> false;
            };
        }
    }

    public Alert {
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions are counted from 1, not " + revision);
        }
    }

    /** The revision after this one, when its rule says more: a person's word on it stands. */
    public Alert updated(AlertContent now, long knownThenEpochMicros) {
        State then = state == State.CONFIRMED ? State.CONFIRMED : State.UPDATED;
        return new Alert(id, revision + 1, then, now, "", "", knownThenEpochMicros);
    }

    /** The revision after this one. */
    public Alert next(State then, String why, String who, long knownThenEpochMicros) {
        return new Alert(id, revision + 1, then, content, why, who, knownThenEpochMicros);
    }
}
