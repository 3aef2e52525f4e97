package org.trigpoint.app.match;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.match.SceneAnswer.Verdict;
import org.trigpoint.model.match.SightMatch;
import org.trigpoint.model.observation.Detection;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Sight;

/** Answers as a table for people: scene by scene, what is unexplained first. */
public final class MatchTable {
    private static final List<Verdict> ORDER =
            List.of(Verdict.UNEXPLAINED, Verdict.UNKNOWN, Verdict.MATCHED, Verdict.NO_CRAFT);

    private MatchTable() {}

    /** Writes them, and what was searched without anything in it. */
    public static void write(MatchAnswers answers, PrintWriter out) {
        Map<String, List<SceneAnswer>> scenes = new TreeMap<>();
        answers.looks().forEach(look -> scenes.computeIfAbsent(name(look), _ -> new ArrayList<>()));
        answers.answers()
                .forEach(answer -> scenes.computeIfAbsent(name(answer.match().detection()), _ -> new ArrayList<>())
                        .add(answer));
        scenes.forEach((name, things) -> {
            out.println(name + ": " + counts(things));
            for (Verdict verdict : ORDER) {
                things.stream()
                        .filter(each -> each.verdict() == verdict)
                        .forEach(each -> out.println("  " + row(each, answers)));
            }
        });
        if (scenes.isEmpty()) {
            out.println("No scene was found: a scene is a look with a name and an outline, and its detections.");
        }
        out.flush();
    }

    private static String name(Look look) {
        return look.sensor() + " " + look.scene();
    }

    private static String name(Detection detection) {
        return detection.sensor() + " " + detection.scene();
    }

    private static String counts(List<SceneAnswer> things) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        things.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        StringBuilder text = new StringBuilder(things.size() + (things.size() == 1 ? " thing" : " things"));
        for (Verdict verdict : ORDER) {
            if (counts.containsKey(verdict)) {
                text.append(", ").append(counts.get(verdict)).append(' ').append(word(verdict));
            }
        }
        return text.toString();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case MATCHED -> "matched";
            case UNEXPLAINED -> "unexplained";
            case UNKNOWN -> "unknown";
            case NO_CRAFT -> "no craft";
        };
    }

    private static String row(SceneAnswer answer, MatchAnswers answers) {
        Detection detection = answer.match().detection();
        String place = detection.sight() instanceof Sight.Place at
                ? String.format(Locale.ROOT, "%9.4f %10.4f", at.latDeg(), at.lonDeg())
                : " ".repeat(20);
        String length =
                detection.hasLength() ? String.format(Locale.ROOT, "%4.0f m", detection.lengthMeters()) : "     ?";
        String who = answer.match()
                .findTaken()
                .map(SightMatch.Candidate::track)
                .map(track -> answers.nameOf(track) + ": ")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%-11s %s %s %s  %s%s",
                word(answer.verdict()),
                Instant.ofEpochSecond(Math.floorDiv(detection.timeEpochMicros(), 1_000_000L)),
                place,
                length,
                who,
                answer.reason());
    }
}
