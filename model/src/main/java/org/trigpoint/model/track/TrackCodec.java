package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.ConditionCodec;
import org.trigpoint.model.observation.ExtentCodec;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.FlightCodec;
import org.trigpoint.model.observation.GazeCodec;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * A {@link Track}. Format 6, fields as in {@link Fields}: {@link TrackIdCodec id}, i64 revision, ordinal status, ordinal platform,
 * ordinal transponder, i64 identity, nullable {@link EstimateCodec estimate}, {@link MotionCodec motion},
 * {@link FlightCodec flight} (not in format 4), nullable {@link ConditionCodec condition} and nullable
 * {@link GazeCodec gaze} (not in formats 4 and 5), ordinal navigationStatus, i32 shipType, nullable {@link ExtentCodec extent}, nullable text name, list of {@link ClaimCodec
 * claims}, list of {@link ContributorCodec contributors}, {@link SightingsCodec sightings}, i64 reports, stamp began, stamp known, nullable {@link EstimateCodec past}, {@link MarkingCodec
 * marking}.
 */
public final class TrackCodec implements Codec<Track> {
    public static final TrackCodec INSTANCE = new TrackCodec();

    private static final int VERSION = 6;
    private static final int WITHOUT_CONDITION = 5;
    private static final int WITHOUT_FLIGHT = 4;

    /** Most claims, and most contributors, of one track. */
    private static final int MAX_LIST = 1 << 16;

    private static final Track.Status[] STATUSES = Track.Status.values();
    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final NavigationStatus[] NAVIGATION_STATUSES = NavigationStatus.values();

    private TrackCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Track track, DataOutput out) throws IOException {
        TrackIdCodec.INSTANCE.write(track.id(), out);
        out.writeLong(track.revision());
        Fields.writeOrdinal(track.status(), out);
        Fields.writeOrdinal(track.platform(), out);
        Fields.writeOrdinal(track.transponder(), out);
        out.writeLong(track.identity());
        Fields.writeNullable(track.estimate(), EstimateCodec.INSTANCE, out);
        MotionCodec.INSTANCE.write(track.motion(), out);
        FlightCodec.INSTANCE.write(track.flight(), out);
        ConditionCodec.writeKnown(track.condition(), out);
        Fields.writeNullable(track.gaze(), GazeCodec.INSTANCE, out);
        Fields.writeOrdinal(track.navigationStatus(), out);
        out.writeInt(track.shipType());
        ExtentCodec.writeNullable(track.extent(), out);
        Fields.writeNullableText(track.name(), out);
        Fields.writeList(track.claims(), ClaimCodec.INSTANCE, out);
        Fields.writeList(track.contributors(), ContributorCodec.INSTANCE, out);
        SightingsCodec.INSTANCE.write(track.sightings(), out);
        out.writeLong(track.reports());
        StampCodec.INSTANCE.write(track.began(), out);
        StampCodec.INSTANCE.write(track.known(), out);
        Fields.writeNullable(track.past(), EstimateCodec.INSTANCE, out);
        MarkingCodec.INSTANCE.write(track.marking(), out);
    }

    @Override
    public Track read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, WITHOUT_FLIGHT, "Track");
        return new Track(
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                Fields.readOrdinal(in, STATUSES),
                Fields.readOrdinal(in, PLATFORMS),
                Fields.readOrdinal(in, TRANSPONDERS),
                in.readLong(),
                Fields.readNullable(in, EstimateCodec.INSTANCE, 1, "estimate"),
                MotionCodec.INSTANCE.read(in, 1),
                version == WITHOUT_FLIGHT ? Flight.NONE : FlightCodec.INSTANCE.read(in, 1),
                version <= WITHOUT_CONDITION ? Condition.NONE : ConditionCodec.readKnown(in),
                version <= WITHOUT_CONDITION ? null : Fields.readNullable(in, GazeCodec.INSTANCE, 1, "gaze"),
                Fields.readOrdinal(in, NAVIGATION_STATUSES),
                in.readInt(),
                ExtentCodec.readNullable(in),
                Fields.readNullableText(in, "name"),
                Fields.readList(in, ClaimCodec.INSTANCE, 1, MAX_LIST, "claims"),
                Fields.readList(in, ContributorCodec.INSTANCE, 1, MAX_LIST, "contributors"),
                SightingsCodec.INSTANCE.read(in, SightingsCodec.INSTANCE.version()),
                in.readLong(),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                Fields.readNullable(in, EstimateCodec.INSTANCE, 1, "past"),
                MarkingCodec.INSTANCE.read(in, 1));
    }
}
