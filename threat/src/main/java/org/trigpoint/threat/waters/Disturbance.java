package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.LocalFrame;

/**
 * An area in which several ships lost their positions, or what these were worth, at once. From AIS alone.
 *
 * @param latDeg latitude of its middle
 * @param lonDeg longitude of its middle
 * @param radiusMeters around it
 * @param sinceEpochMicros when it began, in the ships' own time
 * @param affected ships that lost them
 * @param comparable ships there that could have lost them, the affected among them
 */
public record Disturbance(
        double latDeg, double lonDeg, double radiusMeters, long sinceEpochMicros, int affected, int comparable) {
    /** True when a place lies in it. */
    public boolean holds(double placeLatDeg, double placeLonDeg) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(placeLatDeg, placeLonDeg);
        return offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters()
                <= radiusMeters * radiusMeters;
    }

    /** For people, as evidence. */
    public String text() {
        return "Positioning is disturbed here: " + affected + " of " + comparable
                + " ships lost their positions or what these are worth (AIS only)";
    }

    /** Format 1: f64 latitude, longitude and radius, i64 since, i32 affected, i32 comparable. */
    static final class Format implements Codec<Disturbance> {
        static final Format INSTANCE = new Format();

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Disturbance each, DataOutput out) throws IOException {
            out.writeDouble(each.latDeg);
            out.writeDouble(each.lonDeg);
            out.writeDouble(each.radiusMeters);
            out.writeLong(each.sinceEpochMicros);
            out.writeInt(each.affected);
            out.writeInt(each.comparable);
        }

        @Override
        public Disturbance read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Disturbance");
            return new Disturbance(
                    in.readDouble(), in.readDouble(), in.readDouble(), in.readLong(), in.readInt(), in.readInt());
        }
    }
}
