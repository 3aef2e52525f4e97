package org.trigpoint.fusion.tracker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How likely it is that a detection which no track explains is of a thing. Where a sensor looks for the first time things are there
 * already; the oftener it has looked, the less is left unseen, until things only come one by one. Bytes: f64 unseenProb.
 */
public final class BirthOdds {
    private double unseenProb = 1;

    /** Logarithm of the odds at the next look. */
    public double logOdds(TrackerSettings settings) {
        return StrictMath.log(
                unseenProb * StrictMath.exp(settings.presentLogOdds()) + StrictMath.exp(settings.birthLogOdds()));
    }

    /** A look saw each thing with this probability. */
    public void searched(double seenProb) {
        unseenProb *= 1 - seenProb;
    }

    /** Writes it. */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(unseenProb);
    }

    /** Reads what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        unseenProb = in.readDouble();
    }
}
