package org.trigpoint.simulation.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads craft. */
final class FleetReader {
    private static final double MOST_NUMBER = 999_999_999;

    private final List<Problem> problems;
    private final Set<String> ids;
    private final Map<String, Route> routes;

    FleetReader(List<Problem> problems, Set<String> ids, Map<String, Route> routes) {
        this.problems = problems;
        this.ids = ids;
        this.routes = routes;
    }

    Fleet fleet(Node node) {
        MappingFields fields = MappingFields.of(node, "a ship", problems);
        String id = fields.text("id");
        int count = fields.whole("count", 1, 1, 100_000);
        claim(fields, id, count);
        Kind kind = choice(fields, "kind", Kind.values(), Kind::text, Kind.CARGO);
        Equipment equipment = choice(fields, "equipment", Equipment.values(), Equipment::text, kind.equipment());
        Range lengthMeters = fields.range("lengthMeters", usualLength(kind), 0, 500);
        Fleet fleet = new Fleet(
                id,
                count,
                kind,
                equipment,
                texts(fields, "names"),
                numbers(fields, equipment),
                fields.whole("shipType", kind.shipType(), 0, 255),
                fields.whole("status", -1, -1, 15),
                place(fields),
                fields.range("speedKn", usualSpeed(kind), 0.1, 250),
                lengthMeters,
                fields.range("beamMeters", beamOf(lengthMeters), 0, 80),
                fields.range("draughtMeters", draughtOf(kind, lengthMeters), 0, 25.5),
                fields.text("destination", ""),
                fields.flag("headingSensor", equipment == Equipment.CLASS_A),
                fields.flag("longRange", false),
                ScenarioReader.spans(fields, "silent", problems));
        fields.done();
        return fleet;
    }

    private void claim(MappingFields fields, String id, int count) {
        for (int number = 1; number <= count; number++) {
            if (!ids.add(count == 1 ? id : id + "-" + number)) {
                fields.problemAt("id", "the id '" + id + "' is taken");
                return;
            }
        }
    }

    private static Range usualSpeed(Kind kind) {
        return switch (kind) {
            case CARGO -> new Range(10, 17);
            case TANKER -> new Range(9, 14);
            case FERRY -> new Range(12, 18);
            case FAST_FERRY -> new Range(28, 36);
            case FISHING -> new Range(2.5, 4.5);
            case TUG, DREDGER -> new Range(7, 11);
            case PILOT, RESCUE -> new Range(16, 24);
            case SAILING -> new Range(3.5, 7);
            case PLEASURE -> new Range(6, 22);
            case WORKBOAT, UNKNOWN -> new Range(5, 14);
            case RESCUE_AIRCRAFT -> new Range(80, 120);
        };
    }

    private static Range usualLength(Kind kind) {
        return switch (kind) {
            case CARGO -> new Range(80, 300);
            case TANKER -> new Range(90, 250);
            case FERRY -> new Range(60, 200);
            case FAST_FERRY -> new Range(30, 90);
            case DREDGER -> new Range(60, 110);
            case TUG -> new Range(24, 36);
            case FISHING -> new Range(12, 32);
            case PILOT, RESCUE, WORKBOAT -> new Range(11, 22);
            case SAILING, PLEASURE, UNKNOWN -> new Range(8, 18);
            case RESCUE_AIRCRAFT -> Range.of(0);
        };
    }

    private static Range beamOf(Range lengthMeters) {
        double ratio = lengthMeters.at(1) > 60 ? 6.5 : 3.3;
        return new Range(Math.min(80, lengthMeters.at(0) / ratio), Math.min(80, lengthMeters.at(1) / ratio));
    }

    private static Range draughtOf(Kind kind, Range lengthMeters) {
        double ratio = kind == Kind.FAST_FERRY || kind == Kind.FERRY ? 30 : 20;
        return new Range(lengthMeters.at(0) / ratio, Math.min(25, lengthMeters.at(1) / ratio));
    }

    private Place place(MappingFields fields) {
        List<String> chosen = Stream.of("route", "anchorage", "berth", "ground")
                .filter(fields::has)
                .toList();
        if (chosen.size() != 1) {
            fields.problemHere("a ship has one of 'route', 'anchorage', 'berth' and 'ground'");
            return new Place.Berth(0, 0, 0);
        }
        return switch (chosen.getFirst()) {
            case "route" -> onRoute(fields);
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

    private Place onRoute(MappingFields fields) {
        String name = fields.text("route");
        Route route = routes.get(name);
        String then = fields.text("then", "back");
        Place.End end = choice(fields, "ends", Place.End.values(), Place.End::text, Place.End.MOORED);
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

    private static Range dwell(MappingFields fields) {
        Range minutes = fields.range("dwellMinutes", new Range(10, 40), 6, 10_000);
        return new Range(minutes.at(0) * 60, minutes.at(1) * 60);
    }

    private static List<String> texts(MappingFields fields, String name) {
        List<String> texts = new ArrayList<>();
        for (Node node : fields.items(name)) {
            if (node instanceof Node.Scalar scalar
                    && !scalar.text().isBlank()
                    && scalar.text().length() <= 20) {
                texts.add(scalar.text().toUpperCase(Locale.ROOT));
            } else {
                fields.problem(node, "a name has 1 to 20 characters");
            }
        }
        return texts;
    }

    /** The first numbers of a fleet; 0 where nothing sends one. */
    private static List<Integer> numbers(MappingFields fields, Equipment equipment) {
        List<Integer> numbers = new ArrayList<>();
        for (Node node : fields.items("mmsi")) {
            numbers.add((int) fields.numberOf(node, "an MMSI", 1, MOST_NUMBER));
        }
        if (numbers.isEmpty()) {
            if (equipment != Equipment.NONE) {
                fields.problemHere("a ship needs 'mmsi', its number or the first ones of a fleet");
            }
            numbers.add(0);
        }
        return numbers;
    }

    private static <E extends Enum<E>> E choice(
            MappingFields fields, String name, E[] choices, java.util.function.Function<E, String> text, E otherwise) {
        String word = fields.text(name, text.apply(otherwise));
        for (E choice : choices) {
            if (text.apply(choice).equals(word)) {
                return choice;
            }
        }
        fields.problemAt(
                name, "'" + name + "' is one of " + Stream.of(choices).map(text).collect(Collectors.joining(", ")));
        return otherwise;
    }
}
