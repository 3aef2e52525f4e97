package org.trigpoint.model.recording;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trigpoint.flow.Board;
import org.trigpoint.flow.Notice;

/** What the site has set of its rules: names such as {@code drift.leastMinutes}, and their numbers. What is not named is as it is by default. */
public final class RuleSettings implements Recorded, Notice {
    /** The board slot. */
    public static final String SLOT = "rules";

    /** Nothing set. */
    public static final RuleSettings NONE = new RuleSettings(Map.of());

    private final SortedMap<String, Double> values;
    private final Derived derived = new Derived();

    /** @param values by name; finite */
    public RuleSettings(Map<String, Double> values) {
        values.forEach((name, value) -> {
            if (name.isBlank() || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A rule is set by a name and a number, not '" + name + "' and " + value);
            }
        });
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Those in force. */
    public static RuleSettings of(Board board) {
        return board.find(SLOT, RuleSettings.class).orElse(NONE);
    }

    /** Sorted by name. */
    public SortedMap<String, Double> values() {
        return values;
    }

    /** The number that was set, or the one by default. */
    public double value(String name, double byDefault) {
        Double set = values.get(name);
        return set == null ? byDefault : set;
    }

    /**
     * What a rule makes of these settings: made once, and kept with them.
     *
     * @param type of what is made: one maker a type
     */
    public <T> T derive(Class<T> type, Function<RuleSettings, T> maker) {
        return derived.get(type, () -> maker.apply(this));
    }

    @Override
    public String slot() {
        return SLOT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleSettings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "RuleSettings" + values;
    }
}
