package org.trigpoint.model.marking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may see a noun, and under whose licence it stands.
 *
 * @param tlp Traffic Light Protocol 2.0 label
 * @param releasableTo names of the audiences it may go to, sorted; empty for all
 * @param licence the licence of the source, as its owner names it; empty when the site said none
 */
public record Marking(Tlp tlp, List<String> releasableTo, String licence) {
    /** Audience of what no single audience may see whole: a name that no site can give. */
    private static final List<String> NOBODY = List.of("");

    /** For everyone. */
    public static final Marking CLEAR = new Marking(Tlp.CLEAR, List.of(), "");

    /** Labels of the Traffic Light Protocol 2.0 (FIRST, 2022). */
    public enum Tlp {
        CLEAR,
        GREEN,
        AMBER,
        AMBER_STRICT,
        RED
    }

    public Marking {
        releasableTo = releasableTo.stream().sorted().distinct().toList();
    }

    /** The strictest of two: the higher label, the audiences that both allow, and both licences. */
    public static Marking strictest(Marking one, Marking other) {
        if (one.equals(other)) {
            return one;
        }
        Tlp higher = one.tlp().compareTo(other.tlp()) >= 0 ? one.tlp() : other.tlp();
        return new Marking(
                higher, both(one.releasableTo(), other.releasableTo()), licences(one.licence(), other.licence()));
    }

    private static List<String> both(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<String> shared = one.stream().filter(other::contains).toList();
        return shared.isEmpty() ? NOBODY : shared;
    }

    private static String licences(String one, String other) {
        return Stream.of(one.split("; "), other.split("; "))
                .flatMap(Stream::of)
                .filter(licence -> !licence.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
