package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Reads craft. */
final class FleetReader {
    private static final double MOST_NUMBER = 999_999_999;
    private static final double MOST_OFF_METERS = 5_000_000;
    private static final int MOST_NAME_CHARS = 20;
    private static final int MOST_SIGN_CHARS = 7;

    private final List<Problem> problems;
    private final Set<String> ids;
    private final Map<String, Route> routes;
    /** Ids of the ships that stand before. */
    private static final Place.End[] ENDS_AFLOAT = {Place.End.MOORED, Place.End.ANCHORED, Place.End.DRIFTING};

    private final Set<String> ships = new LinkedHashSet<>();

    private final AviationReader aviation;
    private Set<String> others = Set.of();

    FleetReader(List<Problem> problems, Set<String> ids, Map<String, Route> routes) {
        this.problems = problems;
        aviation = new AviationReader(problems);
        this.ids = ids;
        this.routes = routes;
    }

    Fleet fleet(Node node) {
        MappingFields fields = MappingFields.of(node, "a ship", problems);
        others = Set.copyOf(ships);
        String id = fields.text("id");
        int count = fields.whole("count", 1, 1, 100_000);
        claim(fields, id, count);
        Kind kind = fields.choice("kind", Kind.values(), Kind::text, Kind.CARGO);
        Equipment equipment = equipment(fields, kind);
        Range lengthMeters = fields.range("lengthMeters", Usual.lengthMeters(kind), 0, 500);
        String borrows = borrows(fields);
        Fleet fleet = new Fleet(
                id,
                count,
                kind,
                equipment,
                texts(fields, "names"),
                name(fields, "named").orElse(""),
                numbers(fields, !equipment.sendsAis() || !borrows.isEmpty()),
                whole(fields, "imo", 9_999_999),
                borrows,
                fields.whole("shipType", kind.shipType(), 0, 255),
                fields.whole("status", -1, -1, 15),
                place(fields, kind),
                fields.range("speedKn", Usual.speedKn(kind), 0.1, ScriptReader.MOST_KN),
                lengthMeters,
                fields.range("beamMeters", Usual.beamMeters(lengthMeters), 0, 80),
                fields.range("draughtMeters", Usual.draughtMeters(kind, lengthMeters), 0, 25.5),
                fields.range("heightMeters", Range.of(kind.antennaMeters()), 0, ScriptReader.MOST_HEIGHT_METERS),
                fields.text("destination", ""),
                aviation.avionics(fields),
                aviation.telemetry(fields),
                fields.flag("headingSensor", equipment == Equipment.CLASS_A),
                fields.flag("longRange", false),
                ScenarioReader.spells(fields, "silent", problems),
                ScenarioReader.spells(fields, "gnssLost", problems),
                falsePositions(fields),
                changes(fields));
        fields.done();
        return fleet;
    }

    private void claim(MappingFields fields, String id, int count) {
        for (int number = 1; number <= count; number++) {
            String one = count == 1 ? id : id + "-" + number;
            ships.add(one);
            if (!ids.add(one)) {
                fields.problemAt("id", "the id '" + id + "' is taken");
                return;
            }
        }
    }

    private static Equipment equipment(MappingFields fields, Kind kind) {
        Equipment equipment = fields.choice("equipment", Equipment.values(), Equipment::text, kind.equipment());
        boolean airborne = equipment == Equipment.ADS_B || equipment == Equipment.MAVLINK;
        if (airborne && !kind.flies()) {
            fields.problemAt("equipment", equipment.text() + " is of what flies, not of a " + kind.text());
        }
        if (equipment != Equipment.NONE && kind == Kind.VEHICLE) {
            fields.problemAt("equipment", "a vehicle tells nothing of itself: its 'equipment' is none");
        }
        return equipment;
    }

    private Place place(MappingFields fields, Kind kind) {
        List<String> chosen = Stream.of("route", "anchorage", "berth", "ground", "does")
                .filter(fields::has)
                .toList();
        if (chosen.size() != 1) {
            fields.problemHere("a ship has one of 'route', 'anchorage', 'berth', 'ground' and 'does'");
            return new Place.Berth(0, 0, 0);
        }
        if (kind == Kind.VEHICLE && !chosen.getFirst().equals("route")) {
            fields.problemAt(chosen.getFirst(), "a vehicle follows a 'route', the line of its road");
        }
        return switch (chosen.getFirst()) {
            case "route" -> onRoute(fields, kind);
            case "does" -> new ScriptReader(problems, others, kind).script(fields);
            case "anchorage" -> {
                MappingFields place = fields.fields("anchorage", "an anchorage");
                MappingFields.Point at = place.point("at");
                double radiusMeters = place.number("radiusMeters", 0, 0, 50_000);
                place.done();
                yield new Place.Anchorage(at.latDeg(), at.lonDeg(), radiusMeters);
            }
            case "berth" -> {
                MappingFields place = fields.fields("berth", "a berth");
                MappingFields.Point at = place.point("at");
                double headingDeg = place.number("headingDeg", 0, 0, 360);
                place.done();
                yield new Place.Berth(at.latDeg(), at.lonDeg(), headingDeg % 360);
            }
            default -> {
                MappingFields place = fields.fields("ground", "a ground");
                MappingFields.Point at = place.point("at");
                double radiusMeters = place.number("radiusMeters", 100, 100_000);
                place.done();
                yield new Place.Ground(at.latDeg(), at.lonDeg(), radiusMeters);
            }
        };
    }

