package org.trigpoint.app.who;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.zones.FeatureFile;
import org.trigpoint.app.zones.ZoneFeature;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.threat.ask.Target;

/**
 * Lines or areas to ask about, from a file.
 *
 * @param parts one or more
 * @param leftOut parts of features that are something else
 */
public record TargetFile(List<Target.Part> parts, int leftOut) {
    /** A line is no corridor here; this is no width that anything asks for. */
    private static final double NO_WIDTH_METERS = 1;

    public TargetFile {
        parts = List.copyOf(parts);
    }

    /**
     * The lines of a file, or its areas. Throws SettingsException that says what is wrong with which feature: a question about half of a cable
     * would have half an answer.
     */
    public static TargetFile read(Path file, boolean lines) {
        FeatureFile features = FeatureFile.read(file);
        String wanted = lines ? "LineString" : "Polygon";
        List<Target.Part> parts = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        features.bad().forEach(bad -> wrong.add("feature " + bad.number() + " (" + bad.name() + "): " + bad.reason()));
        for (FeatureFile.Feature feature : features.features()) {
            if (feature.type().equals(wanted)) {
                try {
                    Shape shape = ZoneFeature.of(feature, NO_WIDTH_METERS).shape();
                    parts.add(new Target.Part(feature.name(), shape));
                } catch (Refusal e) {
                    wrong.add("feature " + feature.number() + " (" + feature.name() + "): " + e.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new SettingsException(file + ", " + wrong.stream().limit(5).collect(Collectors.joining("; "))
                    + (wrong.size() > 5 ? "; and " + (wrong.size() - 5) + " more" : ""));
        }
        if (parts.isEmpty()) {
            throw new SettingsException(file + " has no "
                    + (lines
                            ? "line (LineString); areas are asked about by --area"
                            : "area (Polygon); lines are asked about by --line"));
        }
        return new TargetFile(parts, features.features().size() - parts.size());
    }
}
