package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trigpoint.geo.Box;

/** Reads a scenario from YAML; see docs/scenarios.md. */
public final class ScenarioReader {
    private static final double MOST_NUMBER = 999_999_999;
    private static final Duration USUAL_TIME = Duration.ofHours(1);

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param fileName for messages
     * @throws ScenarioException with every mistake by line and column
     */
    public static Scenario read(String fileName, String yaml) {
        ScenarioReader reader = new ScenarioReader();
        Scenario scenario = reader.scenario(YamlTree.read(yaml, reader.problems));
        if (!reader.problems.isEmpty()) {
            throw new ScenarioException(fileName, reader.problems);
        }
        return scenario;
    }

    private Scenario scenario(Node node) {
        MappingFields fields = MappingFields.of(node, "a scenario", problems);
        if (!problems.isEmpty()) {
            return new Scenario(
                    "",
                    "",
                    Instant.EPOCH,
                    USUAL_TIME,
                    Box.EARTH,
                    new Scenario.Current(0, 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        String name = fields.text("name");
        Instant begins = instant(fields, "begins");
        Box window = window(fields);
        Scenario.Current current = current(fields);
        Map<String, Route> routes = routes(fields);
        StationReader stations = new StationReader(problems, ids);
        FleetReader fleets = new FleetReader(problems, ids, routes);
        Scenario scenario = new Scenario(
                name,
                fields.text("title", name),
                begins,
                fields.duration("lasts", USUAL_TIME),
                window,
                current,
                fields.items("receivers").stream().map(stations::receiver).toList(),
                fields.items("bases").stream().map(stations::base).toList(),
                fields.items("aids").stream().map(stations::aid).toList(),
                fields.items("beacons").stream().map(stations::beacons).toList(),
                sensors(fields),
                jamming(fields),
                zones(fields),
                fields.items("ships").stream().map(fleets::fleet).toList());
        if (scenario.receivers().isEmpty() && scenario.sensors().isEmpty()) {
            fields.problemHere(
                    "a scenario needs at least one of 'receivers', 'radars', 'cameras', 'passes', 'adsbReceivers' and"
                            + " 'groundStations'");
        }
        fields.done();
        return scenario;
    }

    private List<SensorSite> sensors(MappingFields fields) {
        SensorReader reader = new SensorReader(problems, ids);
        List<SensorSite> sensors = new ArrayList<>();
        fields.items("radars").forEach(node -> sensors.add(reader.radar(node)));
        fields.items("cameras").forEach(node -> sensors.add(reader.camera(node)));
        fields.items("passes").forEach(node -> sensors.add(reader.pass(node)));
        fields.items("adsbReceivers").forEach(node -> sensors.add(reader.adsb(node)));
        fields.items("groundStations").forEach(node -> sensors.add(reader.ground(node)));
        return sensors;
    }

    private static Instant instant(MappingFields fields, String name) {
        String text = fields.text(name, "2026-06-01T06:00:00Z");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notTime) {
            fields.problemAt(name, "'" + name + "' is a time in UTC such as 2026-06-01T06:00:00Z");
            return Instant.EPOCH;
        }
    }

    private Box window(MappingFields fields) {
        MappingFields window = fields.fields("window", "a window");
        double westDeg = window.number("west", -180, 180);
        double southDeg = window.number("south", -85, 85);
        double eastDeg = window.number("east", -180, 180);
        double northDeg = window.number("north", -85, 85);
        window.done();
        if (southDeg > northDeg) {
            window.problemHere("'south' lies north of 'north'");
            return Box.EARTH;
        }
        return new Box(westDeg, southDeg, eastDeg, northDeg);
    }

    private Scenario.Current current(MappingFields fields) {
        if (!fields.has("current")) {
            return new Scenario.Current(0, 0);
        }
        MappingFields current = fields.fields("current", "a current");
        double setDeg = current.number("setDeg", 0, 360);
        double driftKn = current.number("driftKn", 0, 10);
        current.done();
        return new Scenario.Current(setDeg, driftKn);
    }

    private Map<String, Route> routes(MappingFields fields) {
        Map<String, Route> routes = new LinkedHashMap<>();
        for (Node node : fields.items("routes")) {
            Route route = route(MappingFields.of(node, "a route", problems));
            if (routes.put(route.name(), route) != null) {
                problems.add(new Problem(node.line(), node.column(), "two routes are named " + route.name()));
            }
        }
        return routes;
    }

    private static Route route(MappingFields fields) {
        String name = fields.text("name");
        double widthMeters = fields.number("widthMeters", 0, 0, 20_000);
        List<Route.Waypoint> points = new ArrayList<>();
        for (Node node : fields.items("points")) {
            MappingFields.Point point = fields.pointOf(node, "a point");
            double limitKn = Double.POSITIVE_INFINITY;
            double heightMeters = Double.NaN;
            if (node instanceof Node.Listing listing && listing.items().size() > 2) {
                limitKn =
                        fields.numberOf(listing.items().get(2), "the speed limit of a point", 1, ScriptReader.MOST_KN);
                if (listing.items().size() > 3) {
                    heightMeters = fields.numberOf(
                            listing.items().get(3), "the height of a point", 0, ScriptReader.MOST_HEIGHT_METERS);
                }
            }
            points.add(new Route.Waypoint(point.latDeg(), point.lonDeg(), limitKn, heightMeters));
        }
        if (points.size() < 2) {
            fields.problemHere("route " + name + " needs at least two 'points'");
        }
        fields.done();
        return new Route(name, widthMeters, points);
    }

    /** Spans of time, each {@code {from, to}}. */
    static List<Span> spans(MappingFields fields, String name, List<Problem> problems) {
        List<Span> spans = new ArrayList<>();
        for (Node node : fields.items(name)) {
            spans.add(span(MappingFields.of(node, "a span", problems)));
        }
        return spans;
    }

    /** One span of time; without {@code to} it never ends. */
    static Span span(MappingFields fields) {
        Span span = spanIn(fields);
        fields.done();
        return span;
    }

    /** Spans of time that are drawn for each craft, see {@link #spellIn}. */
    static List<Spell> spells(MappingFields fields, String name, List<Problem> problems) {
        List<Spell> spells = new ArrayList<>();
        for (Node node : fields.items(name)) {
            spells.add(spell(MappingFields.of(node, "a span", problems)));
        }
        return spells;
    }

    static Spell spell(MappingFields fields) {
        Spell spell = spellIn(fields);
        fields.done();
        return spell;
    }

    /** A span of time that is drawn, among other fields: {@code from} may be a range, and {@code for} stand instead of {@code to}. */
    static Spell spellIn(MappingFields fields) {
        if (fields.has("for")) {
            Range fromSeconds = fields.times("from", Range.of(0));
            Range lastsSeconds = fields.times("for", Range.of(0));
            if (fields.has("to")) {
                fields.problemHere("a span has one of 'to' and 'for'");
            }
            if (!(lastsSeconds.at(0) > 0)) {
                fields.problemAt("for", "'for' is longer than nothing");
            }
            return new Spell(fromSeconds, lastsSeconds);
        }
        Span span = spanIn(fields);
        double seconds = span.to().minus(span.from()).toMillis() / 1_000.0;
        return new Spell(Range.of(span.from().toMillis() / 1_000.0), Range.of(seconds));
    }

    private List<ZoneSite> zones(MappingFields fields) {
        ZoneReader reader = new ZoneReader(problems, ids);
        return fields.items("zones").stream()
                .flatMap(node -> reader.zone(node).stream())
                .toList();
    }

    /** A span of time among other fields. */
    static Span spanIn(MappingFields fields) {
        Duration from = fields.duration("from", Duration.ZERO);
        Duration to = fields.duration("to", Duration.ofDays(36_500));
        if (to.compareTo(from) <= 0) {
            fields.problemHere("'to' is not after 'from'");
        }
        return new Span(from, to);
    }

    private List<Jamming> jamming(MappingFields fields) {
        List<Jamming> jamming = new ArrayList<>();
        for (Node node : fields.items("jamming")) {
            MappingFields one = MappingFields.of(node, "jamming", problems);
            MappingFields.Point at = one.point("at");
            jamming.add(new Jamming(
                    at.latDeg(),
                    at.lonDeg(),
                    one.number("heightMeters", 30, 0, 20_000),
                    one.number("radiusMeters", 10, 1_000_000),
                    spanIn(one),
                    one.flag("radio", true),
                    one.flag("gnss", true)));
            one.done();
        }
        return jamming;
    }

    /** A maritime identity with nine digits, leading zeros left out. */
    static int mmsi(MappingFields fields, String name) {
        return (int) fields.number(name, 1, MOST_NUMBER);
    }
}
