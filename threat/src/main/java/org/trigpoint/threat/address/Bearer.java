package org.trigpoint.threat.address;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.marking.MarkingCodec;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackIdCodec;
import org.trigpoint.threat.rules.AirSign;

/** A track that reports under an address: where and when it told last. */
final class Bearer {
    /** How it is written. */
    static final Codec<Bearer> CODEC = new BearerCodec();

    final TrackId track;
    long firstEpochMicros;
    Stamp firstStamp = Stamp.FIRST;
    long lastEpochMicros = Header.UNDATED;
    double latDeg = Double.NaN;
    double lonDeg = Double.NaN;
    Stamp stamp = Stamp.FIRST;
    Stamp staticStamp = Stamp.FIRST;
    String name = "";
    Marking marking = Marking.CLEAR;
    boolean hidden;
    /** True when times of it are those of arrival here. */
    boolean byArrival;

    int signs;
    /** How often it told after another track of the address had. */
    int returns;

    Bearer(TrackId track) {
        this.track = track;
    }

    /** Takes a sign; true when that has a newer place. */
    boolean take(AirSign sign) {
        name = sign.shownName();
        marking = sign.marking();
        hidden = sign.hidden();
        byArrival = sign.timeBasis() != Header.TimeBasis.RECEIVER;
        if (!sign.hasPosition() || sign.timeEpochMicros() <= lastEpochMicros) {
            return false;
        }
        if (signs == 0) {
            firstEpochMicros = sign.timeEpochMicros();
            firstStamp = sign.stamp();
        }
        signs++;
        lastEpochMicros = sign.timeEpochMicros();
        latDeg = sign.latDeg();
        lonDeg = sign.lonDeg();
        stamp = sign.stamp();
        return true;
    }

    /** How far apart the places lie that two told last: straight, which is as far as anything flies at least. */
    double metersTo(Bearer other) {
        LocalFrame.Offset offset = LocalFrame.at(latDeg, lonDeg).offsetTo(other.latDeg, other.lonDeg);
        double up = offset.upMeters();
        return Math.sqrt(
                offset.eastMeters() * offset.eastMeters() + offset.northMeters() * offset.northMeters() + up * up);
    }

    /** Format 1: track, i64 first, its stamp, i64 last, f64 latitude, longitude, stamp, static stamp, text name, marking, flag hidden, flag by arrival, i32 signs, i32 returns. */
    private static final class BearerCodec implements Codec<Bearer> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Bearer bearer, DataOutput out) throws IOException {
            TrackIdCodec.INSTANCE.write(bearer.track, out);
            out.writeLong(bearer.firstEpochMicros);
            StampCodec.INSTANCE.write(bearer.firstStamp, out);
            out.writeLong(bearer.lastEpochMicros);
            out.writeDouble(bearer.latDeg);
            out.writeDouble(bearer.lonDeg);
            StampCodec.INSTANCE.write(bearer.stamp, out);
            StampCodec.INSTANCE.write(bearer.staticStamp, out);
            Fields.writeText(bearer.name, out);
            MarkingCodec.INSTANCE.write(bearer.marking, out);
            out.writeBoolean(bearer.hidden);
            out.writeBoolean(bearer.byArrival);
            out.writeInt(bearer.signs);
            out.writeInt(bearer.returns);
        }

        @Override
        public Bearer read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Bearer");
            Bearer bearer = new Bearer(TrackIdCodec.INSTANCE.read(in, 1));
            bearer.firstEpochMicros = in.readLong();
            bearer.firstStamp = StampCodec.INSTANCE.read(in, 1);
            bearer.lastEpochMicros = in.readLong();
            bearer.latDeg = in.readDouble();
            bearer.lonDeg = in.readDouble();
            bearer.stamp = StampCodec.INSTANCE.read(in, 1);
            bearer.staticStamp = StampCodec.INSTANCE.read(in, 1);
            bearer.name = Fields.readText(in, "name");
            bearer.marking = MarkingCodec.INSTANCE.read(in, 1);
            bearer.hidden = Fields.readFlag(in, "hidden");
            bearer.byArrival = Fields.readFlag(in, "by arrival");
            bearer.signs = in.readInt();
            bearer.returns = in.readInt();
            return bearer;
        }
    }
}
