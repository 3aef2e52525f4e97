package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.geo.Position;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCategory;
import org.trigpoint.model.zone.ZoneContent;

/** Reads zones. */
final class ZoneReader {
    private final List<Problem> problems;
    private final Set<String> ids;

    ZoneReader(List<Problem> problems, Set<String> ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /** Nothing where there are mistakes. */
    Optional<ZoneSite> zone(Node node) {
        int before = problems.size();
        MappingFields fields = MappingFields.of(node, "a zone", problems);
        String id = fields.text("id");
        if (!id.isEmpty() && !ids.add("zone " + id)) {
            fields.problemAt("id", "the id '" + id + "' is taken");
        }
        String name = fields.text("name", id);
        ZoneCategory category = fields.choice("category", ZoneCategory.values(), ZoneReader::text, ZoneCategory.OTHER);
        Optional<Shape> shape = shape(fields);
        fields.done();
        if (shape.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        try {
            Zone.requireId(0, id);
            return Optional.of(new ZoneSite(
                    id, new ZoneContent(name, category, shape.get(), Long.MIN_VALUE, Long.MAX_VALUE, Marking.CLEAR)));
        } catch (IllegalArgumentException refused) {
            fields.problemHere(String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private static String text(ZoneCategory category) {
        return category.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Shape> shape(MappingFields fields) {
        List<String> chosen =
                Stream.of("area", "corridor", "circle").filter(fields::has).toList();
        if (chosen.size() != 1) {
            fields.problemHere("a zone has one of 'area', 'corridor' and 'circle'");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (chosen.getFirst()) {
                        case "area" -> new Shape.Area(List.of(line(fields, "area")));
                        case "corridor" ->
                            new Shape.Corridor(
                                    line(fields, "corridor"),
                                    fields.number("halfWidthMeters", 500, 1, Shape.MOST_METERS));
                        default -> circle(fields);
                    });
        } catch (IllegalArgumentException refused) {
            fields.problemAt(chosen.getFirst(), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Position> line(MappingFields fields, String name) {
        List<Position> line = new ArrayList<>();
        for (Node node : fields.items(name)) {
            MappingFields.Point point = fields.pointOf(node, "a point");
            line.add(Position.of(point.latDeg(), point.lonDeg()));
        }
        return line;
    }

    private static Shape circle(MappingFields fields) {
        MappingFields circle = fields.fields("circle", "a circle");
        MappingFields.Point at = circle.point("at");
        double radiusMeters = circle.number("radiusMeters", 1, Shape.MOST_METERS);
        circle.done();
        return new Shape.Circle(Position.of(at.latDeg(), at.lonDeg()), radiusMeters);
    }
}
