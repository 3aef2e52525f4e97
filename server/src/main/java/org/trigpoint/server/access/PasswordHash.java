package org.trigpoint.server.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512 (RFC 8018), written as {@code pbkdf2-sha512$ROUNDS$SALT$HASH}, salt and hash in
 * Base64. The rounds are those that OWASP asks for of it, so a guess costs about as much as a sign-in: a tenth of a second.
 *
 * @param text as written
 */
public record PasswordHash(String text) {
    /** A shorter one is refused. */
    public static final int LEAST_CHARS = 12;

    private static final String KIND = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int MOST_CHARS = 500;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final int BITS_PER_BYTE = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What nobody's password is, compared with when there is no such account: so both take as long. */
    static final PasswordHash NOBODY = of(Base64.getEncoder().encodeToString(random(SALT_BYTES)));

    public PasswordHash {
        String[] parts = text.split("\\$", -1);
        boolean whole = parts.length == 4
                && parts[0].equals(KIND)
                && parts[1].matches("\\d{1,8}")
                && Integer.parseInt(parts[1]) >= 1
                && Integer.parseInt(parts[1]) <= MOST_ROUNDS;
        if (!whole || decoded(parts[2]).length == 0 || decoded(parts[3]).length != HASH_BITS / BITS_PER_BYTE) {
            throw new IllegalArgumentException("A password is kept as " + KIND + "$ROUNDS$SALT$HASH");
        }
    }

    /** Hashes a password; one that is too short or too long is refused. */
    public static PasswordHash of(String password) {
        if (password.length() < LEAST_CHARS || password.length() > MOST_CHARS) {
            throw new IllegalArgumentException(
                    "A password has " + LEAST_CHARS + " to " + MOST_CHARS + " characters, not " + password.length());
        }
        byte[] salt = random(SALT_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash(String.join(
                "$",
                KIND,
                Integer.toString(ROUNDS),
                base64.encodeToString(salt),
                base64.encodeToString(hash(password, salt, ROUNDS))));
    }

    /** True for the password that was hashed; takes as long for any other. */
    public boolean matches(String password) {
        String[] parts = text.split("\\$", -1);
        String cut = password.length() > MOST_CHARS ? password.substring(0, MOST_CHARS) : password;
        byte[] given = hash(cut, decoded(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(given, decoded(parts[3])) && password.length() <= MOST_CHARS;
    }

    @Override
    public String toString() {
        return KIND;
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }
}
