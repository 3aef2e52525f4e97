package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a craft does, one thing after another. */
final class ScriptReader {
    private static final List<String> VERBS = List.of(
            "to", "on", "pass", "moor", "park", "anchor", "drift", "drag", "strand", "loiter", "fish", "dredge", "meet",
            "towedBy");
    private static final Range HALF_AN_HOUR = Range.of(1_800);
    static final double MOST_KN = 600;
    static final double MOST_HEIGHT_METERS = 20_000;
    private static final double METERS = 50_000;

    private final List<Problem> problems;
    private final Set<String> ids;
    private final Kind kind;

    ScriptReader(List<Problem> problems, Set<String> ids, Kind kind) {
        this.problems = problems;
        this.ids = ids;
        this.kind = kind;
    }

    Place.Script script(MappingFields ship) {
        List<Task> tasks = new ArrayList<>();
        for (Node node : ship.items("does")) {
            tasks.add(task(MappingFields.of(node, "a task", problems)));
        }
        double scatterMeters = ship.number("scatterMeters", 0, 0, METERS);
        Range courseDeg = ship.range("courseDeg", new Range(0, 360), -360, 720);
        if (tasks.stream().skip(1).anyMatch(Task.Pass.class::isInstance)) {
            ship.problemAt("does", "'pass' is the first task of a ship, or none");
        }
        Task first = tasks.isEmpty() ? null : tasks.getFirst();
        if ((first instanceof Task.Towed || first instanceof Task.Pass) && !ship.has("from")) {
            return new Place.Script(Double.NaN, Double.NaN, scatterMeters, courseDeg, tasks);
        }
        MappingFields.Point from = ship.point("from");
        if (tasks.isEmpty()) {
            ship.problemAt("does", "'does' is a list of tasks");
        }
        return new Place.Script(from.latDeg(), from.lonDeg(), scatterMeters, courseDeg, tasks);
    }

    private Task task(MappingFields fields) {
        List<String> verbs = VERBS.stream().filter(fields::has).toList();
        if (verbs.size() != 1) {
            fields.problemHere("a task has one of " + String.join(", ", VERBS));
            return new Task.Stay(Task.Staying.MOOR, HALF_AN_HOUR, null, null, true);
        }
        String verb = verbs.getFirst();
        Task task = switch (verb) {
            case "to" -> to(fields);
            case "on" -> on(fields);
            case "pass" ->
                new Task.Pass(
                        ship(fields, verb),
                        fields.times("after", HALF_AN_HOUR),
                        fields.range("cpaMeters", Range.of(0), 0, METERS));
            case "strand" -> stay(fields, verb, Task.Staying.STRAND);
            case "moor" -> stay(fields, verb, Task.Staying.MOOR);
            case "park" -> stay(fields, verb, Task.Staying.PARK);
            case "anchor" -> stay(fields, verb, Task.Staying.ANCHOR);
            case "drift" -> stay(fields, verb, Task.Staying.DRIFT);
            case "drag" -> stay(fields, verb, Task.Staying.DRAG);
            case "loiter" -> work(fields, verb, Task.Working.LOITER, 600, new Range(1, 3));
            case "fish" -> work(fields, verb, Task.Working.FISH, 3_000, new Range(2.5, 4.5));
            case "dredge" -> work(fields, verb, Task.Working.DREDGE, 800, new Range(1.5, 3));
            case "meet" ->
                new Task.Meet(
                        ship(fields, verb),
                        fields.times("for", HALF_AN_HOUR),
                        meeting(fields),
                        fields.number("gapMeters", 4, 0, 5_000));
            default ->
                new Task.Towed(
                        ship(fields, verb),
                        fields.duration("for", Duration.ofHours(4)),
                        fields.number("lineMeters", 300, 5, 3_000));
        };
        return checked(fields, task);
    }

    private static Task checked(MappingFields fields, Task task) {
        fields.done();
        return task;
    }

    private Task to(MappingFields fields) {
        MappingFields.Point to = fields.point("to");
        Duration by = fields.has("by") ? fields.duration("by", Duration.ZERO) : null;
        Task.Going going = fields.choice("as", Task.Going.values(), Task.Going::text, Task.Going.UNDER_WAY);
        return new Task.To(
                to.latDeg(), to.lonDeg(), findRange(fields, "speedKn", 0.1, MOST_KN), by, height(fields), going);
    }

    private Task on(MappingFields fields) {
        Task.Going going = fields.choice("as", Task.Going.values(), Task.Going::text, Task.Going.UNDER_WAY);
        return new Task.On(
                fields.times("on", HALF_AN_HOUR),
                findRange(fields, "speedKn", 0.1, MOST_KN),
                fields.range("turnDeg", Range.of(0), -180, 180),
                height(fields),
                going);
    }

    private @Nullable Range height(MappingFields fields) {
        if (fields.has("heightMeters") && !kind.flies()) {
            fields.problemAt("heightMeters", "'heightMeters' of a leg is of what flies, not of a " + kind.text());
        }
        return findRange(fields, "heightMeters", 0, MOST_HEIGHT_METERS);
    }

    private static @Nullable Range findRange(MappingFields fields, String name, double low, double high) {
        return fields.has(name) ? fields.range(name, Range.of(low), low, high) : null;
    }

    private static Task stay(MappingFields fields, String verb, Task.Staying how) {
        boolean moves = how == Task.Staying.DRIFT || how == Task.Staying.DRAG;
        return new Task.Stay(
                how,
                fields.times(verb, HALF_AN_HOUR),
                moves ? findRange(fields, "setDeg", 0, 360) : null,
                moves ? findRange(fields, "driftKn", 0, 15) : null,
                how != Task.Staying.DRIFT || fields.flag("commanded", true));
    }

    private static Task work(MappingFields fields, String verb, Task.Working what, double radiusMeters, Range speedKn) {
        return new Task.Work(
                what,
                fields.times(verb, HALF_AN_HOUR),
                fields.number("radiusMeters", radiusMeters, 50, METERS),
                fields.range("speedKn", speedKn, 0.1, 30),
                what == Task.Working.DREDGE ? fields.number("headingDeg", 0, 0, 360) : 0);
    }

    private static Task.Meeting meeting(MappingFields fields) {
        return fields.choice("as", Task.Meeting.values(), Task.Meeting::text, Task.Meeting.MEETING);
    }

    /** Another craft: one that stands before this one. */
    private String ship(MappingFields fields, String field) {
        String id = fields.text(field);
        if (Stream.of(id, id + "-1").noneMatch(ids::contains)) {
            fields.problemAt(field, "no ship '" + id + "' stands before this one");
        }
        return id;
    }
}
