package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.ShapeCodec;

/**
 * An {@link AlertContent}. Format 1: text rule, i32 ruleVersion, text headline, count of subjects, each a
 * {@link TrackIdCodec track id}, nullable {@link ShapeCodec shape}, i64 from, i64 until, i64 expires, ordinal severity, ordinal
 * urgency, flag distress, u8 of bits (1 hidden, 2 types follow), f64 priorLog, count of evidence, each, {@link MarkingCodec marking}; with types,
 * u8 of the type of ship of each subject. Fields are those of
 * {@link Fields}.
 */
public final class AlertContentCodec implements Codec<AlertContent> {
    public static final AlertContentCodec INSTANCE = new AlertContentCodec();

    private static final AlertContent.Severity[] SEVERITIES = AlertContent.Severity.values();
    private static final AlertContent.Urgency[] URGENCIES = AlertContent.Urgency.values();

    private static final int HIDDEN = 1;
    private static final int TYPES = 2;

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
        boolean types = !content.shipTypes().isEmpty();
        out.writeByte((content.hidden() ? HIDDEN : 0) | (types ? TYPES : 0));
        out.writeDouble(content.priorLog());
        Fields.writeList(content.evidence(), EvidenceCodec.INSTANCE, out);
        MarkingCodec.INSTANCE.write(content.marking(), out);
        for (int type : content.shipTypes()) {
            out.writeByte(type);
        }
    }

    @Override
    public AlertContent read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AlertContent");
        try {
            String rule = Fields.readText(in, "rule");
            int ruleVersion = in.readInt();
            String headline = Fields.readText(in, "headline");
            List<TrackId> subjects =
                    Fields.readList(in, TrackIdCodec.INSTANCE, 1, AlertContent.MOST_SUBJECTS, "subjects");
            Shape shape = Fields.readNullable(in, ShapeCodec.INSTANCE, 1, "shape");
            long from = in.readLong();
            long until = in.readLong();
            long expires = in.readLong();
            AlertContent.Severity severity = Fields.readOrdinal(in, SEVERITIES);
            AlertContent.Urgency urgency = Fields.readOrdinal(in, URGENCIES);
            boolean distress = Fields.readFlag(in, "distress");
            int bits = in.readUnsignedByte();
            if ((bits & ~(HIDDEN | TYPES)) != 0) {
                throw new IOException("Bits of what an alert says are " + bits + ", not 0 to 3");
            }
            double prior = in.readDouble();
            List<Evidence> evidence =
                    Fields.readList(in, EvidenceCodec.INSTANCE, 1, AlertContent.MOST_EVIDENCE, "evidence");
            Marking marking = MarkingCodec.INSTANCE.read(in, 1);
            return new AlertContent(
                    rule,
                    ruleVersion,
                    headline,
                    subjects,
                    (bits & TYPES) == 0 ? List.of() : readTypes(subjects.size(), in),
                    shape,
                    from,
                    until,
                    expires,
                    severity,
                    urgency,
                    distress,
                    (bits & HIDDEN) != 0,
                    prior,
                    evidence,
                    marking);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Integer> readTypes(int count, DataInput in) throws IOException {
        List<Integer> types = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            types.add(in.readUnsignedByte());
        }
        return types;
    }
}
