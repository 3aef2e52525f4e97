package org.trigpoint.threat.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a track was heard: runs of reports without a silence, and the silences between them. */
public final class Runs {
    private final long silenceMicros;
    private final List<Run> runs = new ArrayList<>();

    private record Run(Place first, Place last) {
        long begins() {
            return first.timeEpochMicros();
        }

        long ends() {
            return last.timeEpochMicros();
        }
    }

    /**
     * Two places of one who was not heard between them.
     *
     * @param before the last that was heard
     * @param after the first that was heard again
     */
    public record Gap(Place before, Place after) {}

    /** @param silenceMicros so long without a report is a silence */
    public Runs(long silenceMicros) {
        this.silenceMicros = silenceMicros;
    }

    /** Takes places in order of time; those of several calls may lie between each other. */
    public void take(List<Place> places) {
        Place first = null;
        Place last = null;
        for (Place place : places) {
            if (first == null || last == null) {
                first = place;
            } else if (place.timeEpochMicros() - last.timeEpochMicros() > silenceMicros) {
                runs.add(new Run(first, last));
                first = place;
            }
            last = place;
        }
        if (first != null && last != null) {
            runs.add(new Run(first, last));
        }
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The silences between what was heard. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        Place last = null;
        for (Run run : sorted()) {
            if (last != null && run.begins() - last.timeEpochMicros() > silenceMicros) {
                gaps.add(new Gap(last, run.first()));
            }
            if (last == null || run.ends() > last.timeEpochMicros()) {
                last = run.last();
            }
        }
        return gaps;
    }

    /** The first place of all. */
    public Place first() {
        return sorted().getFirst().first();
    }

    /** The last place of all. */
    public Place last() {
        return runs.stream()
                .max(Comparator.comparingLong(Run::ends))
                .orElseThrow()
                .last();
    }

    private List<Run> sorted() {
        return runs.stream()
                .sorted(Comparator.comparingLong(Run::begins).thenComparingLong(Run::ends))
                .toList();
    }
}
