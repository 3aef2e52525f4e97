package org.trigpoint.app.orbits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.model.lookahead.EllipseOverTime;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.look.Conditions;
import org.trigpoint.orbits.look.SatelliteLooks;
import org.trigpoint.orbits.look.SiteLooks;
import org.trigpoint.orbits.look.Whereabouts;

/**
 * Which eye looks next at something.
 *
 * @param name of what is looked for, for people
 * @param where it may be
 * @param moving the same as an ellipse over time; empty of an area
 * @param conditions what is known of it and of the sea
 * @param eyes that may look
 */
public record LookQuestion(
        String name, Whereabouts where, Optional<EllipseOverTime> moving, Span span, Conditions conditions, Eyes eyes) {
    /** All looks, in order of time; each satellite is a task of its own for the pool. */
    public List<Glimpse> glimpses() {
        SatelliteLooks satellites = new SatelliteLooks(where, conditions, eyes.plans());
        SiteLooks site = new SiteLooks(where, conditions);
        long from = span.fromEpochMicros();
        long until = span.untilEpochMicros();
        Stream<Glimpse> above = eyes.satellites().parallelStream()
                .flatMap(each -> each.instruments().stream()
                        .flatMap(instrument -> satellites.find(each.elements(), instrument, from, until).stream()));
        Stream<Glimpse> here = eyes.site().stream().flatMap(each -> site.find(each, from, until).stream());
        return Stream.concat(above, here)
                .sorted(Comparator.comparingLong(Glimpse::bestEpochMicros)
                        .thenComparing(each -> each.eye().name())
                        .thenComparing(each -> each.eye().instrument()))
                .toList();
    }

    /** What has to be known of an answer. */
    public List<String> notes() {
        return Stream.concat(
                        Stream.of(
                                "P(in view) is the share of where it may be that an eye can look at; P(taken) that a picture is"
                                        + " taken; P(found) that it is found in one. Clouds are a coarse climate, no forecast."),
                        Stream.concat(eyes.notes().stream(), Words.elementNotes(eyes.satellites(), span).stream()))
                .toList();
    }
}
