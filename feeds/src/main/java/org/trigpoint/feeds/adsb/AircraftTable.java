package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.adsb.frame.ReceivedFrame;
import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.adsb.message.AdsbMessage;
import org.trigpoint.feeds.adsb.message.AirbornePosition;
import org.trigpoint.feeds.adsb.message.AirborneVelocity;
import org.trigpoint.feeds.adsb.message.ModeAcReply;
import org.trigpoint.feeds.adsb.message.ModeSDecoder;
import org.trigpoint.feeds.adsb.message.ModeSMessage;
import org.trigpoint.feeds.adsb.message.OneBitRepair;
import org.trigpoint.feeds.adsb.message.Parity;
import org.trigpoint.feeds.adsb.message.ReceiverStatus;
import org.trigpoint.feeds.adsb.message.SquitterMessage;
import org.trigpoint.feeds.adsb.message.SurfacePosition;

/**
 * The aircraft of one source: what a frame tells by itself and by those before it.
 *
 * <p>A squitter gives its address openly, and its parity says that it is right. A reply gives its address over its parity, so that
 * any noise gives one: it is taken only when a squitter of that address came within {@link #KNOWN_MICROS}. Frames come about in the
 * order of their times. One thread at a time; a function of what it was given, in order.
 */
public final class AircraftTable {
    /** Layout of {@link #write}. */
    public static final int VERSION = 1;

    /** How long an address is known: an aircraft sends several squitters a second, one that is hard to hear one in many. */
    static final long KNOWN_MICROS = 60_000_000L;

    private static final int INTERROGATOR_BITS = 0x7F;
    private static final int MOST_LABEL = 4;

    private final TableSettings settings;
    private final AircraftSlots aircraft = new AircraftSlots();
    private final Cpr cpr = new Cpr();
    private final Fix reference = new Fix();

    public AircraftTable(TableSettings settings) {
        this.settings = settings;
        if (Double.isFinite(settings.receiverLatDeg()) && Double.isFinite(settings.receiverLonDeg())) {
            reference.set(true, settings.receiverLatDeg(), settings.receiverLonDeg(), 0, ReceivedFrame.NO_COUNTER);
        }
    }

    /** Takes the next frame, and says what it tells. */
    public AdsbOutcome on(ReceivedFrame frame, long timeEpochMicros) {
        if (frame.statusType() != 0) {
            return tell(
                    frame, Tell.NONE, Tell.NONE, Origin.RECEIVER, new ReceiverStatus(frame.statusType(), frame.hex()));
        }
        if (frame.length() == ReceivedFrame.MODE_AC_BYTES) {
            return tell(frame, Tell.NONE, Tell.NONE, Origin.MODE_AC, ModeAcReply.of(frame.bits()));
        }
        int format = ModeSDecoder.format(frame.bits()[0]);
        if (!ModeSDecoder.isKnown(format)) {
            return rejected(frame, AdsbFault.DOWNLINK_FORMAT);
        }
        if (frame.length() != ModeSDecoder.bytes(format)) {
            return rejected(frame, AdsbFault.LENGTH);
        }
        int overlay = Parity.overlay(frame.bits(), 0, frame.length());
        return switch (format) {
            case ModeSDecoder.EXTENDED_SQUITTER, ModeSDecoder.OTHER_SQUITTER ->
                squitter(frame, format, overlay, timeEpochMicros);
            case ModeSDecoder.ALL_CALL -> allCall(frame, overlay, timeEpochMicros);
            default -> reply(frame, format, overlay, timeEpochMicros);
        };
    }

    private static AdsbOutcome rejected(ReceivedFrame frame, AdsbFault fault) {
        return new AdsbRejected(fault, frame.bitsOffset());
    }

    private static Tell tell(ReceivedFrame frame, int format, int address, Origin origin, AdsbMessage message) {
        return new Tell(
                format,
                Tell.NONE,
                address,
                AddressKind.ICAO,
                origin,
                frame.counterTicks(),
                frame.signal(),
                message,
                null,
                null);
    }

    private boolean isRight(ReceivedFrame frame, int overlay) {
        return overlay == 0 || (settings.repair() && OneBitRepair.repair(frame.bits(), 0, frame.length(), overlay));
    }

