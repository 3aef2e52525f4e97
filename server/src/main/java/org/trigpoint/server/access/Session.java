package org.trigpoint.server.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.picture.Role;
import org.trigpoint.picture.Viewer;

/**
 * One person at one page or client, with the purpose that was recorded for it. For any thread.
 *
 * <p>The audience is kept by name and asked for its number whenever it counts: a recording tells its audiences while it is played.
 */
public final class Session {
    private final String id;
    private final Proof proof;
    private final Standing standing;
    private volatile Viewer viewer;
    private volatile String audience;
    private volatile boolean ended;
    private volatile long usedNanos;

    /** @param standing of people of an audience before the picture */
    Session(String id, Proof proof, Account holder, Standing standing, long nowNanos) {
        this.id = id;
        this.proof = proof;
        this.standing = standing;
        audience = holder.audience();
        viewer = new Viewer(holder.name(), holder.role(), null, Viewer.NO_AUDIENCE);
        usedNanos = nowNanos;
    }

    /** Someone who has not said who it is, for endpoints that are open to anyone. */
    public static Session nobody() {
        Account nobody = Account.of("nobody", Role.VIEWER, "");
        return new Session("", new Proof.Local(nobody), nobody, (viewer, _) -> viewer, 0);
    }

    /** Takes over what became of the account; ends when it lets nobody in any more. */
    void follow(Accounts accounts) {
        Optional<Account> holder = proof.holder(accounts);
        if (holder.isEmpty()) {
            end();
            return;
        }
        Account now = holder.get();
        if (now.role() != viewer.role()) {
            viewer = new Viewer(now.name(), now.role(), viewer.purpose(), Viewer.NO_AUDIENCE);
        }
        audience = now.audience();
    }

    /** Ends when what it began with has ended by itself. */
    void endIfOver(Instant now) {
        if (!now.isBefore(proof.until())) {
            end();
        }
    }

    /** Value of its cookie; empty for one that is not kept. */
    public String id() {
        return id;
    }

    /** Who looks, as of now. */
    public Viewer viewer() {
        return standing.place(viewer, audience);
    }

    /** The audience that the person belongs to, as it was given: empty for the first. */
    public String audience() {
        return audience;
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
