package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.observation.Platform;

/**
 * An area in which several craft lost their positions, or what these were worth. From AIS alone, or from aircraft.
 *
 * @param of whose: ships, {@link Platform.Domain#SEA}, or aircraft, {@link Platform.Domain#AIR}
 * @param latDeg latitude of its middle
 * @param lonDeg longitude of its middle
 * @param radiusMeters around it
 * @param sinceEpochMicros when it began, in their own time
 * @param affected craft that lost them
 * @param comparable craft there that could have lost them, the affected among them
 */
public record Disturbance(
        Platform.Domain of,
        double latDeg,
        double lonDeg,
        double radiusMeters,
        long sinceEpochMicros,
        int affected,
        int comparable) {
    /** True when a place lies in it. */
    public boolean holds(double placeLatDeg, double placeLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(placeLatDeg, placeLonDeg);
        return offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters()
                <= radiusMeters * radiusMeters;
    }

    /** For people, as evidence. */
    public String text() {
        boolean air = of == Platform.Domain.AIR;
        return "Positioning is disturbed here: " + affected + " of " + comparable + (air ? " aircraft" : " ships")
                + " lost their positions or what these are worth" + (air ? "" : " (AIS only)");
    }

    /** Format 2: ordinal of whose, f64 latitude, longitude and radius, i64 since, i32 affected, i32 comparable. Format 1 was of ships, and had no first field. */
    static final class Format implements Codec<Disturbance> {
        static final Format INSTANCE = new Format();

        private static final Platform.Domain[] DOMAINS = Platform.Domain.values();

        @Override
        public int version() {
            return 2;
        }

        @Override
        public void write(Disturbance each, DataOutput out) throws IOException {
            Fields.writeOrdinal(each.of, out);
            out.writeDouble(each.latDeg);
            out.writeDouble(each.lonDeg);
            out.writeDouble(each.radiusMeters);
            out.writeLong(each.sinceEpochMicros);
            out.writeInt(each.affected);
            out.writeInt(each.comparable);
        }

        @Override
        public Disturbance read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 2, "Disturbance");
            return new Disturbance(
                    version == 1 ? Platform.Domain.SEA : Fields.readOrdinal(in, DOMAINS),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readLong(),
                    in.readInt(),
                    in.readInt());
        }
    }
}
