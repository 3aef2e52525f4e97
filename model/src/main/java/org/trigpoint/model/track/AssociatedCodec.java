package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.observation.Sight;

/**
 * Every {@link Associated}. Format 2: u8 kind, {@link TrackIdCodec track}, then
 *
 * <ul>
 *   <li>0 Contribution: flag anonymous, flag confirmed, {@link DetectionCodec detection}, of the place f64 latDeg, lonDeg, eeMeters2, enMeters2,
 *       nnMeters2, then f64 distanceSquared, f64 rivalProb, nullable {@link TrackIdCodec rival}, f64 intensityMps2PerSecond, list of stamps before
 *   <li>1 TrackOver: nullable {@link TrackIdCodec into}
 *   <li>2 Overruled: {@link OverruleCodec overrule}
 * </ul>
 */
public final class AssociatedCodec implements Codec<Associated> {
    public static final AssociatedCodec INSTANCE = new AssociatedCodec();

    private static final int VERSION = 2;
    private static final int CONTRIBUTION = 0;
    private static final int OVER = 1;
    private static final int OVERRULED = 2;

    private AssociatedCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Associated associated, DataOutput out) throws IOException {
        switch (associated) {
            case Contribution contribution -> {
                out.writeByte(CONTRIBUTION);
                TrackIdCodec.INSTANCE.write(contribution.track(), out);
                writeContribution(contribution, out);
            }
            case TrackOver over -> {
                out.writeByte(OVER);
                TrackIdCodec.INSTANCE.write(over.track(), out);
                Fields.writeNullable(over.into(), TrackIdCodec.INSTANCE, out);
            }
            case Overruled overruled -> {
                out.writeByte(OVERRULED);
                TrackIdCodec.INSTANCE.write(overruled.track(), out);
                OverruleCodec.INSTANCE.write(overruled.overrule(), out);
            }
        }
    }

    private static void writeContribution(Contribution contribution, DataOutput out) throws IOException {
        out.writeBoolean(contribution.anonymous());
        out.writeBoolean(contribution.confirmed());
        DetectionCodec.INSTANCE.write(contribution.detection(), out);
        Sight.Place place = contribution.place();
        out.writeDouble(place.latDeg());
        out.writeDouble(place.lonDeg());
        out.writeDouble(place.eeMeters2());
        out.writeDouble(place.enMeters2());
        out.writeDouble(place.nnMeters2());
        out.writeDouble(contribution.distanceSquared());
        out.writeDouble(contribution.rivalProb());
        Fields.writeNullable(contribution.rival(), TrackIdCodec.INSTANCE, out);
        out.writeDouble(contribution.intensityMps2PerSecond());
        Fields.writeList(contribution.before(), StampCodec.INSTANCE, out);
    }

    @Override
    public Associated read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Associated");
        int kind = in.readUnsignedByte();
        TrackId track = TrackIdCodec.INSTANCE.read(in, 1);
        return switch (kind) {
            case CONTRIBUTION -> readContribution(track, in);
            case OVER -> new TrackOver(track, Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "into"));
            case OVERRULED -> new Overruled(track, OverruleCodec.INSTANCE.read(in, 1));
            default -> throw new IOException("Associated of kind " + kind + " is not 0 to 2");
        };
    }

    private static Contribution readContribution(TrackId track, DataInput in) throws IOException {
        try {
            return new Contribution(
                    track,
                    Fields.readFlag(in, "anonymous"),
                    Fields.readFlag(in, "confirmed"),
                    DetectionCodec.INSTANCE.read(in, 1),
                    new Sight.Place(
                            in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
                    in.readDouble(),
                    in.readDouble(),
                    Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "rival"),
                    in.readDouble(),
                    Fields.readList(in, StampCodec.INSTANCE, 1, Contribution.MOST_BEFORE, "stamps before"));
        } catch (IllegalArgumentException notOne) {
            throw new IOException(notOne.getMessage(), notOne);
        }
    }
}
