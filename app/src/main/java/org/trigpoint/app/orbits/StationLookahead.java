package org.trigpoint.app.orbits;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.lookahead.Drift;
import org.trigpoint.model.lookahead.Glimpse;
import org.trigpoint.orbits.look.Conditions;
import org.trigpoint.orbits.look.SiteEye;
import org.trigpoint.orbits.look.Whereabouts;
import org.trigpoint.server.port.Lookahead;

/**
 * Answers a station's viewers which eye looks next, by the elements in its folder of data. One question at a time; an answer is kept for a
 * minute. It runs on the threads of its askers and the common pool, beside the pipeline.
 */
public final class StationLookahead implements Lookahead {
    private static final int MOST_LOOKS = 2_000;
    private static final int MOST_KEPT = 16;
    private static final long KEPT_NANOS = 60_000_000_000L;
    private static final double MICROS_PER_HOUR = 3_600e6;

    private final Path data;
    private final Map<Asked, Kept> kept = new LinkedHashMap<>();

    /** Answers differ by where drones are that the asker may see. */
    private record Asked(Question question, List<SiteEye> site) {}

    private record Kept(Answer answer, long nanos) {}

    /** @param data folder of the station */
    public StationLookahead(Path data) {
        this.data = data;
    }

    @Override
    public synchronized Answer ask(Question question, Aloft aloft) {
        List<SiteEye> site;
        try {
            site = Eyes.site(sources()).stream().map(eye -> by(eye, aloft)).toList();
        } catch (SettingsException e) {
            return new Answer(List.of(), List.of(String.valueOf(e.getMessage())));
        }
        Asked asked = new Asked(question, site);
        long now = System.nanoTime();
        kept.values().removeIf(each -> now - each.nanos() > KEPT_NANOS);
        @Nullable Kept known = kept.get(asked);
        if (known != null) {
            return known.answer();
        }
        Answer answer = answer(asked);
        if (kept.size() >= MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(asked, new Kept(answer, now));
        return answer;
    }

    /** A drone that is in the air flies from where it is, for as long as its charge lets it. */
    private static SiteEye by(SiteEye eye, Aloft aloft) {
        return eye instanceof SiteEye.Flying drone
                ? aloft.find(eye.eye().name())
                        .map(now -> drone.from(
                                now.at(), Double.isNaN(now.batteryRatio()) ? 1 : Math.max(0.01, now.batteryRatio())))
                        .orElse(drone)
                : eye;
    }

    private Answer answer(Asked asked) {
        Question question = asked.question();
        List<String> notes = new ArrayList<>();
        Eyes eyes = eyes(asked.site(), notes);
        long until = question.fromEpochMicros() + Math.round(question.hours() * MICROS_PER_HOUR);
        Whereabouts where = question.findEstimate()
                .map(each -> Whereabouts.of(Drift.of(each, until)))
                .orElseGet(() -> Whereabouts.of(question.areas()));
        LookQuestion looks = new LookQuestion(
                "",
                where,
                Optional.empty(),
                new Span(question.fromEpochMicros(), until),
                new Conditions(question.lengthMeters(), question.windMps()),
                eyes);
        notes.addAll(looks.notes());
        List<Glimpse> glimpses = looks.glimpses();
        if (glimpses.size() > MOST_LOOKS) {
            notes.add("The first " + MOST_LOOKS + " of " + glimpses.size() + " looks are told: ask for fewer hours.");
        }
        return new Answer(glimpses.subList(0, Math.min(MOST_LOOKS, glimpses.size())), notes);
    }

    /** Without elements the eyes of the site are left, and a note that says what to do. */
    private Eyes eyes(List<SiteEye> site, List<String> notes) {
        StringWriter refused = new StringWriter();
        try {
            Eyes eyes = Eyes.read(sources(), site, new PrintWriter(refused, true));
            refused.toString().lines().forEach(notes::add);
            return eyes;
        } catch (SettingsException e) {
            notes.add(String.valueOf(e.getMessage()));
            return Eyes.withoutSatellites(site);
        }
    }

    private Eyes.Sources sources() {
        return new Eyes.Sources(data, List.of(), null, List.of(), null);
    }
}
