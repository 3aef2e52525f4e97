package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.message.AirborneStatus;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.OperationalQuality;
import org.trigpoint.feeds.adsb.message.SquitterMessage;
import org.trigpoint.feeds.adsb.message.SurfaceStatus;
import org.trigpoint.feeds.adsb.message.TargetState;
import org.trigpoint.feeds.adsb.message.TargetStateEarly;

/** What an aircraft has last said of the worth of its positions and velocities. {@link #NONE} where it has said nothing. */
final class Quality {
    private static final byte NONE = -1;

    private static final Integrity NOTHING =
            new Integrity(null, null, null, null, null, null, null, null, null, null, null);

    private byte version = NONE;
    private byte supplementA = NONE;
    private byte supplementC = NONE;
    private byte nacp = NONE;
    private byte nacv = NONE;
    private byte sil = NONE;
    private byte silPerSample = NONE;
    private byte sda = NONE;
    private byte gva = NONE;
    private byte nicBaro = NONE;

    /** Takes what a message says of it. */
    void on(SquitterMessage message) {
        switch (message) {
            case AirborneStatus status -> {
                status(status.quality());
                gva = of(status.gva());
                nicBaro = version == 0 ? nicBaro : of(status.nicBaro());
            }
            case SurfaceStatus status -> {
                status(status.quality());
                supplementC = of(status.nicSupplementC());
                nacv = status.nacv() == null ? nacv : of(status.nacv());
            }
            case TargetState state -> {
                target(state.nacp(), state.nicBaro(), state.sil());
                silPerSample = of(state.silPerSample());
            }
            case TargetStateEarly state -> target(state.nacp(), state.nicBaro(), state.sil());
            case AirborneVelocity velocity -> nacv = velocity.nacv() == null ? nacv : of(velocity.nacv());
            default -> {}
        }
    }

    private void status(OperationalQuality quality) {
        version = (byte) quality.version();
        if (version == 0) {
            // Its other bits mean something else in version 0.
            return;
        }
        supplementA = of(quality.nicSupplementA());
        nacp = (byte) quality.nacp();
        sil = (byte) quality.sil();
        silPerSample = of(quality.silPerSample());
        sda = of(quality.sda());
    }

    private void target(int newNacp, boolean newNicBaro, int newSil) {
        nacp = (byte) newNacp;
        nicBaro = of(newNicBaro);
        sil = (byte) newSil;
    }

    private static byte of(@Nullable Integer number) {
        return number == null ? NONE : number.byteValue();
    }

    private static byte of(@Nullable Boolean flag) {
        return flag == null ? NONE : (byte) (flag ? 1 : 0);
    }

    /** The integrity of a position with this type code. */
    Integrity ofPosition(int typeCode, boolean supplementB) {
        Containment within = Containment.of(version, typeCode, supplementA == 1, supplementB, supplementC == 1);
        Integer category = within.category();
        return version <= 0 ? with(category, null, within.radiusMeters()) : with(null, category, within.radiusMeters());
    }

    /** The integrity of a velocity; null when the aircraft has said nothing of it. */
    @Nullable
    Integrity ofVelocity() {
        Integrity said = with(null, null, null);
        return NOTHING.equals(said) ? null : said;
    }

    private Integrity with(@Nullable Integer nucp, @Nullable Integer nic, @Nullable Double containmentMeters) {
        return new Integrity(
                number(version),
                nucp,
                nic,
                containmentMeters,
                number(nacp),
                number(nacv),
                number(sil),
                flag(silPerSample),
                number(sda),
                number(gva),
                flag(nicBaro));
    }

    private static @Nullable Integer number(byte value) {
        return value == NONE ? null : (Integer) (int) value;
    }

    private static @Nullable Boolean flag(byte value) {
        return value == NONE ? null : (Boolean) (value == 1);
    }

    /** Ten bytes: version, supplements A and C, NACp, NACv, SIL, its supplement, SDA, GVA, NICbaro. */
    void write(DataOutput data) throws IOException {
        byte[] all = {version, supplementA, supplementC, nacp, nacv, sil, silPerSample, sda, gva, nicBaro};
        data.write(all);
    }

    void read(DataInput data) throws IOException {
        version = data.readByte();
        supplementA = data.readByte();
        supplementC = data.readByte();
        nacp = data.readByte();
        nacv = data.readByte();
        sil = data.readByte();
        silPerSample = data.readByte();
        sda = data.readByte();
        gva = data.readByte();
        nicBaro = data.readByte();
    }
}
