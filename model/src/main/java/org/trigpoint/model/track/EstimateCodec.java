package org.trigpoint.model.track;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * An {@link Estimate} in 120 bytes. Format 1: i64 timeEpochMicros, f64 latDeg, lonDeg, eastMps, northMps, then the ten numbers of
 * {@link Covariance4} in their order.
 */
public final class EstimateCodec implements Codec<Estimate> {
    public static final EstimateCodec INSTANCE = new EstimateCodec();

    private EstimateCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Estimate estimate, DataOutput out) throws IOException {
        out.writeLong(estimate.timeEpochMicros());
        out.writeDouble(estimate.latDeg());
        out.writeDouble(estimate.lonDeg());
        out.writeDouble(estimate.eastMps());
        out.writeDouble(estimate.northMps());
        Covariance4 covariance = estimate.covariance();
        out.writeDouble(covariance.eeMeters2());
        out.writeDouble(covariance.enMeters2());
        out.writeDouble(covariance.nnMeters2());
        out.writeDouble(covariance.eveMeters2PerSecond());
        out.writeDouble(covariance.evnMeters2PerSecond());
        out.writeDouble(covariance.nveMeters2PerSecond());
        out.writeDouble(covariance.nvnMeters2PerSecond());
        out.writeDouble(covariance.veveMps2());
        out.writeDouble(covariance.vevnMps2());
        out.writeDouble(covariance.vnvnMps2());
    }

    @Override
    public Estimate read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Estimate");
        return new Estimate(
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                new Covariance4(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble()));
    }
}
