package org.trigpoint.fusion.join;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.model.marking.Marking;

/** The strictest of two markings. */
final class Markings {
    /** Audience of what no single audience may see whole: a name that no site can give. */
    private static final List<String> NOBODY = List.of("");

    private Markings() {}

    /** The higher label, the audiences that both allow, and both licences. */
    static Marking strictest(Marking one, Marking other) {
        if (one.equals(other)) {
            return one;
        }
        Marking.Tlp tlp = one.tlp().compareTo(other.tlp()) >= 0 ? one.tlp() : other.tlp();
        return new Marking(
                tlp, both(one.releasableTo(), other.releasableTo()), licences(one.licence(), other.licence()));
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
