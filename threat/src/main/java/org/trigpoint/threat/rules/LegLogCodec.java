package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Fields;
import org.trigpoint.threat.waters.Hearer;
import org.trigpoint.threat.waters.Leg;

/**
 * The fields of a {@link LegLog}: i64 from, i64 until, f64 latitude and longitude told, f64 expected, i64 interval, count of hearers, each
 * i32 source, nullable text receiver, i32 reports, i64 delay; i64 beginning of the late leg, i32 late reports.
 */
final class LegLogCodec {
    private LegLogCodec() {}

    static void write(LegLog leg, DataOutput out) throws IOException {
        out.writeLong(leg.fromEpochMicros);
        out.writeLong(leg.untilEpochMicros);
        out.writeDouble(leg.toldLatDeg);
        out.writeDouble(leg.toldLonDeg);
        out.writeDouble(leg.expected);
        out.writeLong(leg.intervalMicros);
        Fields.writeCount(leg.hearers.size(), out);
        for (int i = 0; i < leg.hearers.size(); i++) {
            out.writeInt(leg.hearers.get(i).source());
            Fields.writeNullableText(leg.hearers.get(i).receiver(), out);
            out.writeInt(leg.reports[i]);
            out.writeLong(leg.delays[i]);
        }
        out.writeLong(leg.lateFromEpochMicros);
        out.writeInt(leg.lateReports);
    }

    static void read(LegLog leg, DataInput in) throws IOException {
        leg.fromEpochMicros = in.readLong();
        leg.untilEpochMicros = in.readLong();
        leg.toldLatDeg = in.readDouble();
        leg.toldLonDeg = in.readDouble();
        leg.expected = in.readDouble();
        leg.intervalMicros = in.readLong();
        int count = Fields.readCount(in, Leg.MOST_HEARD, "hearers");
        leg.reports = new int[Math.max(1, count)];
        leg.delays = new long[Math.max(1, count)];
        for (int i = 0; i < count; i++) {
            leg.hearers.add(new Hearer(in.readInt(), Fields.readNullableText(in, "receiver")));
            leg.reports[i] = in.readInt();
            leg.delays[i] = in.readLong();
        }
        leg.lateFromEpochMicros = in.readLong();
        leg.lateReports = in.readInt();
    }
}
