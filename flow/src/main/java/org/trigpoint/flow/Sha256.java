package org.trigpoint.flow;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash by which raw messages, blocks and snapshots are known. */
public final class Sha256 {
    private Sha256() {}

    /** A hash of nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
