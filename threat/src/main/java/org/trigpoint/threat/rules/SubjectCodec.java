package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.IntegrityCodec;
import org.trigpoint.model.observation.MotionCodec;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;

/**
 * The fields of a {@link Subject} but its track: i64 identity, ordinals platform and transponder, {@link MarkingCodec marking}, ordinal
 * status, {@link MotionCodec motion}, {@link IntegrityCodec integrity}, i64 time, f64 latitude, f64 longitude, {@link StampCodec stamp}, i64 first,
 * i64 heard, i32 ship type, i32 IMO number, f64 length, beam and draught, nullable texts name, call sign and destination, {@link
 * StampCodec static stamp}, u8 count of minutes, each i64 time, f64 latitude, f64 longitude, f32 speed, course and heading, {@link
 * StampCodec stamp}; count of rules that said something of it, each text rule, i64 when; from format 4 of {@link TrackStateCodec} on flag
 * and {@link AirFacts} of what flies.
 */
final class SubjectCodec {
    private static final Platform[] PLATFORMS = Platform.values();
    private static final Transponder[] TRANSPONDERS = Transponder.values();
    private static final NavigationStatus[] STATUSES = NavigationStatus.values();
    private static final int MOST_RULES = 256;

    private SubjectCodec() {}

    static void write(Subject subject, DataOutput out) throws IOException {
        out.writeLong(subject.identity);
        Fields.writeOrdinal(subject.platform, out);
        Fields.writeOrdinal(subject.transponder, out);
        MarkingCodec.INSTANCE.write(subject.marking, out);
        Fields.writeOrdinal(subject.status, out);
        MotionCodec.INSTANCE.write(subject.motion, out);
        IntegrityCodec.INSTANCE.write(subject.integrity, out);
        out.writeLong(subject.timeEpochMicros);
        out.writeDouble(subject.latDeg);
        out.writeDouble(subject.lonDeg);
        StampCodec.INSTANCE.write(subject.stamp, out);
        out.writeLong(subject.firstEpochMicros);
        out.writeLong(subject.heardEpochMicros);
        out.writeInt(subject.shipType);
        out.writeInt(subject.imoNumber);
        out.writeDouble(subject.lengthMeters);
        out.writeDouble(subject.beamMeters);
        out.writeDouble(subject.draughtMeters);
        Fields.writeNullableText(subject.name, out);
        Fields.writeNullableText(subject.callSign, out);
        Fields.writeNullableText(subject.destination, out);
        StampCodec.INSTANCE.write(subject.staticStamp, out);
        write(subject.minutes, out);
        SortedMap<String, Long> said = subject.said == null ? new TreeMap<>() : subject.said;
        Fields.writeCount(said.size(), out);
        for (Map.Entry<String, Long> each : said.entrySet()) {
            Fields.writeText(each.getKey(), out);
            out.writeLong(each.getValue());
        }
        AirFacts air = subject.air;
        out.writeBoolean(air != null);
        if (air != null) {
            air.write(out);
        }
    }

    private static void write(Minutes minutes, DataOutput out) throws IOException {
        out.writeByte(minutes.count());
        for (int i = 0; i < minutes.count(); i++) {
            out.writeLong(minutes.time(i));
            out.writeDouble(minutes.latDeg(i));
            out.writeDouble(minutes.lonDeg(i));
            out.writeFloat((float) minutes.speedMps(i));
            out.writeFloat((float) minutes.courseDeg(i));
            out.writeFloat((float) minutes.headingDeg(i));
            StampCodec.INSTANCE.write(minutes.stamp(i), out);
        }
    }

    static void read(Subject subject, DataInput in, int version) throws IOException {
        subject.identity = in.readLong();
        subject.platform = Fields.readOrdinal(in, PLATFORMS);
        subject.transponder = Fields.readOrdinal(in, TRANSPONDERS);
        subject.marking = MarkingCodec.INSTANCE.read(in, 1);
        subject.status = Fields.readOrdinal(in, STATUSES);
        subject.motion = MotionCodec.INSTANCE.read(in, 1);
        subject.integrity = IntegrityCodec.INSTANCE.read(in, 1);
        subject.timeEpochMicros = in.readLong();
        subject.latDeg = in.readDouble();
        subject.lonDeg = in.readDouble();
        subject.stamp = StampCodec.INSTANCE.read(in, 1);
        subject.firstEpochMicros = in.readLong();
        subject.heardEpochMicros = in.readLong();
        subject.shipType = in.readInt();
        subject.imoNumber = in.readInt();
        subject.lengthMeters = in.readDouble();
        subject.beamMeters = in.readDouble();
        subject.draughtMeters = in.readDouble();
        subject.name = Fields.readNullableText(in, "name");
        subject.callSign = Fields.readNullableText(in, "call sign");
        subject.destination = Fields.readNullableText(in, "destination");
        subject.staticStamp = StampCodec.INSTANCE.read(in, 1);
        int count = in.readUnsignedByte();
        if (count > Minutes.MOST) {
            throw new IOException("Count of minutes is " + count + ", more than " + Minutes.MOST);
        }
        for (int i = 0; i < count; i++) {
            long time = in.readLong();
            double latDeg = in.readDouble();
            double lonDeg = in.readDouble();
            float speedMps = in.readFloat();
            float courseDeg = in.readFloat();
            float headingDeg = in.readFloat();
            Stamp stamp = StampCodec.INSTANCE.read(in, 1);
            subject.minutes.add(time, latDeg, lonDeg, speedMps, courseDeg, headingDeg, stamp);
        }
        for (int left = Fields.readCount(in, MOST_RULES, "rules"); left > 0; left--) {
            subject.say(Fields.readText(in, "rule"), in.readLong());
        }
        if (version >= 4 && Fields.readFlag(in, "air")) {
            subject.air = AirFacts.read(in);
        }
    }
}
