package org.trigpoint.threat.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Fields;

/** What a site showed scene by scene or half a day after the other, in the order of time. Bytes: count of {@link Sample samples}, each. */
final class Series {
    /** More than a year of scenes every other day. */
    private static final int MOST = 200;

    final List<Sample> samples = new ArrayList<>();

    /** The sample of this label, which begins at this time if it is new. */
    Sample sample(String label, long timeEpochMicros) {
        for (int i = samples.size() - 1; i >= 0; i--) {
            if (samples.get(i).label.equals(label)) {
                return samples.get(i);
            }
        }
        Sample sample = new Sample(label, timeEpochMicros);
        int at = samples.size();
        while (at > 0 && samples.get(at - 1).timeEpochMicros > timeEpochMicros) {
            at--;
        }
        samples.add(at, sample);
        if (samples.size() > MOST) {
            Sample least = samples.stream()
                    .filter(each -> each.look == null && each != sample)
                    .findFirst()
                    .orElse(samples.getFirst());
            samples.remove(least);
        }
        return sample;
    }

    long newestEpochMicros() {
        return samples.getLast().timeEpochMicros;
    }

    void write(DataOutput out) throws IOException {
        Fields.writeCount(samples.size(), out);
        for (Sample each : samples) {
            each.write(out);
        }
    }

    static Series read(DataInput in) throws IOException {
        Series series = new Series();
        for (int left = Fields.readCount(in, MOST, "samples"); left > 0; left--) {
            series.samples.add(Sample.read(in));
        }
        return series;
    }
}
