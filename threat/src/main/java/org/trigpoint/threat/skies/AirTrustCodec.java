package org.trigpoint.threat.skies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.track.TrackIdCodec;

/**
 * An {@link AirTrust}. Format 1: nullable {@link TrackIdCodec track}, nullable text operator, nullable text type, flag on ground, f64 latitude,
 * longitude and altitude, i64 time, i32 source, {@link StampCodec stamp}, {@link MarkingCodec marking}, integrity as in {@link SampleCodec},
 * ordinal worth, i64 good from, i64 proven, i64 bad from, stamp of bad, i32 reports without position; f64 latitude and longitude where it
 * stands, i64 from, flag; f64 metres and bearing of its jump, i64 when, flag away, i64 when it last jumped to and fro; f64 latitude and longitude as measured, i64 when, f64 metres off, i64 when; byte
 * worth told (−1 for none), i64 when, i64 heard, i64 alarm. Fields are those of {@link Fields}.
 */
final class AirTrustCodec implements Codec<AirTrust> {
    private static final Worth[] WORTHS = Worth.values();

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(AirTrust state, DataOutput out) throws IOException {
        Fields.writeNullable(state.track, TrackIdCodec.INSTANCE, out);
        Fields.writeNullableText(state.operator, out);
        Fields.writeNullableText(state.typeCode, out);
        out.writeBoolean(state.onGround);
        out.writeDouble(state.latDeg);
        out.writeDouble(state.lonDeg);
        out.writeDouble(state.altitudeMeters);
        out.writeLong(state.timeEpochMicros);
        out.writeInt(state.source);
        StampCodec.INSTANCE.write(state.stamp, out);
        MarkingCodec.INSTANCE.write(state.marking, out);
        SampleCodec.writeAir(state.air, out);
        Fields.writeOrdinal(state.worth, out);
        out.writeLong(state.goodFromEpochMicros);
        out.writeLong(state.provenEpochMicros);
        out.writeLong(state.badFromEpochMicros);
        StampCodec.INSTANCE.write(state.badStamp, out);
        out.writeInt(state.withoutPosition);
        out.writeDouble(state.standsLatDeg);
        out.writeDouble(state.standsLonDeg);
        out.writeLong(state.standsFromEpochMicros);
        out.writeBoolean(state.stands);
        out.writeDouble(state.jumpMeters);
        out.writeDouble(state.jumpBearingDeg);
        out.writeLong(state.jumpEpochMicros);
        out.writeBoolean(state.away);
        out.writeLong(state.unsettledEpochMicros);
        out.writeDouble(state.elsewhereLatDeg);
        out.writeDouble(state.elsewhereLonDeg);
        out.writeLong(state.elsewhereEpochMicros);
        out.writeDouble(state.offMeters);
        out.writeLong(state.offEpochMicros);
        out.writeByte(state.told == null ? -1 : state.told.ordinal());
        out.writeLong(state.toldEpochMicros);
        out.writeLong(state.heardEpochMicros);
        out.writeLong(state.alarmEpochMicros);
    }

    @Override
    public AirTrust read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "AirTrust");
        AirTrust state = new AirTrust();
        state.track = Fields.readNullable(in, TrackIdCodec.INSTANCE, 1, "track");
        state.operator = Fields.readNullableText(in, "operator");
        state.typeCode = Fields.readNullableText(in, "type");
        state.onGround = Fields.readFlag(in, "on ground");
        state.latDeg = in.readDouble();
        state.lonDeg = in.readDouble();
        state.altitudeMeters = in.readDouble();
        state.timeEpochMicros = in.readLong();
        state.source = in.readInt();
        state.stamp = StampCodec.INSTANCE.read(in, 1);
        state.marking = MarkingCodec.INSTANCE.read(in, 1);
        state.air = SampleCodec.readAir(in);
        state.worth = Fields.readOrdinal(in, WORTHS);
        state.goodFromEpochMicros = in.readLong();
        state.provenEpochMicros = in.readLong();
        state.badFromEpochMicros = in.readLong();
        state.badStamp = StampCodec.INSTANCE.read(in, 1);
        state.withoutPosition = in.readInt();
        state.standsLatDeg = in.readDouble();
        state.standsLonDeg = in.readDouble();
        state.standsFromEpochMicros = in.readLong();
        state.stands = Fields.readFlag(in, "stands");
        state.jumpMeters = in.readDouble();
        state.jumpBearingDeg = in.readDouble();
        state.jumpEpochMicros = in.readLong();
        state.away = Fields.readFlag(in, "away");
        state.unsettledEpochMicros = in.readLong();
        state.elsewhereLatDeg = in.readDouble();
        state.elsewhereLonDeg = in.readDouble();
        state.elsewhereEpochMicros = in.readLong();
        state.offMeters = in.readDouble();
        state.offEpochMicros = in.readLong();
        int told = in.readByte();
        if (told < -1 || told >= WORTHS.length) {
            throw new IOException("Worth " + told + " is none");
        }
        state.told = told < 0 ? null : WORTHS[told];
        state.toldEpochMicros = in.readLong();
        state.heardEpochMicros = in.readLong();
        state.alarmEpochMicros = in.readLong();
        return state;
    }
}
