package org.trigpoint.feeds.mavlink.frame;

/** The checksum of MAVLink: CRC-16/MCRF4XX, which the guide calls X.25 (ITU X.25 without the inversion at the end). */
final class Checksum {
    static final int BEGIN = 0xffff;

    private Checksum() {}

    /** The checksum after one more byte. */
    static int add(int checksum, int octet) {
        int mixed = (octet ^ checksum) & 0xff;
        mixed = (mixed ^ (mixed << 4)) & 0xff;
        return ((checksum >> 8) ^ (mixed << 8) ^ (mixed << 3) ^ (mixed >> 4)) & 0xffff;
    }

    /** The checksum of bytes. */
    static int of(byte[] array, int offset, int length) {
        int checksum = BEGIN;
        for (int i = offset; i < offset + length; i++) {
            checksum = add(checksum, array[i]);
        }
        return checksum;
    }
}
