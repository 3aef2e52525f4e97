package org.trigpoint.fusion.join;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.ConditionCodec;
import org.trigpoint.model.observation.ExtentCodec;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.FlightCodec;
import org.trigpoint.model.observation.GazeCodec;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.ClaimCodec;
import org.trigpoint.model.track.ContributorCodec;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link JoinState}. Format 6, fields as in {@link Fields}: {@link TrackIdCodec id}, i64 revision, i64 reports, ordinal status,
 * ordinal platform, u8 given platform (ordinal + 1, 0 for none), ordinal transponder, i64 identity, {@link MotionCodec motion},
 * ordinal navigationStatus, i32 shipType, nullable {@link ExtentCodec extent}, stamp began, nullable
 * {@link MarkingCodec marking}, i64 heard, {@link Kinematics}, list of {@link ClaimCodec claims}, list of
 * {@link ContributorCodec contributors}, {@link Repeats}, flag seen and if so {@link Seen}; {@link FlightCodec flight} (not in format 4); nullable
 * {@link ConditionCodec condition} and nullable {@link GazeCodec gaze} (not in formats 4 and 5).
 */
final class JoinCodec implements Codec<JoinState> {
    private static final int VERSION = 6;
    private static final int WITHOUT_CONDITION = 5;
    private static final int WITHOUT_FLIGHT = 4;
    private static final Track.Status[] STATUSES = Track.Status.values();
    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final NavigationStatus[] NAVIGATION_STATUSES = NavigationStatus.values();
    private static final int MOST_CLAIMS = 1_024;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(JoinState state, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(state.id, out);
        out.writeLong(state.revision);
        out.writeLong(state.reports);
        Fields.writeOrdinal(state.status, out);
        Fields.writeOrdinal(state.platform, out);
        out.writeByte(state.givenPlatform == null ? 0 : state.givenPlatform.ordinal() + 1);
        Fields.writeOrdinal(state.transponder, out);
        out.writeLong(state.identity);
        MotionCodec.INSTANCE.write(state.motion, out);
        Fields.writeOrdinal(state.navigationStatus, out);
        out.writeInt(state.shipType);
        ExtentCodec.writeNullable(state.extent, out);
        StampCodec.INSTANCE.write(state.began, out);
        Fields.writeNullable(state.marking, MarkingCodec.INSTANCE, out);
        out.writeLong(state.heardEpochMicros);
        state.kinematics.write(out);
        Fields.writeList(state.claims.list(), ClaimCodec.INSTANCE, out);
        Fields.writeList(state.contributors.list(), ContributorCodec.INSTANCE, out);
        state.repeats.write(out);
        Seen seen = state.seen;
        out.writeBoolean(seen != null);
        if (seen != null) {
            seen.write(out);
        }
        FlightCodec.INSTANCE.write(state.flight, out);
        ConditionCodec.writeKnown(state.condition, out);
        Fields.writeNullable(state.gaze, GazeCodec.INSTANCE, out);
    }

    @Override
    public JoinState read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, WITHOUT_FLIGHT, "JoinState");
        JoinState state = new JoinState(TrackIdCodec.INSTANCE.read(in, 1));
        state.revision = in.readLong();
        state.reports = in.readLong();
        state.status = Fields.readOrdinal(in, STATUSES);
        state.platform = Fields.readOrdinal(in, PLATFORMS);
        state.givenPlatform = readGivenPlatform(in);
        state.transponder = Fields.readOrdinal(in, TRANSPONDERS);
        state.identity = in.readLong();
        state.motion = MotionCodec.INSTANCE.read(in, 1);
        state.navigationStatus = Fields.readOrdinal(in, NAVIGATION_STATUSES);
        state.shipType = in.readInt();
        state.extent = ExtentCodec.readNullable(in);
        state.began = StampCodec.INSTANCE.read(in, 1);
        state.marking = Fields.readNullable(in, MarkingCodec.INSTANCE, 1, "marking");
        state.heardEpochMicros = in.readLong();
        state.kinematics.read(in);
        state.claims.restore(Fields.readList(in, ClaimCodec.INSTANCE, 1, MOST_CLAIMS, "claims"));
        state.contributors.restore(
                Fields.readList(in, ContributorCodec.INSTANCE, 1, Contributors.MOST, "contributors"));
        state.repeats.read(in, version > WITHOUT_CONDITION);
        state.seen = Fields.readFlag(in, "seen") ? Seen.read(in) : null;
        state.flight = version == WITHOUT_FLIGHT ? Flight.NONE : FlightCodec.INSTANCE.read(in, 1);
        if (version > WITHOUT_CONDITION) {
            state.condition = ConditionCodec.readKnown(in);
            state.gaze = Fields.readNullable(in, GazeCodec.INSTANCE, 1, "gaze");
        }
        return state;
    }

    private static @Nullable Platform readGivenPlatform(DataInput in) throws IOException {
        int given = in.readUnsignedByte();
        if (given > PLATFORMS.length) {
            throw new IOException("Given platform is " + given + ", not at most " + PLATFORMS.length);
        }
        return given == 0 ? null : PLATFORMS[given - 1];
    }
}
