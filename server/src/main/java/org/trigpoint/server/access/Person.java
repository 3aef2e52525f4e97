package org.trigpoint.server.access;

import org.trigpoint.picture.Role;

/**
 * Someone who may use this server.
 *
 * @param name for the audit
 * @param role what the person may do
 * @param tokenSha256 SHA-256 of the person's token, 64 hexadecimal digits
 * @param audience name of the audience whose picture the person sees; empty for the first
 */
public record Person(String name, Role role, String tokenSha256, String audience) {
    public Person {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A person needs a name");
        }
        if (!tokenSha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("The token of " + name
                    + " must be given as its SHA-256 in 64 hexadecimal digits, as from: printf %s TOKEN | sha256sum");
        }
    }
}
