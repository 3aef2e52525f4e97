package org.trigpoint.threat.skies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.AirIntegrity;
import org.trigpoint.model.observation.IntegrityCodec;
import org.trigpoint.model.observation.IntegrityReport;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * A {@link Sample}. Format 1: i64 cell, {@link TrackIdCodec track}, i64 identity, nullable text operator, nullable text type, i64 time, f64
 * latitude, longitude and altitude, ordinal worth, {@link IntegrityCodec integrity}, i64 since, list of doubts, of each ordinal kind, f64
 * metres and f64 bearing; i32 source, {@link StampCodec stamps} since and newest, {@link MarkingCodec marking}. Fields are those of {@link Fields}.
 */
public final class SampleCodec implements Codec<Sample> {
    public static final SampleCodec INSTANCE = new SampleCodec();

    private static final Worth[] WORTHS = Worth.values();

    private SampleCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Sample sample, DataOutput out) throws IOException {
        out.writeLong(sample.cell());
        TrackIdCodec.INSTANCE.write(sample.track(), out);
        out.writeLong(sample.identity());
        Fields.writeNullableText(sample.operator(), out);
        Fields.writeNullableText(sample.typeCode(), out);
        out.writeLong(sample.timeEpochMicros());
        out.writeDouble(sample.latDeg());
        out.writeDouble(sample.lonDeg());
        out.writeDouble(sample.altitudeMeters());
        Fields.writeOrdinal(sample.worth(), out);
        writeAir(sample.air(), out);
        out.writeLong(sample.sinceEpochMicros());
        Fields.writeList(sample.doubts(), DoubtCodec.INSTANCE, out);
        out.writeInt(sample.source());
        StampCodec.INSTANCE.write(sample.since(), out);
        StampCodec.INSTANCE.write(sample.stamp(), out);
        MarkingCodec.INSTANCE.write(sample.marking(), out);
    }

    static void writeAir(AirIntegrity air, DataOutput out) throws IOException {
        IntegrityCodec.INSTANCE.write(IntegrityReport.ofAir(air), out);
    }

    static AirIntegrity readAir(DataInput in) throws IOException {
        return IntegrityCodec.INSTANCE.read(in, 1).findAir().orElse(AirIntegrity.NONE);
    }

    @Override
    public Sample read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Sample");
        return new Sample(
                in.readLong(),
                TrackIdCodec.INSTANCE.read(in, 1),
                in.readLong(),
                Fields.readNullableText(in, "operator"),
                Fields.readNullableText(in, "type"),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Fields.readOrdinal(in, WORTHS),
                readAir(in),
                in.readLong(),
                Fields.readList(in, DoubtCodec.INSTANCE, 1, Sample.MOST_DOUBTS, "doubts"),
                in.readInt(),
                StampCodec.INSTANCE.read(in, 1),
                StampCodec.INSTANCE.read(in, 1),
                MarkingCodec.INSTANCE.read(in, 1));
    }

    /** Format 1: ordinal kind, f64 metres, f64 bearing. */
    private static final class DoubtCodec implements Codec<Doubt> {
        static final DoubtCodec INSTANCE = new DoubtCodec();

        private static final Doubt.Kind[] KINDS = Doubt.Kind.values();

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Doubt doubt, DataOutput out) throws IOException {
            Fields.writeOrdinal(doubt.kind(), out);
            out.writeDouble(doubt.offMeters());
            out.writeDouble(doubt.bearingDeg());
        }

        @Override
        public Doubt read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Doubt");
            return new Doubt(Fields.readOrdinal(in, KINDS), in.readDouble(), in.readDouble());
        }
    }
}
