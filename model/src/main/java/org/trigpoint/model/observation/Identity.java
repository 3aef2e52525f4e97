package org.trigpoint.model.observation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A number that a platform gives itself: a claim, never trusted to be one ship.
 *
 * <p>Packed into one long for keys: the scheme in the top byte, the number below.
 *
 * @param scheme what kind of number
 * @param number the number, 0 to 2^56 − 1
 */
public record Identity(Scheme scheme, long number) {
    private static final Scheme[] SCHEMES = Scheme.values();
    private static final int NUMBER_BITS = 56;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    /** Kinds of number. Their codes are stored: add at the end only. */
    public enum Scheme {
        /** Maritime Mobile Service Identity, nine digits (ITU-R M.585). */
        MMSI,
        /** ICAO 24-bit aircraft address. */
        ICAO,
        /** None: what sensors see and nothing says who it is. */
        NONE,
        /** 24 bits that are no ICAO address: of a ground station's track, or chosen to stay unknown. */
        NON_ICAO,
        /** A digest of the name that a network knows a thing by: see {@link #named}. */
        NAMED
    }

    /** The packed form of no identity. */
    public static final long NONE = (long) Scheme.NONE.ordinal() << NUMBER_BITS;

    public Identity {
        if (number < 0 || number > NUMBER_MASK) {
            throw new IllegalArgumentException("Identity number " + number + " is not within 56 bits");
        }
    }

    /** The packed form of an MMSI. */
    public static long mmsi(long number) {
        return pack(Scheme.MMSI, number);
    }

    /** True for the packed form of an MMSI. */
    public static boolean isMmsi(long packed) {
        return packed >>> NUMBER_BITS == Scheme.MMSI.ordinal();
    }

    /** True for the packed form of an ICAO address. */
    public static boolean isIcao(long packed) {
        return packed >>> NUMBER_BITS == Scheme.ICAO.ordinal();
    }

    /** Scheme and number in one long. */
    public static long pack(Scheme scheme, long number) {
        return ((long) scheme.ordinal() << NUMBER_BITS) | (number & NUMBER_MASK);
    }

    /**
     * The packed form of what a network knows by a name: the first 56 bits of SHA-256 over both texts in UTF-8, with a zero between. Two
     * names of a million share a number once in 140,000 times.
     *
     * @param network within which the name is unique: {@code cot}, or that of a link
     * @param name as the network says it
     */
    public static long named(String network, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(network.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            return pack(Scheme.NAMED, ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - NUMBER_BITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** What {@link #packed} packed. */
    public static Identity unpack(long packed) {
        return new Identity(SCHEMES[(int) (packed >>> NUMBER_BITS)], packed & NUMBER_MASK);
    }

    /** What {@link #text} writes: nine digits are an MMSI, six hexadecimal digits an ICAO address, behind {@code ~} another, fourteen behind {@code @} a digest of a name. */
    public static Identity parse(String text) {
        if (text.matches("\\d{9}")) {
            return new Identity(Scheme.MMSI, Long.parseLong(text));
        }
        if (text.matches("[0-9a-fA-F]{6}")) {
            return new Identity(Scheme.ICAO, Long.parseLong(text, 16));
        }
        if (text.matches("~[0-9a-fA-F]{6}")) {
            return new Identity(Scheme.NON_ICAO, Long.parseLong(text.substring(1), 16));
        }
        if (text.matches("@[0-9a-fA-F]{14}")) {
            return new Identity(Scheme.NAMED, Long.parseLong(text.substring(1), 16));
        }
        throw new IllegalArgumentException(
                "An identity is the nine digits of an MMSI or the six hexadecimal ones of an ICAO address, not "
                        + text);
    }

    public long packed() {
        return pack(scheme, number);
    }

    /** An MMSI with its leading zeros, addresses in hexadecimal, those that are not of ICAO behind {@code ~}, digests behind {@code @}; nothing for none. */
    public String text() {
        return switch (scheme) {
            case MMSI -> padded(Long.toString(number), 9);
            case ICAO -> padded(Long.toHexString(number), 6);
            case NONE -> "";
            case NON_ICAO -> '~' + padded(Long.toHexString(number), 6);
            case NAMED -> '@' + padded(Long.toHexString(number), 14);
        };
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
