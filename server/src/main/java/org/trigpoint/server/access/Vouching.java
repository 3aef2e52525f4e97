package org.trigpoint.server.access;

/** Tokens that are somebody's although this server keeps no account for them. */
public interface Vouching {
    /** True for what may be such a token, by its form. */
    boolean takes(String token);

    /** Whose token it is; throws a {@link Refusal} that says what is wrong with it. May ask elsewhere, for a bounded time. */
    Vouched vouch(String token);
}
