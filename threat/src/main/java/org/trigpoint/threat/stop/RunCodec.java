package org.trigpoint.threat.stop;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.StampCodec;
import org.trigpoint.geo.Position;

/**
 * A {@link Run}. Format 2: i64 time, f64 latitude, f64 longitude, f64 speed, f64 most of the run, {@link StampCodec stamp} of the newest fast position; i64 time,
 * f64 latitude, f64 longitude of the earlier, then of the next earlier one; i64 time, f64 latitude, f64 longitude, stamp of the stop; flags
 * sudden, judged; i64 said; count of stops, of each f64 latitude, f64 longitude.
 */
final class RunCodec implements Codec<Run> {
    private static final int VERSION = 2;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Run run, DataOutput out) throws IOException {
        out.writeLong(run.fastEpochMicros);
        out.writeDouble(run.fastLatDeg);
        out.writeDouble(run.fastLonDeg);
        out.writeDouble(run.fastMps);
        out.writeDouble(run.mostMps);
        StampCodec.INSTANCE.write(run.fastStamp, out);
        out.writeLong(run.earlierEpochMicros);
        out.writeDouble(run.earlierLatDeg);
        out.writeDouble(run.earlierLonDeg);
        out.writeLong(run.nextEpochMicros);
        out.writeDouble(run.nextLatDeg);
        out.writeDouble(run.nextLonDeg);
        out.writeLong(run.stopEpochMicros);
        out.writeDouble(run.stopLatDeg);
        out.writeDouble(run.stopLonDeg);
        StampCodec.INSTANCE.write(run.stopStamp, out);
        out.writeBoolean(run.sudden);
        out.writeBoolean(run.judged);
        out.writeLong(run.saidEpochMicros);
        Fields.writeCount(run.stops.size(), out);
        for (Position stop : run.stops) {
            out.writeDouble(stop.latDeg());
            out.writeDouble(stop.lonDeg());
        }
    }

    @Override
    public Run read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, VERSION, "Run");
        Run run = new Run();
        run.fastEpochMicros = in.readLong();
        run.fastLatDeg = in.readDouble();
        run.fastLonDeg = in.readDouble();
        run.fastMps = in.readDouble();
        run.mostMps = in.readDouble();
        run.fastStamp = StampCodec.INSTANCE.read(in, 1);
        run.earlierEpochMicros = in.readLong();
        run.earlierLatDeg = in.readDouble();
        run.earlierLonDeg = in.readDouble();
        run.nextEpochMicros = in.readLong();
        run.nextLatDeg = in.readDouble();
        run.nextLonDeg = in.readDouble();
        run.stopEpochMicros = in.readLong();
        run.stopLatDeg = in.readDouble();
        run.stopLonDeg = in.readDouble();
        run.stopStamp = StampCodec.INSTANCE.read(in, 1);
        run.sudden = Fields.readFlag(in, "sudden");
        run.judged = Fields.readFlag(in, "judged");
        run.saidEpochMicros = in.readLong();
        for (int left = Fields.readCount(in, Run.MOST_STOPS, "stops"); left > 0; left--) {
            run.stops.add(Position.of(in.readDouble(), in.readDouble()));
        }
        return run;
    }
}
