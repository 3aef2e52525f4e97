package org.trigpoint.feeds.mavlink.frame;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The secret that two ends of a link share (MAVLink developer guide, "Message Signing"): 32 bytes. A signature is the first 6 bytes of
 * SHA-256 over the key and the frame up to there. That times rise is not looked at.
 */
public final class SigningKey {
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 6;

    private final byte[] key;

    /** @param key 32 bytes, which are copied */
    public SigningKey(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("The key has " + key.length + " bytes, not " + KEY_BYTES);
        }
        this.key = key.clone();
    }

    /** Whether a signed frame was signed with this key. */
    public boolean fits(MavlinkFrame frame) {
        MessageDigest digest = sha256();
        digest.update(key);
        int hashed = frame.length() - HASH_BYTES;
        digest.update(frame.array(), frame.offset(), hashed);
        byte[] hash = digest.digest();
        int different = 0;
        for (int i = 0; i < HASH_BYTES; i++) {
            different |= hash[i] ^ frame.array()[frame.offset() + hashed + i];
        }
        return different == 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
