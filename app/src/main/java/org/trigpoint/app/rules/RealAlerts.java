package org.trigpoint.app.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.simulation.score.rules.RealScore;
import org.trigpoint.simulation.score.rules.RealScore.Judged;
import org.trigpoint.simulation.score.rules.SaidAlert;

/**
 * What people have found of alerts of recordings: lines {@code recording,rule,subject,true|false,why}, the subject by its number. Empty lines
 * and those that begin with # say nothing. One line holds for all alerts of that rule and subject in that recording.
 */
final class RealAlerts {
    private static final int FIELDS = 5;

    private final Map<List<String>, Finding> found = new LinkedHashMap<>();

    private record Finding(Judged judged, String why) {}

    /**
     * Reads what was found.
     *
     * @param file null, or not there, for nothing yet
     */
    static RealAlerts read(@Nullable Path file) throws IOException {
        RealAlerts alerts = new RealAlerts();
        if (file == null || !Files.isRegularFile(file)) {
            return alerts;
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split(",", FIELDS);
            if (fields.length != FIELDS || !(fields[3].equals("true") || fields[3].equals("false"))) {
                throw new SettingsException(
                        file + ", line " + (i + 1) + " is not recording,rule,subject,true|false,why: " + line);
            }
            Judged judged = Judged.valueOf(fields[3].toUpperCase(Locale.ROOT));
            alerts.found.put(List.of(fields[0], fields[1], fields[2]), new Finding(judged, fields[4].strip()));
        }
        return alerts;
    }

    /** The alerts of a recording, with what was found of them. */
    RealScore score(Recording recording, RecordedRun run, Set<String> rules) {
        List<RealScore.RealAlert> alerts = new ArrayList<>();
        for (SaidAlert said : run.book().alerts(_ -> Set.of())) {
            if (!rules.isEmpty() && !rules.contains(said.rule())) {
                continue;
            }
            AlertContent content = run.book().findContent(said.id());
            String subject = content == null || content.subjects().isEmpty()
                    ? ""
                    : Identity.unpack(run.book().identityOf(content.subjects().getFirst()))
                            .text();
            Finding finding = found.getOrDefault(
                    List.of(recording.name(), said.rule(), subject), new Finding(Judged.NOT_YET, ""));
            alerts.add(new RealScore.RealAlert(
                    said.rule(),
                    subject,
                    said.headline(),
                    said.shownEpochMicros(),
                    said.isWithdrawn(),
                    finding.judged(),
                    finding.why()));
        }
        return new RealScore(recording.name(), run.trackHours(), alerts);
    }
}
