package org.trigpoint.app.zones;

import java.io.IOException;
import java.io.PrintWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.past.Progress;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.rest.ZoneBody;
import tools.jackson.databind.node.ObjectNode;

/** Features of a file as zones of a station: named, checked by the station's own rules, and sent one by one. */
public final class ZoneImport {
    private static final int MOST_SLUG = 48;

    private final Meaning meaning;
    private final Map<String, ObjectNode> zones = new LinkedHashMap<>();
    private final List<FeatureFile.Bad> bad = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();

    /**
     * What all of them mean.
     *
     * @param category of the zones
     * @param terms licence, source and date, as they are kept with each zone
     * @param prefix of every id
     * @param stem names features without a name
     * @param halfWidthMeters to each side of a line
     * @param radiusMeters around a point, null where points are refused
     */
    public record Meaning(
            ZoneCategory category,
            String terms,
            String prefix,
            String stem,
            double halfWidthMeters,
            @Nullable Double radiusMeters) {}

    /** Takes the features of a file: each is a zone, or bad for a reason. */
    public ZoneImport(FeatureFile file, Meaning meaning) {
        this.meaning = meaning;
        bad.addAll(file.bad());
        Map<String, Integer> owners = new LinkedHashMap<>();
        for (FeatureFile.Feature feature : file.features()) {
            take(feature, owners);
        }
    }

    private void take(FeatureFile.Feature feature, Map<String, Integer> owners) {
        Double radius = meaning.radiusMeters();
        if (feature.type().equals("Point") && radius == null) {
            bad.add(bad(feature, "a point is a zone with a radius, and none is given (--radius METERS)"));
            return;
        }
        double reach = feature.type().equals("Point") && radius != null ? radius : meaning.halfWidthMeters();
        String part = feature.part() == 0 ? "" : " " + feature.part();
        ObjectNode body = ZoneFeature.body(feature, feature.name() + part, reach);
        ObjectNode properties = (ObjectNode) body.path("properties");
        properties.put("category", meaning.category().name().toLowerCase(Locale.ROOT));
        properties.put("licence", meaning.terms());
        try {
            var _ = ZoneBody.content(body, List.of());
        } catch (Refusal e) {
            bad.add(bad(feature, String.valueOf(e.getMessage())));
            return;
        }
        zones.put(id(feature, owners), body);
        kinds.merge(feature.type(), 1, Integer::sum);
    }

    private static FeatureFile.Bad bad(FeatureFile.Feature feature, String reason) {
        return new FeatureFile.Bad(
                feature.number(),
                feature.name(),
                (feature.part() == 0 ? "" : "part " + feature.part() + ": ") + reason);
    }

    /** Its name in letters that an id may have; the number of the feature behind it where another feature has that name; the number of its part at the end. */
    private String id(FeatureFile.Feature feature, Map<String, Integer> owners) {
        String slug = slug(feature.name());
        String base = meaning.prefix() + (slug.isEmpty() ? meaning.stem() + "-" + feature.number() : slug);
        int owner = owners.merge(base, feature.number(), (first, _) -> first);
        String own = owner == feature.number() ? base : base + "-n" + feature.number();
        return feature.part() == 0 ? own : own + "-" + feature.part();
    }

    /** A text in lower-case letters, digits and dashes, without accents. */
    public static String slug(String text) {
        String slug = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() > MOST_SLUG ? slug.substring(0, MOST_SLUG).replaceAll("-$", "") : slug;
    }

    /** The zones by id, as they are sent. */
    public Map<String, ObjectNode> zones() {
        return zones;
    }

    /** What is no zone, and why. */
    public List<FeatureFile.Bad> bad() {
        return bad;
    }

    /** How many of each geometry. */
    public Map<String, Integer> kinds() {
        return kinds;
    }

    /** How many zones there are already under these ids. */
    public static int alreadyThere(StationClient station, Set<String> ids) throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        station.get("/api/zones")
                .body()
                .path("features")
                .forEach(zone -> there.add(zone.path("id").asString("")));
        there.retainAll(ids);
        return there.size();
    }

    /**
     * Sends all zones; what the station refuses becomes bad, and the others go on.
     *
     * @return how many it took
     */
    public int send(StationClient station, PrintWriter err, boolean watched) throws IOException, InterruptedException {
        Progress progress = new Progress(err, watched, "zones sent", System::nanoTime);
        int sent = 0;
        int number = 0;
        try {
            for (Map.Entry<String, ObjectNode> zone : zones.entrySet()) {
                StationClient.Answer answer = station.put("/api/zones/" + zone.getKey(), zone.getValue());
                if (answer.status() == 503) {
                    throw new IOException("The station takes no more at " + zone.getKey() + ": " + answer.error());
                }
                if (answer.isDone()) {
                    sent++;
                } else {
                    bad.add(new FeatureFile.Bad(0, zone.getKey(), answer.error()));
                }
                progress.at(++number, (double) number / zones.size());
            }
        } finally {
            progress.end();
        }
        return sent;
    }
}
