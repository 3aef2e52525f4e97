package org.trigpoint.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.trigpoint.flow.Sha256;

/**
 * How lines hang together: a line is a JSON object whose last field is {@code "hash"}, SHA-256 in hexadecimal of the hash of the line
 * before it (64 zeros before the first) and of its own text before that field, in UTF-8.
 *
 * @param lines how many there are
 * @param hash of the last
 */
record AuditChain(long lines, String hash) {
    static final AuditChain EMPTY = new AuditChain(0, "0".repeat(64));

    private static final String FIELD = ",\"hash\":\"";
    private static final int HASH_CHARS = 64;

    /** The line of this object, which is whole but for its last field, and what the chain is with it. */
    Link append(String object) {
        String open = object.substring(0, object.length() - 1);
        String next = hashOf(open);
        return new Link(open + FIELD + next + "\"}", new AuditChain(lines + 1, next));
    }

    /** What the chain is with this line; empty when the line does not follow. */
    Optional<AuditChain> follow(String line) {
        int at = line.length() - FIELD.length() - HASH_CHARS - 2;
        if (at < 1 || !line.startsWith(FIELD, at) || !line.endsWith("\"}")) {
            return Optional.empty();
        }
        String said = line.substring(at + FIELD.length(), line.length() - 2);
        return said.equals(hashOf(line.substring(0, at)))
                ? Optional.of(new AuditChain(lines + 1, said))
                : Optional.empty();
    }

    private String hashOf(String open) {
        MessageDigest digest = Sha256.begin();
        digest.update(hash.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(open.getBytes(StandardCharsets.UTF_8)));
    }

    /** A line and what the chain is with it. */
    record Link(String line, AuditChain after) {}
}
