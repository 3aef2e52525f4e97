package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.model.zone.ShapeCodec;

/**
 * An {@link AlertContent}. Format 1: text rule, i32 ruleVersion, text headline, count of subjects, each a
 * {@link TrackIdCodec track id}, nullable {@link ShapeCodec shape}, i64 from, i64 until, i64 expires, ordinal severity, ordinal
 * urgency, flag distress, flag hidden, f64 priorLog, count of evidence, each, {@link MarkingCodec marking}. Fields are those of
 * {@link Fields}.
 */
public final class AlertContentCodec implements Codec<AlertContent> {
    public static final AlertContentCodec INSTANCE = new AlertContentCodec();

    private static final AlertContent.Severity[] SEVERITIES = AlertContent.Severity.values();
    private static final AlertContent.Urgency[] URGENCIES = AlertContent.Urgency.values();

    private AlertContentCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AlertContent content, DataOutput out) throws IOException {
        Fields.writeText(content.rule(), out);
        out.writeInt(content.ruleVersion());
        Fields.writeText(content.headline(), out);
        Fields.writeList(content.subjects(), TrackIdCodec.INSTANCE, out);
        Fields.writeNullable(content.shape(), ShapeCodec.INSTANCE, out);
        out.writeLong(content.fromEpochMicros());
        out.writeLong(content.untilEpochMicros());
        out.writeLong(content.expiresEpochMicros());
        Fields.writeOrdinal(content.severity(), out);
        Fields.writeOrdinal(content.urgency(), out);
        out.writeBoolean(content.distress());
        out.writeBoolean(content.hidden());
        out.writeDouble(content.priorLog());
        Fields.writeList(content.evidence(), EvidenceCodec.INSTANCE, out);
        MarkingCodec.INSTANCE.write(content.marking(), out);
    }

    @Override
    public AlertContent read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AlertContent");
        try {
            return new AlertContent(
                    Fields.readText(in, "rule"),
                    in.readInt(),
                    Fields.readText(in, "headline"),
                    Fields.readList(in, TrackIdCodec.INSTANCE, 1, AlertContent.MOST_SUBJECTS, "subjects"),
                    Fields.readNullable(in, ShapeCodec.INSTANCE, 1, "shape"),
                    in.readLong(),
                    in.readLong(),
                    in.readLong(),
                    Fields.readOrdinal(in, SEVERITIES),
                    Fields.readOrdinal(in, URGENCIES),
                    Fields.readFlag(in, "distress"),
                    Fields.readFlag(in, "hidden"),
                    in.readDouble(),
                    Fields.readList(in, EvidenceCodec.INSTANCE, 1, AlertContent.MOST_EVIDENCE, "evidence"),
                    MarkingCodec.INSTANCE.read(in, 1));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
