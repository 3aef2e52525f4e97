package org.trigpoint.feeds.klv.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.klv.message.KlvOutcome.Decoded;
import org.trigpoint.feeds.klv.message.KlvOutcome.Rejected;
import org.trigpoint.feeds.klv.packet.Ber;
import org.trigpoint.feeds.klv.packet.KlvFault;
import org.trigpoint.feeds.klv.packet.KlvKey;
import org.trigpoint.feeds.klv.packet.RunningSum;

/** One KLV packet into the record of its set. Whatever the bytes, nothing is thrown. */
public final class KlvMessageDecoder {
    private static final int TAG_AND_LENGTH_BYTES = 2;

    private KlvMessageDecoder() {}

    /** Decodes a packet that takes these bytes: key, length, value. */
    public static KlvOutcome decode(byte[] array, int offset, int length) {
        return decode(array, offset, length, null);
    }

    /**
     * Decodes a packet of a stream.
     *
     * @param vmtiVersion of the moving targets before it: streams say it now and then, and older ones have other scales; null when
     *     none has been said
     */
    public static KlvOutcome decode(byte[] array, int offset, int length, @Nullable Long vmtiVersion) {
        int end = offset + length;
        KlvKey key = KlvKey.find(array, offset, end);
        if (key == null) {
            return new Rejected(KlvFault.KEY, 0);
        }
        int lengthAt = offset + KlvKey.BYTES;
        long valueBytes = Ber.length(array, lengthAt, end);
        if (valueBytes < 0 || lengthAt + Ber.lengthBytes(array[lengthAt]) + valueBytes != end) {
            return new Rejected(KlvFault.LENGTH, KlvKey.BYTES);
        }
        int value = end - (int) valueBytes;
        return switch (key) {
            case UAS_DATALINK -> uasDatalink(array, offset, value, end, vmtiVersion);
            case SECURITY -> decoded(SecurityDecoder.decode(array, value, end - value), value - offset);
            case VMTI -> vmti(array, offset, value, end, vmtiVersion);
        };
    }

    /** The checksum must be there, and last. */
    private static KlvOutcome uasDatalink(byte[] array, int offset, int value, int end, @Nullable Long vmtiVersion) {
        Rejected rejected = sum(array, offset, end, true);
        if (rejected != null) {
            return rejected;
        }
        UasItems items = UasItems.read(array, value, end - value);
        if (items.brokenAt() >= 0) {
            return new Rejected(KlvFault.ITEM, items.brokenAt() - offset);
        }
        UasDatalink message = UasDatalinkDecoder.decode(items, array, vmtiVersion);
        return new Decoded(message, List.copyOf(items.remarks()));
    }

    private static KlvOutcome vmti(byte[] array, int offset, int value, int end, @Nullable Long version) {
        Rejected rejected = sum(array, offset, end, false);
        return rejected != null
                ? rejected
                : decoded(
                        VmtiDecoder.decode(array, value, end - value, Double.NaN, Double.NaN, version), value - offset);
    }

    private static @Nullable Rejected sum(byte[] array, int offset, int end, boolean must) {
        int at = end - offset - RunningSum.BYTES - TAG_AND_LENGTH_BYTES;
        if (!RunningSum.presentAtEnd(array, offset, end - offset)) {
            return must ? new Rejected(KlvFault.CHECKSUM_MISSING, Math.max(KlvKey.BYTES, at)) : null;
        }
        return RunningSum.goodAtEnd(array, offset, end - offset) ? null : new Rejected(KlvFault.CHECKSUM, at);
    }

    private static KlvOutcome decoded(@Nullable KlvMessage message, int valueOffset) {
        return message == null ? new Rejected(KlvFault.ITEM, valueOffset) : new Decoded(message, List.of());
    }
}
