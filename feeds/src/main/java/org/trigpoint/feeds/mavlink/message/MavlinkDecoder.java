package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;
import org.trigpoint.feeds.mavlink.frame.MessageLayout;
import org.trigpoint.feeds.mavlink.frame.MessageTable;
import org.trigpoint.feeds.mavlink.frame.SigningKey;

/** Decodes one frame at a time. One thread at a time. */
public final class MavlinkDecoder {
    private static final int SIGNED = 1;

    /** Telemetry radios add it to the stream and cannot sign (MAVLink developer guide, "Message Signing"). */
    private static final int RADIO_STATUS = 109;

    private final MavlinkFrame frame = new MavlinkFrame();
    private final @Nullable SigningKey key;

    /** A decoder that does not look at signatures. */
    public MavlinkDecoder() {
        this(null);
    }

    /** @param key with which all frames but those of radios must be signed; null when signatures are not looked at */
    public MavlinkDecoder(@Nullable SigningKey key) {
        this.key = key;
    }

    /** Decodes the frame in these bytes, which must hold it and nothing else. */
    public Decoded decode(byte[] array, int offset, int length) {
        int declared = MavlinkFrame.lengthAt(array, offset, offset + length);
        if (declared == 0) {
            return new Decoded.Rejected(MavlinkFault.JUNK, 0);
        }
        if (declared < 0 || declared > length) {
            return new Decoded.Rejected(MavlinkFault.TRUNCATED, length);
        }
        if (declared < length) {
            return new Decoded.Rejected(MavlinkFault.LENGTH, 1);
        }
        frame.at(array, offset);
        MavlinkFault fault = check();
        if (fault != null) {
            return new Decoded.Rejected(fault, offsetOf(fault));
        }
        Boolean verified = (key != null && frame.isSigned()) ? Boolean.TRUE : null;
        return new Decoded.Ok(FrameHeader.of(frame, verified), message());
    }

    private @Nullable MavlinkFault check() {
        MessageLayout layout = MessageTable.find(frame.messageId());
        if (layout == null ? frame.crcExtra() < 0 : !frame.checksumFits(layout.crcExtra())) {
            return MavlinkFault.CRC;
        }
        if ((frame.incompatibleFlags() & ~SIGNED) != 0) {
            return MavlinkFault.INCOMPATIBLE;
        }
        if (layout != null && frame.version() == 1 && frame.payloadLength() < layout.baseBytes()) {
            return MavlinkFault.LENGTH;
        }
        return checkSignature();
    }

    private @Nullable MavlinkFault checkSignature() {
        if (key == null) {
            return null;
        }
        if (!frame.isSigned()) {
            return frame.messageId() == RADIO_STATUS ? null : MavlinkFault.UNSIGNED;
        }
        return key.fits(frame) ? null : MavlinkFault.SIGNATURE;
    }

    private int offsetOf(MavlinkFault fault) {
        int checksum = frame.payloadOffset() - frame.offset() + frame.payloadLength();
        return switch (fault) {
            case LENGTH -> 1;
            case INCOMPATIBLE, UNSIGNED -> 2;
            case CRC -> checksum;
            case SIGNATURE -> checksum + 2;
            case JUNK, TRUNCATED -> 0;
        };
    }

    private MavlinkMessage message() {
        MessageLayout layout = MessageTable.find(frame.messageId());
        if (layout == null) {
            return TableMessages.unknown(frame);
        }
        Payload in = new Payload(frame, layout);
        MavlinkMessage message = TypedMessages.decode(frame.messageId(), in);
        return message == null ? TableMessages.decode(layout, in) : message;
    }
}
