package org.trigpoint.simulation.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be simulated, with all its mistakes. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    ScenarioException(String name, List<Problem> problems) {
        super(problems.stream().map(problem -> name + ", " + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Of a world that reads well and cannot be: someone should be where no one can get to. */
    public static ScenarioException impossible(String message) {
        return new ScenarioException(message);
    }

    private ScenarioException(String message) {
        super(message);
        problems = List.of();
    }

    /** The mistakes, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
