package org.trigpoint.feeds.cot.tak;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotDecoded;
import org.trigpoint.feeds.cot.message.CotFault;
import org.trigpoint.feeds.cot.message.TakControl;
import org.trigpoint.feeds.cot.message.TakMessage;

/**
 * A message of the TAK protocol in protobuf, without its header.
 *
 * <p>It can hold less than XML: times to the millisecond and after 1970, and no rests of the event, of its point and of the detail.
 * An event without a point is written at 0, 0 with unknown errors.
 */
public final class TakProtobuf {
    private TakProtobuf() {}

    /**
     * Reads one message.
     *
     * @param keepsPhones whether telephone numbers of contacts are read
     */
    public static CotDecoded decode(byte[] bytes, int offset, int length, boolean keepsPhones) {
        ProtoReader in = new ProtoReader(bytes, offset, length);
        List<CotFault> remarks = new ArrayList<>();
        EventMessageReader events = new EventMessageReader(in, keepsPhones, remarks);
        TakControl control = null;
        boolean hasEvent = false;
        while (in.next()) {
            switch (in.key()) {
                case TakKeys.CONTROL -> control = control(in);
                case TakKeys.EVENT -> {
                    hasEvent = true;
                    events.read();
                }
                default -> in.skip();
            }
        }
        if (hasEvent) {
            events.check();
        } else if (control == null) {
            in.fail(CotFault.EMPTY, in.position());
        }
        CotFault fault = in.fault();
        if (fault != null) {
            return new CotDecoded.Rejected(fault, in.faultOffset());
        }
        if (in.unknown() > 0) {
            remarks.add(CotFault.UNKNOWN_FIELD);
        }
        return new CotDecoded.Ok(new TakMessage(control, hasEvent ? events.event() : null, in.unknown()), remarks);
    }

    private static TakControl control(ProtoReader in) {
        Integer min = null;
        Integer max = null;
        String uid = null;
        int outer = in.enter();
        while (in.next()) {
            switch (in.key()) {
                case TakKeys.MIN_VERSION -> min = version(in.varint());
                case TakKeys.MAX_VERSION -> max = version(in.varint());
                case TakKeys.CONTACT_UID -> uid = in.text();
                default -> in.skip();
            }
        }
        in.leave(outer);
        return new TakControl(min, max, uid == null || uid.isEmpty() ? null : uid);
    }

    private static @Nullable Integer version(long version) {
        return version > 0 && version <= Integer.MAX_VALUE ? (Integer) (int) version : null;
    }

    /** Writes a message. */
    public static byte[] encode(TakMessage message) {
        ProtoWriter out = new ProtoWriter();
        TakControl control = message.control();
        if (control != null) {
            Integer min = control.minVersion();
            Integer max = control.maxVersion();
            out.message(
                    TakKeys.CONTROL,
                    new ProtoWriter()
                            .varint(TakKeys.MIN_VERSION, min == null ? 0 : min)
                            .varint(TakKeys.MAX_VERSION, max == null ? 0 : max)
                            .text(TakKeys.CONTACT_UID, control.contactUid()));
        }
        if (message.event() != null) {
            out.message(TakKeys.EVENT, EventMessageWriter.event(message.event()));
        }
        return out.toBytes();
    }

    /** The header of a message of this length in a stream. */
    public static byte[] streamHeader(int payloadBytes) {
        byte[] length = ProtoWriter.varintBytes(payloadBytes);
        byte[] header = new byte[1 + length.length];
        header[0] = TakHeader.MAGIC;
        System.arraycopy(length, 0, header, 1, length.length);
        return header;
    }
}
