package org.trigpoint.feeds.mavlink.message;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.mavlink.frame.MavlinkFrame;

/**
 * What a frame says beside its message.
 *
 * @param messageId number of the message
 * @param version 1 or 2
 * @param system vehicle or station that sent it, 1 to 255
 * @param component part of it: 1 autopilot, 100 to 105 cameras, 154 gimbal, 190 ground station, 236 to 238 drone identity
 * @param sequence counts the frames of the component, modulo 256
 * @param linkId link that a signed frame was sent over; null when it is not signed
 * @param signedEpochMicros when it was signed, by the sender's clock, microseconds since 1970; null when it is not signed
 * @param verified true when a key was given and fits; null when it was not looked at
 */
public record FrameHeader(
        int messageId,
        int version,
        int system,
        int component,
        int sequence,
        @Nullable Integer linkId,
        @Nullable Long signedEpochMicros,
        @Nullable Boolean verified) {
    static FrameHeader of(MavlinkFrame frame, @Nullable Boolean verified) {
        boolean signed = frame.isSigned();
        return new FrameHeader(
                frame.messageId(),
                frame.version(),
                frame.system(),
                frame.component(),
                frame.sequence(),
                signed ? Integer.valueOf(frame.linkId()) : null,
                signed ? Long.valueOf(frame.signedEpochMicros()) : null,
                verified);
    }
}
