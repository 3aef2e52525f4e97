package org.trigpoint.simulation.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a craft does, one thing after another. */
final class ScriptReader {
    private static final List<String> VERBS =
            List.of("to", "moor", "anchor", "drift", "drag", "loiter", "fish", "dredge", "meet", "towedBy");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final double METERS = 50_000;

    private final List<Problem> problems;
    private final Set<String> ids;

    ScriptReader(List<Problem> problems, Set<String> ids) {
        this.problems = problems;
        this.ids = ids;
    }

    Place.Script script(MappingFields ship) {
        List<Task> tasks = new ArrayList<>();
        for (Node node : ship.items("does")) {
            tasks.add(task(MappingFields.of(node, "a task", problems)));
        }
        double scatterMeters = ship.number("scatterMeters", 0, 0, METERS);
        if (!tasks.isEmpty() && tasks.getFirst() instanceof Task.Towed && !ship.has("from")) {
            return new Place.Script(Double.NaN, Double.NaN, scatterMeters, tasks);
        }
        MappingFields.Point from = ship.point("from");
        if (tasks.isEmpty()) {
            ship.problemAt("does", "'does' is a list of tasks");
        }
        return new Place.Script(from.latDeg(), from.lonDeg(), scatterMeters, tasks);
    }

    private Task task(MappingFields fields) {
        List<String> verbs = VERBS.stream().filter(fields::has).toList();
        if (verbs.size() != 1) {
            fields.problemHere("a task has one of " + String.join(", ", VERBS));
            return new Task.Stay(Task.Staying.MOOR, Duration.ZERO, 0, 0);
        }
        String verb = verbs.getFirst();
        Task task = switch (verb) {
            case "to" -> to(fields);
            case "moor" -> stay(fields, verb, Task.Staying.MOOR);
            case "anchor" -> stay(fields, verb, Task.Staying.ANCHOR);
            case "drift" -> stay(fields, verb, Task.Staying.DRIFT);
            case "drag" -> stay(fields, verb, Task.Staying.DRAG);
            case "loiter" -> work(fields, verb, Task.Working.LOITER, 600, new Range(1, 3));
            case "fish" -> work(fields, verb, Task.Working.FISH, 3_000, new Range(2.5, 4.5));
            case "dredge" -> work(fields, verb, Task.Working.DREDGE, 800, new Range(1.5, 3));
            case "meet" ->
                new Task.Meet(
                        ship(fields, verb),
                        fields.duration("for", HALF_AN_HOUR),
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

    private static Task to(MappingFields fields) {
        MappingFields.Point to = fields.point("to");
        Duration by = fields.has("by") ? fields.duration("by", Duration.ZERO) : null;
        Task.Going going = fields.choice("as", Task.Going.values(), Task.Going::text, Task.Going.UNDER_WAY);
        return new Task.To(to.latDeg(), to.lonDeg(), fields.number("speedKn", Double.NaN, 0.1, 250), by, going);
    }

    private static Task stay(MappingFields fields, String verb, Task.Staying how) {
        Duration time = fields.duration(verb, HALF_AN_HOUR);
        boolean moves = how == Task.Staying.DRIFT || how == Task.Staying.DRAG;
        double setDeg = moves ? fields.number("setDeg", Double.NaN, 0, 360) : Double.NaN;
        double driftKn = moves ? fields.number("driftKn", Double.NaN, 0, 15) : Double.NaN;
        return new Task.Stay(how, time, setDeg, driftKn);
    }

    private static Task work(MappingFields fields, String verb, Task.Working what, double radiusMeters, Range speedKn) {
        return new Task.Work(
                what,
                fields.duration(verb, HALF_AN_HOUR),
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
