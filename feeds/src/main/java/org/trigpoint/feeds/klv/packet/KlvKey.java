package org.trigpoint.feeds.klv.packet;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Universal labels of the sets that are decoded (MISB ST 0807). */
public enum KlvKey {
    /** UAS datalink local set, MISB ST 0601. */
    UAS_DATALINK("060e2b34020b01010e01030101000000"),
    /** Security metadata local set, MISB ST 0102. */
    SECURITY("060e2b34020301010e01030302000000"),
    /** Video moving target indicator local set, MISB ST 0903. */
    VMTI("060e2b34020b01010e01030306000000");

    /** Bytes of a universal label. */
    public static final int BYTES = 16;

    /** The bytes with which every label begins (SMPTE ST 298). */
    public static final int PREFIX = 0x060e2b34;

    /** How many bytes these are. */
    public static final int PREFIX_BYTES = 4;

    private static final KlvKey[] ALL = values();

    private final String hex;
    private final long high;
    private final long low;

    KlvKey(String hex) {
        this.hex = hex;
        high = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        low = HexFormat.fromHexDigitsToLong(hex, 16, 32);
    }

    /** The label as hexadecimal digits. */
    public String hex() {
        return hex;
    }

    /** Whether a label begins at this offset. */
    public static boolean prefixAt(byte[] array, int offset, int end) {
        return end - offset >= PREFIX_BYTES && array[offset] == 0x06 && (int) Ber.unsigned(array, offset, 4) == PREFIX;
    }

    /** The key that stands at this offset, if it is one of these and stands there whole. */
    public static @Nullable KlvKey find(byte[] array, int offset, int end) {
        if (end - offset < BYTES || !prefixAt(array, offset, end)) {
            return null;
        }
        long first = Ber.unsigned(array, offset, 8);
        long second = Ber.unsigned(array, offset + 8, 8);
        for (KlvKey key : ALL) {
            if (key.high == first && key.low == second) {
                return key;
            }
        }
        return null;
    }
}
