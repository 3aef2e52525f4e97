package org.trigpoint.fusion.associate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.fusion.rhythm.Rhythm;
import org.trigpoint.fusion.tracker.BirthOdds;
import org.trigpoint.fusion.tracker.FalseDensity;

/** What a cell has learned of a sensor. Bytes: {@link FalseDensity}, {@link BirthOdds}, {@link Registration}, {@link Rhythm}. */
final class SensorBook {
    final FalseDensity falseDensity = new FalseDensity();
    final BirthOdds birthOdds = new BirthOdds();
    final Registration registration = new Registration();
    final Rhythm rhythm = new Rhythm();

    void write(DataOutput out) throws IOException {
        falseDensity.write(out);
        birthOdds.write(out);
        registration.write(out);
        rhythm.write(out);
    }

    void read(DataInput in) throws IOException {
        falseDensity.read(in);
        birthOdds.read(in);
        registration.read(in);
        rhythm.read(in);
    }
}
