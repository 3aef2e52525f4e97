package org.trigpoint.model.marking;

import java.util.List;

/**
 * Who may see a noun, and under whose licence it stands.
 *
 * @param tlp Traffic Light Protocol 2.0 label
 * @param releasableTo names of the audiences it may go to, sorted; empty for all
 * @param licence the licence of the source, as its owner names it; empty when the site said none
 */
public record Marking(Tlp tlp, List<String> releasableTo, String licence) {
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
}
