package org.trigpoint.feeds.mavlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.trigpoint.feeds.mavlink.fixtures.BuiltFrame;
import org.trigpoint.feeds.mavlink.frame.MavlinkFault;
import org.trigpoint.feeds.mavlink.frame.MessageTable;
import org.trigpoint.feeds.mavlink.frame.SigningKey;
import org.trigpoint.feeds.mavlink.message.Decoded;
import org.trigpoint.feeds.mavlink.message.MavlinkDecoder;

/** Signatures are looked at when a key is given. The frame was signed by another program, with the numbers 1 to 32 as its key. */
class SigningTest {
    private static final byte[] SIGNED =
            HexFormat.of().parseHex("fd0b0100070101020000404816379a440600cd81011747053947223b4e1f91e26d425232");

    private static SigningKey key(int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return new SigningKey(key);
    }

    private static Decoded decode(SigningKey key, byte[] frame) {
        return new MavlinkDecoder(key).decode(frame, 0, frame.length);
    }

    @Test
    void theRightKeyVerifies() {
        assertThat(decode(key(1), SIGNED)).isInstanceOfSatisfying(Decoded.Ok.class, ok -> {
            assertThat(ok.header().verified()).isTrue();
            assertThat(ok.header().linkId()).isEqualTo(5);
            assertThat(ok.header().signedEpochMicros()).isEqualTo(1_764_279_000_123_450L);
        });
        assertThat(new MavlinkDecoder().decode(SIGNED, 0, SIGNED.length))
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok -> assertThat(ok.header().verified()).isNull());
    }

    @Test
    void anotherKeyTimeOrLinkDoesNot() {
        assertThat(decode(key(2), SIGNED)).isEqualTo(new Decoded.Rejected(MavlinkFault.SIGNATURE, SIGNED.length - 13));
        for (int i = 1; i <= 13; i++) {
            byte[] changed = SIGNED.clone();
            changed[changed.length - i] ^= 1;
            assertThat(decode(key(1), changed))
                    .as("byte %d from the end", i)
                    .isEqualTo(new Decoded.Rejected(MavlinkFault.SIGNATURE, SIGNED.length - 13));
        }
    }

    @Test
    void unsignedFramesAreTakenOfRadiosOnly() {
        byte[] heartbeat = BuiltFrame.version2(MessageTable.find(0), new byte[9]);
        assertThat(decode(key(1), heartbeat)).isEqualTo(new Decoded.Rejected(MavlinkFault.UNSIGNED, 2));
        byte[] radio = BuiltFrame.version1(MessageTable.find(109), new byte[9]);
        assertThat(decode(key(1), radio)).isInstanceOf(Decoded.Ok.class);
    }

    @Test
    void aKeyHas32Bytes() {
        assertThatThrownBy(() -> new SigningKey(new byte[31])).hasMessageContaining("31");
    }
}