    private Place onRoute(MappingFields fields, Kind kind) {
        String name = fields.text("route");
        Route route = routes.get(name);
        String then = fields.text("then", "back");
        Place.End end = kind == Kind.VEHICLE
                ? Place.End.PARKED
                : fields.choice("ends", ENDS_AFLOAT, Place.End::text, Place.End.MOORED);
        Range dwellSeconds = dwell(fields);
        if (route == null) {
            fields.problemAt(
                    "route", "there is no route '" + name + "'; there are " + String.join(", ", routes.keySet()));
            return new Place.Berth(0, 0, 0);
        }
        return switch (then) {
            case "back" -> new Place.BackAndForth(route, end, dwellSeconds);
            case "circuit" -> new Place.Circuit(route);
            default -> {
                fields.problemAt("then", "'then' is back or circuit");
                yield new Place.Circuit(route);
            }
        };
    }

    private String borrows(MappingFields fields) {
        String id = fields.has("borrows") ? fields.text("borrows") : "";
        if (!id.isEmpty() && Stream.of(id, id + "-1").noneMatch(others::contains)) {
            fields.problemAt("borrows", "no ship '" + id + "' stands before this one");
        }
        return id;
    }

    private List<FalsePosition.Drawn> falsePositions(MappingFields ship) {
        List<FalsePosition.Drawn> positions = new ArrayList<>();
        for (Node node : ship.items("falsePosition")) {
            MappingFields fields = MappingFields.of(node, "a false position", problems);
            Spell spell = ScenarioReader.spellIn(fields);
            if (fields.has("circle")) {
                MappingFields circle = fields.fields("circle", "a circle");
                MappingFields.Point at = circle.point("at");
                double radiusMeters = circle.number("radiusMeters", 10, 100_000);
                circle.done();
                positions.add(new FalsePosition.DrawnCircle(
                        spell,
                        at.latDeg(),
                        at.lonDeg(),
                        radiusMeters,
                        fields.number("speedKn", 8, 0.1, ScriptReader.MOST_KN)));
            } else {
                positions.add(new FalsePosition.DrawnOffset(
                        spell,
                        fields.range("eastMeters", Range.of(0), -MOST_OFF_METERS, MOST_OFF_METERS),
                        fields.range("northMeters", Range.of(0), -MOST_OFF_METERS, MOST_OFF_METERS),
                        fields.duration("over", Duration.ZERO)));
            }
            fields.done();
        }
        return positions;
    }

    private List<Change> changes(MappingFields ship) {
        List<Change> changes = new ArrayList<>();
        for (Node node : ship.items("changes")) {
            MappingFields fields = MappingFields.of(node, "a change", problems);
            Optional<String> sign = name(fields, "callSign");
            if (sign.isPresent() && sign.get().length() > MOST_SIGN_CHARS) {
                fields.problemAt("callSign", "a call sign has 1 to " + MOST_SIGN_CHARS + " characters");
            }
            changes.add(new Change(
                    fields.times("at", Range.of(0)),
                    whole(fields, "mmsi", (int) MOST_NUMBER),
                    whole(fields, "imo", 9_999_999),
                    name(fields, "name"),
                    sign,
                    whole(fields, "shipType", 255)));
            fields.done();
        }
        return changes;
    }

    private static OptionalInt whole(MappingFields fields, String name, int high) {
        return fields.has(name) ? OptionalInt.of(fields.whole(name, 0, 0, high)) : OptionalInt.empty();
    }

    private static Optional<String> name(MappingFields fields, String field) {
        if (!fields.has(field)) {
            return Optional.empty();
        }
        String text = fields.text(field);
        if (text.length() > MOST_NAME_CHARS) {
            fields.problemAt(field, "a name has 1 to " + MOST_NAME_CHARS + " characters");
        }
        return Optional.of(text.toUpperCase(Locale.ROOT));
    }

    private static Range dwell(MappingFields fields) {
        Range minutes = fields.range("dwellMinutes", new Range(10, 40), 6, 10_000);
        return new Range(minutes.at(0) * 60, minutes.at(1) * 60);
    }

    private static List<String> texts(MappingFields fields, String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : fields.items(name)) {
            if (node instanceof Node.Scalar scalar
                    && !scalar.text().isBlank()
                    && scalar.text().length() <= MOST_NAME_CHARS) {
                texts.add(scalar.text().toUpperCase(Locale.ROOT));
            } else {
                fields.problem(node, "a name has 1 to " + MOST_NAME_CHARS + " characters");
            }
        }
        return texts;
    }

    /** The first numbers of a fleet; 0 where nothing sends one. */
    private static List<Integer> numbers(MappingFields fields, boolean needsNone) {
        List<Integer> numbers = new ArrayList<>();
        for (Node node : fields.items("mmsi")) {
            numbers.add((int) fields.numberOf(node, "an MMSI", 1, MOST_NUMBER));
        }
        if (numbers.isEmpty()) {
            if (!needsNone) {
                fields.problemHere("a ship needs 'mmsi', its number or the first ones of a fleet");
            }
            numbers.add(0);
        }
        return numbers;
    }
}
