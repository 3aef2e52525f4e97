package org.trigpoint.model.match;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.DetectionCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Matched}. Format 1: u8 kind, then
 *
 * <ul>
 *   <li>0 SightMatch: {@link DetectionCodec detection}, u8 candidates, each {@link TrackIdCodec track}, f64 matchProb, distanceMeters, sigmaMeters,
 *       shiftMeters, i64 before, i64 after, f64 heardLatDeg, heardLonDeg; flag taken
 *   <li>1 Unseen: {@link TrackIdCodec track}, {@link StampCodec look}, text sensor, text scene, i64 time, f64 latDeg, lonDeg, seenProb, flag
 *       holds, {@link MarkingCodec marking}
 *   <li>2 SilentSeen: as 0, flag holds
 * </ul>
 */
public final class MatchedCodec implements Codec<Matched> {
    public static final MatchedCodec INSTANCE = new MatchedCodec();

    private static final int SIGHT = 0;
    private static final int UNSEEN = 1;
    private static final int SILENT = 2;

    private MatchedCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Matched matched, DataOutput out) throws IOException {
        switch (matched) {
            case SightMatch match -> {
                out.writeByte(SIGHT);
                writeMatch(match, out);
            }
            case Unseen unseen -> {
                out.writeByte(UNSEEN);
                writeUnseen(unseen, out);
            }
            case SilentSeen seen -> {
                out.writeByte(SILENT);
                writeMatch(seen.match(), out);
                out.writeBoolean(seen.holds());
            }
        }
    }

    private static void writeMatch(SightMatch match, DataOutput out) throws IOException {
        DetectionCodec.INSTANCE.write(match.detection(), out);
        out.writeByte(match.candidates().size());
        for (SightMatch.Candidate each : match.candidates()) {
            TrackIdCodec.INSTANCE.write(each.track(), out);
            out.writeDouble(each.matchProb());
            out.writeDouble(each.distanceMeters());
            out.writeDouble(each.sigmaMeters());
            out.writeDouble(each.shiftMeters());
            out.writeLong(each.beforeEpochMicros());
            out.writeLong(each.afterEpochMicros());
            out.writeDouble(each.heardLatDeg());
            out.writeDouble(each.heardLonDeg());
        }
        out.writeBoolean(match.taken());
    }

    private static void writeUnseen(Unseen unseen, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(unseen.track(), out);
        StampCodec.INSTANCE.write(unseen.look(), out);
        Fields.writeText(unseen.sensor(), out);
        Fields.writeText(unseen.scene(), out);
        out.writeLong(unseen.timeEpochMicros());
        out.writeDouble(unseen.latDeg());
        out.writeDouble(unseen.lonDeg());
        out.writeDouble(unseen.seenProb());
        out.writeBoolean(unseen.holds());
        MarkingCodec.INSTANCE.write(unseen.marking(), out);
    }

    @Override
    public Matched read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Matched");
        int kind = in.readUnsignedByte();
        try {
            return switch (kind) {
                case SIGHT -> readMatch(in);
                case UNSEEN -> readUnseen(in);
                case SILENT -> new SilentSeen(readMatch(in), Fields.readFlag(in, "holds"));
                default -> throw new IOException("Matched of kind " + kind + " is not one of 0 to 2");
            };
        } catch (IllegalArgumentException notOne) {
            throw new IOException(notOne.getMessage(), notOne);
        }
    }

    private static SightMatch readMatch(DataInput in) throws IOException {
        var detection = DetectionCodec.INSTANCE.read(in, 1);
        int count = in.readUnsignedByte();
        List<SightMatch.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(new SightMatch.Candidate(
                    TrackIdCodec.INSTANCE.read(in, 1),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readLong(),
                    in.readLong(),
                    in.readDouble(),
                    in.readDouble()));
        }
        return new SightMatch(detection, candidates, Fields.readFlag(in, "taken"));
    }

    private static Unseen readUnseen(DataInput in) throws IOException {
        return new Unseen(
                TrackIdCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                Fields.readText(in, "sensor"),
                Fields.readText(in, "scene"),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readFlag(in, "holds"),
                MarkingCodec.INSTANCE.read(in, 1));
    }
}
