package org.trigpoint.picture;

/** What a person may do; each role may do all that those before it may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Names, classes and drops tracks. */
    OFFICER,
    /** May see hidden craft, with a recorded purpose. */
    ANALYST,
    /** Runs the site. */
    ADMIN;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** True when this role may lift the hiding of craft once a purpose is recorded. */
    public boolean mayLift() {
        return atLeast(ANALYST);
    }
}
