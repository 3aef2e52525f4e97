package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.geo.Position;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link CaseAlert}. Format 1: {@link AlertIdCodec alert}, i32 revision, ordinal state, text rule, text headline, count of subjects,
 * each a {@link TrackIdCodec track id}, flag place, f64 latDeg and f64 lonDeg when there is one, i64 from, i64 until, ordinal severity,
 * flag distress, flag hidden, f64 severityRatio, f64 zoneRatio, f64 vesselRatio, f64 distressRatio, f64 scoreLog, i64 news, flag
 * silenced. Fields are those of {@link Fields}.
 */
final class CaseAlertCodec implements Codec<CaseAlert> {
    static final CaseAlertCodec INSTANCE = new CaseAlertCodec();

    private static final Alert.State[] STATES = Alert.State.values();
    private static final AlertContent.Severity[] SEVERITIES = AlertContent.Severity.values();

    private CaseAlertCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CaseAlert each, DataOutput out) throws IOException {
        AlertIdCodec.INSTANCE.write(each.alert(), out);
        out.writeInt(each.revision());
        Fields.writeOrdinal(each.state(), out);
        Fields.writeText(each.rule(), out);
        Fields.writeText(each.headline(), out);
        Fields.writeList(each.subjects(), TrackIdCodec.INSTANCE, out);
        Position place = each.place();
        out.writeBoolean(place != null);
        if (place != null) {
            out.writeDouble(place.latDeg());
            out.writeDouble(place.lonDeg());
        }
        out.writeLong(each.fromEpochMicros());
        out.writeLong(each.untilEpochMicros());
        Fields.writeOrdinal(each.severity(), out);
        out.writeBoolean(each.distress());
        out.writeBoolean(each.hidden());
        Consequence consequence = each.consequence();
        out.writeDouble(consequence.severityRatio());
        out.writeDouble(consequence.zoneRatio());
        out.writeDouble(consequence.vesselRatio());
        out.writeDouble(consequence.distressRatio());
        out.writeDouble(each.scoreLog());
        out.writeLong(each.newsEpochMicros());
        out.writeBoolean(each.silenced());
    }

    @Override
    public CaseAlert read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "CaseAlert");
        try {
            return new CaseAlert(
                    AlertIdCodec.INSTANCE.read(in, 1),
                    in.readInt(),
                    Fields.readOrdinal(in, STATES),
                    Fields.readText(in, "rule"),
                    Fields.readText(in, "headline"),
                    Fields.readList(in, TrackIdCodec.INSTANCE, 1, AlertContent.MOST_SUBJECTS, "subjects"),
                    readPlace(in),
                    in.readLong(),
                    in.readLong(),
                    Fields.readOrdinal(in, SEVERITIES),
                    Fields.readFlag(in, "distress"),
                    Fields.readFlag(in, "hidden"),
                    new Consequence(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
                    in.readDouble(),
                    in.readLong(),
                    Fields.readFlag(in, "silenced"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static @Nullable Position readPlace(DataInput in) throws IOException {
        return Fields.readFlag(in, "place") ? new Position(in.readDouble(), in.readDouble(), 0) : null;
    }
}
