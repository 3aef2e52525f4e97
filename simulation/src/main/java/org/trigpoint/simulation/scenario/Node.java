package org.trigpoint.simulation.scenario;

import java.util.LinkedHashMap;
import java.util.List;

/** A piece of YAML and where it stands. */
sealed interface Node {
    int line();

    int column();

    /** Text, number, or nothing. */
    record Scalar(int line, int column, String text) implements Node {}

    record Listing(int line, int column, List<Node> items) implements Node {}

    record Mapping(int line, int column, LinkedHashMap<String, Node> fields, LinkedHashMap<String, Scalar> keys)
            implements Node {}
}
