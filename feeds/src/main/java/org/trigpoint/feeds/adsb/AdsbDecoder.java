package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.frame.AdsbFault;
import org.trigpoint.feeds.adsb.frame.HexDigits;
import org.trigpoint.feeds.adsb.frame.ReceivedFrame;
import org.trigpoint.feeds.adsb.message.AddressKind;
import org.trigpoint.feeds.adsb.message.AdsbMessage;
import org.trigpoint.feeds.adsb.message.AircraftObject;
import org.trigpoint.feeds.adsb.message.DocumentHead;
import org.trigpoint.feeds.adsb.message.JsonDecoder;
import org.trigpoint.feeds.adsb.message.SbsDecoder;
import org.trigpoint.feeds.adsb.message.SbsMessage;
import org.trigpoint.feeds.adsb.message.TraceRow;

/**
 * Decodes the raw messages of one source, whatever they are: Beast frames, AVR lines, lines of BaseStation, pieces of documents.
 * Each is recognised by its first byte. One thread at a time; a function of what it was given, in order.
 */
public final class AdsbDecoder {
    /** Layout of {@link #write}. */
    public static final int VERSION = 1;

    private final ReceivedFrame frame = new ReceivedFrame();
    private final AircraftTable table;
    private final SbsDecoder sbs = new SbsDecoder();
    private final JsonDecoder json = new JsonDecoder();
    private int traceAddress = Tell.NONE;
    private boolean otherTrace;
    private double headSeconds = Double.NaN;

    public AdsbDecoder(TableSettings settings) {
        table = new AircraftTable(settings);
    }

    /** Takes the next raw message, and says what it tells. */
    public AdsbOutcome on(byte[] array, int offset, int length, long timeEpochMicros) {
        if (ReceivedFrame.startsAt(array, offset, length)) {
            AdsbFault fault = frame.read(array, offset, length);
            return fault == null ? table.on(frame, timeEpochMicros) : new AdsbRejected(fault, frame.bitsOffset());
        }
        if (SbsDecoder.startsAt(array, offset, length)) {
            SbsMessage message = sbs.decode(array, offset, length);
            return message == null
                    ? rejected(sbs.fault(), sbs.faultAtBytes())
                    : program(sbs.address(), sbs.addressKind(), message);
        }
        if (JsonDecoder.startsAt(array, offset, length)) {
            AdsbMessage message = json.decode(array, offset, length);
            return message == null ? rejected(json.fault(), json.faultAtBytes()) : json(message);
        }
        return new AdsbRejected(AdsbFault.RAW_TYPE, 0);
    }

    private static AdsbOutcome rejected(@Nullable AdsbFault fault, int at) {
        return new AdsbRejected(fault == null ? AdsbFault.JSON : fault, at);
    }

    private static AdsbOutcome program(int address, AddressKind kind, AdsbMessage message) {
        return new Tell(
                Tell.NONE,
                Tell.NONE,
                address,
                kind,
                Origin.PROGRAM,
                ReceivedFrame.NO_COUNTER,
                ReceivedFrame.NO_SIGNAL,
                message,
                null,
                null);
    }

    private AdsbOutcome json(AdsbMessage message) {
        return switch (message) {
            case DocumentHead head -> head(head);
            case AircraftObject object -> named(object.hex(), object);
            case TraceRow row ->
                traceAddress != Tell.NONE
                        ? program(traceAddress, otherTrace ? AddressKind.OTHER : AddressKind.ICAO, row)
                        : new AdsbRejected(AdsbFault.NO_HEAD, 0);
            default -> new AdsbRejected(AdsbFault.JSON, 0);
        };
    }

    private AdsbOutcome head(DocumentHead head) {
        AdsbOutcome outcome = named(head.hex(), head);
        if (outcome instanceof Tell tell) {
            headSeconds = head.epochSeconds() == null ? headSeconds : head.epochSeconds();
            // Rows belong to the head right before them: one that names nobody ends a trace.
            traceAddress = tell.address();
            otherTrace = tell.addressKind() == AddressKind.OTHER;
        }
        return outcome;
    }

    private static AdsbOutcome named(@Nullable String hex, AdsbMessage message) {
        if (hex == null) {
            return program(Tell.NONE, AddressKind.ICAO, message);
        }
        boolean other = hex.startsWith("~");
        int address = HexDigits.address(other ? hex.substring(1) : hex);
        return address < 0
                ? new AdsbRejected(AdsbFault.HEX, 0)
                : program(address, other ? AddressKind.OTHER : AddressKind.ICAO, message);
    }

    /** The frame that was read last. */
    ReceivedFrame frame() {
        return frame;
    }

    /** The time that the last head of a document said, in seconds since 1970; NaN before one. */
    public double headSeconds() {
        return headSeconds;
    }

    /** The aircraft of this source. */
    public AircraftTable table() {
        return table;
    }

    /** Version 1: i32 address of the trace, −1 for none; u8 1 when of another kind; f64 its time; the table. */
    public void write(DataOutput data) throws IOException {
        data.writeInt(traceAddress);
        data.writeByte(otherTrace ? 1 : 0);
        data.writeDouble(headSeconds);
        table.write(data);
    }

    /**
     * Takes over what {@link #write} wrote; to be called before the first raw message.
     *
     * @param version of the layout that it was written in
     */
    public void read(DataInput data, int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("A decoder of ADS-B is read in layout " + VERSION + ", not " + version);
        }
        traceAddress = data.readInt();
        otherTrace = data.readByte() != 0;
        headSeconds = data.readDouble();
        table.read(data, AircraftTable.VERSION);
    }
}
