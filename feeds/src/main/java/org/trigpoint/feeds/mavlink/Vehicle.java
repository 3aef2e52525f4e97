package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.ConditionCodec;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Flight.Place;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.Platform;

/**
 * What a system has said so far of what its later reports need.
 *
 * <p>Bytes: i16 component that speaks for it, i16 MAV_TYPE (each −1 before it said one); {@link ConditionCodec condition};
 * {@link Receivers}; {@link LinkCount}; {@link Camera}; ordinal place; flags placed, changed, urgent; f64 latitude, longitude,
 * altitude, altitude of the ground, heading, velocity down; {@link MotionCodec motion}; i64 arrival of the last filtered position, byte positions of a
 * receiver since then; i64 arrivals of the last telemetry and name.
 */
final class Vehicle {
    static final long NEVER = Long.MIN_VALUE / 2;

    private static final long FILTERED_KEPT_MICROS = 3_000_000;
    private static final int UNFILTERED_LEAST = 3;
    private static final int NONE = -1;
    private static final Place[] PLACES = Place.values();

    final String name;
    final long identity;
    final Receivers receivers = new Receivers();
    final LinkCount link = new LinkCount();
    final Camera camera = new Camera();
    int type = VehicleTypes.UNSAID;
    Condition condition = Condition.NONE;
    Place place = Place.UNKNOWN;
    /** It has said where it is. */
    boolean placed;

    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    /** Above mean sea level. */
    double altMeters = Double.NaN;
    /** Altitude of its home. */
    double groundMeters = Double.NaN;

    double headingDeg = Double.NaN;
    /** As its receiver said last, for positions of logs, which tell no velocity. */
    Motion motion = Motion.NONE;

    double downMps = Double.NaN;
    private long filteredMicros = NEVER;
    /** Positions of a receiver since then. */
    private int unfiltered;

    long namedMicros = NEVER;
    private long toldMicros = NEVER;
    private boolean changed;
    private boolean urgent;
    private int component = NONE;

    /**
     * @param network where it is known, by its name
     * @param name within that
     */
    Vehicle(String network, String name) {
        this.name = network + ' ' + name;
        this.identity = identity(network, name);
    }

    static long identity(String network, String name) {
        return Identity.named("mavlink/" + network, name);
    }

    /** A component says that it speaks for the whole: of several the one with the lowest number does. */
    void speaks(int by, int mavType) {
        if (component == NONE || by <= component) {
            component = by;
            type = mavType;
        }
    }

    /** It has said the position that it flies by. */
    void filters(long nowMicros) {
        filteredMicros = nowMicros;
        unfiltered = 0;
    }

    /** A receiver has said a position: true when it counts, as the one that the vehicle flies by was not said for a while. */
    boolean isUnfiltered(long nowMicros) {
        unfiltered = Math.min(unfiltered + 1, UNFILTERED_LEAST);
        return unfiltered >= UNFILTERED_LEAST && nowMicros - filteredMicros > FILTERED_KEPT_MICROS;
    }

    /** True for what may be of the whole: all before it is known who speaks for it. */
    boolean isSpeaker(int from) {
        return component == NONE || from == component;
    }

    Platform platform() {
        return VehicleTypes.platform(type);
    }

    /** It is so from now on; what is not numbers only is told at once. */
    void is(Condition newer) {
        Condition after = condition.after(newer);
        changed |= !after.equals(condition);
        urgent |= after.gnss() != condition.gnss()
                || after.arming() != condition.arming()
                || after.fence() != condition.fence()
                || !after.findMode().equals(condition.findMode());
        condition = after;
    }

    void looksElsewhere() {
        changed = true;
    }

    /** Whether how it does is to be told now; then it has been. */
    boolean tells(long nowMicros, long everyMicros) {
        boolean now = changed && (urgent || nowMicros - toldMicros >= everyMicros);
        if (now) {
            changed = false;
            urgent = false;
            toldMicros = nowMicros;
        }
        return now;
    }

    /** @param downMps velocity down, NaN when not said */
    Flight flight(double downMps) {
        return platform().flies() || type == VehicleTypes.UNSAID
                ? new Flight(
                        Double.NaN,
                        receivers.heightMeters(altMeters),
                        Double.isNaN(downMps) ? Double.NaN : 0 - downMps,
                        place,
                        NONE,
                        Flight.Emergency.NONE)
                : Flight.NONE;
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(component);
        out.writeShort(type);
        ConditionCodec.INSTANCE.write(condition, out);
        receivers.write(out);
        link.write(out);
        camera.write(out);
        Fields.writeOrdinal(place, out);
        out.writeBoolean(placed);
        out.writeBoolean(changed);
        out.writeBoolean(urgent);
        out.writeDouble(latDeg);
        out.writeDouble(lonDeg);
        out.writeDouble(altMeters);
        out.writeDouble(groundMeters);
        out.writeDouble(headingDeg);
        out.writeDouble(downMps);
        MotionCodec.INSTANCE.write(motion, out);
        out.writeLong(filteredMicros);
        out.writeByte(unfiltered);
        out.writeLong(toldMicros);
        out.writeLong(namedMicros);
    }

    void read(DataInput in) throws IOException {
        component = in.readShort();
        type = in.readShort();
        condition = ConditionCodec.INSTANCE.read(in, 1);
        receivers.read(in);
        link.read(in);
        camera.read(in);
        place = Fields.readOrdinal(in, PLACES);
        placed = Fields.readFlag(in, "placed");
        changed = Fields.readFlag(in, "changed");
        urgent = Fields.readFlag(in, "urgent");
        latDeg = in.readDouble();
        lonDeg = in.readDouble();
        altMeters = in.readDouble();
        groundMeters = in.readDouble();
        headingDeg = in.readDouble();
        downMps = in.readDouble();
        motion = MotionCodec.INSTANCE.read(in, 1);
        filteredMicros = in.readLong();
        unfiltered = in.readUnsignedByte();
        toldMicros = in.readLong();
        namedMicros = in.readLong();
    }
}
