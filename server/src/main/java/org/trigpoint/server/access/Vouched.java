package org.trigpoint.server.access;

import java.time.Instant;

/**
 * Someone whom an identity provider vouches for.
 *
 * @param account who, which is kept nowhere
 * @param until when the session ends that begins with it
 */
public record Vouched(Account account, Instant until) {}
