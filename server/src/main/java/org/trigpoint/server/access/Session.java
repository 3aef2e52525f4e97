package org.trigpoint.server.access;

import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;

/** One person at one page or client, with the purpose that was recorded for it. For any thread. */
public final class Session {
    private final String id;
    private volatile Viewer viewer;
    private volatile boolean ended;
    private volatile long usedNanos;

    Session(String id, String person, Role role, long nowNanos) {
        this.id = id;
        viewer = new Viewer(person, role, null, 0);
        usedNanos = nowNanos;
    }

    /** Someone who has not said who it is, for endpoints that are open to anyone. */
    public static Session nobody() {
        return new Session("", "nobody", Role.VIEWER, 0);
    }

    /** Value of its cookie; empty for one that is not kept. */
    public String id() {
        return id;
    }

    /** Who looks, as of now. */
    public Viewer viewer() {
        return viewer;
    }

    public void purpose(@Nullable String purpose) {
        viewer = viewer.withPurpose(purpose);
    }

    /** Throws a refusal when the person's role is below this one. */
    public void require(Role role) {
        if (!viewer.role().atLeast(role)) {
            throw Refusal.forbidden("This needs the role " + role.name().toLowerCase(java.util.Locale.ROOT) + "; "
                    + viewer.person() + " is " + viewer.role().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** True once it was ended or forgotten: what hangs on it is to be closed. */
    public boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void used(long nowNanos) {
        usedNanos = nowNanos;
    }

    boolean unusedSince(long nanos) {
        return usedNanos - nanos < 0;
    }
}