    private AdsbOutcome squitter(ReceivedFrame frame, int format, int overlay, long micros) {
        if (!isRight(frame, overlay)) {
            return rejected(frame, AdsbFault.PARITY);
        }
        byte[] bits = frame.bits();
        if (!(ModeSDecoder.decode(bits, 0, frame.length(), 0) instanceof SquitterMessage message)) {
            return rejected(frame, AdsbFault.DOWNLINK_FORMAT);
        }
        int control = bits[0] & 7;
        int address = ModeSDecoder.address(bits, 0);
        Origin origin = Sender.origin(format, control);
        AddressKind kind = Sender.kind(format, control, bits);
        Aircraft sender = aircraft.heard(Sender.key(address, kind, origin), micros);
        sender.quality.on(message);
        return new Tell(
                format,
                control,
                address,
                kind,
                origin,
                frame.counterTicks(),
                frame.signal(),
                message,
                position(sender, message, micros, frame.counterTicks()),
                integrity(sender, message));
    }

    private @Nullable SolvedPosition position(Aircraft sender, SquitterMessage message, long micros, long ticks) {
        return switch (message) {
            case AirbornePosition at ->
                sender.track.on(
                        new CprTrack.Code(false, at.odd(), at.cprLat(), at.cprLon(), micros, ticks), cpr, reference);
            case SurfacePosition at ->
                sender.track.on(
                        new CprTrack.Code(true, at.odd(), at.cprLat(), at.cprLon(), micros, ticks), cpr, reference);
            default -> null;
        };
    }

    private static @Nullable Integrity integrity(Aircraft sender, SquitterMessage message) {
        return switch (message) {
            case AirbornePosition at -> sender.quality.ofPosition(at.typeCode(), at.nicSupplementB());
            case SurfacePosition at -> sender.quality.ofPosition(at.typeCode(), false);
            case AirborneVelocity _ -> sender.quality.ofVelocity();
            default -> null;
        };
    }

    /** One that nobody asked for has nothing over its parity; one that an interrogator asked for has the interrogator's code. */
    private AdsbOutcome allCall(ReceivedFrame frame, int overlay, long micros) {
        boolean asked = overlay != 0 && (overlay & ~INTERROGATOR_BITS) == 0 && overlay >>> 4 <= MOST_LABEL;
        if (!asked && !isRight(frame, overlay)) {
            return rejected(frame, AdsbFault.PARITY);
        }
        int address = ModeSDecoder.address(frame.bits(), 0);
        if (asked && !isKnown(address, micros)) {
            return rejected(frame, AdsbFault.ADDRESS);
        }
        if (!asked) {
            aircraft.heard(address, micros);
        }
        return mode(frame, ModeSDecoder.ALL_CALL, address, asked ? overlay : 0);
    }

    private AdsbOutcome reply(ReceivedFrame frame, int format, int address, long micros) {
        return isKnown(address, micros) ? mode(frame, format, address, address) : rejected(frame, AdsbFault.ADDRESS);
    }

    private static AdsbOutcome mode(ReceivedFrame frame, int format, int address, int overlay) {
        ModeSMessage message = ModeSDecoder.decode(frame.bits(), 0, frame.length(), overlay);
        return message == null
                ? rejected(frame, AdsbFault.DOWNLINK_FORMAT)
                : tell(frame, format, address, Origin.MODE_S, message);
    }

    private boolean isKnown(int address, long micros) {
        Aircraft known = aircraft.find(address, micros);
        return known != null && known.heardEpochMicros >= micros - KNOWN_MICROS;
    }

    /** How many aircraft it keeps. */
    public int count() {
        return aircraft.count();
    }

    /** Version 1: i32 slots; i32 count; each aircraft by key: i32 key, i64 time, its codes and positions, its quality. */
    public void write(DataOutput data) throws IOException {
        aircraft.write(data);
    }

    /**
     * Takes over what {@link #write} wrote; to be called before the first frame.
     *
     * @param version of the layout that it was written in
     */
    public void read(DataInput data, int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("A table of aircraft is read in layout " + VERSION + ", not " + version);
        }
        aircraft.read(data);
    }
}
