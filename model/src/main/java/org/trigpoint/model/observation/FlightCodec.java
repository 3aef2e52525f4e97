package org.trigpoint.model.observation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Flight}. Format 1: u8 of bits (1 pressure altitude given, 2 height given, 4 climb given, 8 squawk given), then f64 for each
 * of the first three that is given, u16 squawk when given, ordinal place, ordinal emergency.
 */
public final class FlightCodec implements Codec<Flight> {
    public static final FlightCodec INSTANCE = new FlightCodec();

    private static final int PRESSURE = 1;
    private static final int HEIGHT = 2;
    private static final int CLIMB = 4;
    private static final int SQUAWK = 8;
    private static final int HIGHEST_SQUAWK = 7_777;
    private static final Flight.Place[] PLACES = Flight.Place.values();
    private static final Flight.Emergency[] EMERGENCIES = Flight.Emergency.values();

    private FlightCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Flight flight, DataOutput out) throws IOException {
        out.writeByte((flight.hasPressureAltitude() ? PRESSURE : 0)
                | (flight.hasHeight() ? HEIGHT : 0)
                | (flight.hasClimb() ? CLIMB : 0)
                | (flight.hasSquawk() ? SQUAWK : 0));
        writeGiven(flight.pressureAltitudeMeters(), out);
        writeGiven(flight.heightMeters(), out);
        writeGiven(flight.climbMps(), out);
        if (flight.hasSquawk()) {
            out.writeShort(flight.squawk());
        }
        Fields.writeOrdinal(flight.place(), out);
        Fields.writeOrdinal(flight.emergency(), out);
    }

    private static void writeGiven(double value, DataOutput out) throws IOException {
        if (!Double.isNaN(value)) {
            out.writeDouble(value);
        }
    }

    @Override
    public Flight read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Flight");
        int bits = in.readUnsignedByte();
        if (bits >= SQUAWK << 1) {
            throw new IOException("Bits of Flight are " + bits + ", not below " + (SQUAWK << 1));
        }
        Flight read = new Flight(
                readGiven(in, bits & PRESSURE),
                readGiven(in, bits & HEIGHT),
                readGiven(in, bits & CLIMB),
                Flight.Place.UNKNOWN,
                (bits & SQUAWK) == 0 ? -1 : readSquawk(in),
                Flight.Emergency.NONE);
        Flight.Place place = Fields.readOrdinal(in, PLACES);
        Flight.Emergency emergency = Fields.readOrdinal(in, EMERGENCIES);
        boolean nothing = bits == 0 && place == Flight.Place.UNKNOWN && emergency == Flight.Emergency.NONE;
        return nothing
                ? Flight.NONE
                : new Flight(
                        read.pressureAltitudeMeters(),
                        read.heightMeters(),
                        read.climbMps(),
                        place,
                        read.squawk(),
                        emergency);
    }

    private static int readSquawk(DataInput in) throws IOException {
        int squawk = in.readUnsignedShort();
        if (squawk > HIGHEST_SQUAWK) {
            throw new IOException("Squawk of Flight is " + squawk + ", above " + HIGHEST_SQUAWK);
        }
        return squawk;
    }

    private static double readGiven(DataInput in, int given) throws IOException {
        return given == 0 ? Double.NaN : in.readDouble();
    }
}
