package org.trigpoint.orbits.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.orbits.elements.ElementSet;
import org.trigpoint.orbits.sensor.Names;

/** What is planned, by satellite. Immutable, for any thread. */
public final class Plans {
    /** A picture that begins or ends within this of a moment is taken to be of it: outlines have straight edges, times whole seconds. */
    private static final long MARGIN_MICROS = 60_000_000;

    private final Map<String, List<Planned>> bySatellite = new HashMap<>();

    /** A picture and the file that says it. */
    public record Planned(Take take, String file) {}

    /** Of files, any number. */
    public Plans(Collection<PlanFile> files) {
        for (PlanFile file : files) {
            for (Take take : file.takes()) {
                bySatellite
                        .computeIfAbsent(take.satellite(), _ -> new ArrayList<>())
                        .add(new Planned(take, file.name()));
            }
        }
    }

    /** No plans are known. */
    public static Plans none() {
        return new Plans(List.of());
    }

    /**
     * What a satellite takes pictures of at a moment: none when its plans are for that time and have nothing there, empty when there is no plan
     * for then.
     */
    public Optional<List<Planned>> at(ElementSet satellite, long epochMicros) {
        List<Planned> all = new ArrayList<>();
        bySatellite.forEach((name, planned) -> {
            if (isOf(name, satellite)) {
                all.addAll(planned);
            }
        });
        boolean covers = all.stream().anyMatch(each -> each.take().untilEpochMicros() >= epochMicros)
                && all.stream().anyMatch(each -> each.take().fromEpochMicros() <= epochMicros);
        if (!covers) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .filter(each -> each.take().fromEpochMicros() - MARGIN_MICROS <= epochMicros
                        && each.take().untilEpochMicros() + MARGIN_MICROS >= epochMicros)
                .toList());
    }

    /** {@code S1A} is the SENTINEL-1A of a catalogue. */
    private static boolean isOf(String shortName, ElementSet satellite) {
        String longName = "SENTINEL-" + shortName.substring(1);
        return Names.match(longName, satellite.name()) || Names.match(longName + " *", satellite.name());
    }
}
