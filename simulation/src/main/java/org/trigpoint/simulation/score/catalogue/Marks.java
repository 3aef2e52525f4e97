package org.trigpoint.simulation.score.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.simulation.score.rules.Disc;
import org.trigpoint.simulation.score.rules.TrueSpan;
import org.trigpoint.simulation.score.rules.TrueSpan.Kind;
import org.trigpoint.simulation.truth.WorldTrace;

/** Takes down what is true of a world, as far as one rule is concerned. */
public final class Marks {
    /** What a rule has to say so at least, after the time that its definition asks for. */
    private static final long GRACE_MICROS = 300_000_000L;

    private final String rule;
    private final WorldTrace world;
    private final List<TrueSpan> spans = new ArrayList<>();

    Marks(String rule, WorldTrace world) {
        this.rule = rule;
        this.world = world;
    }

    /**
     * What the rule must say; either way when the world ends before it could.
     *
     * @param needsMicros time from its beginning on that the rule's definition asks for
     */
    void event(String what, Run run, long needsMicros, String... subjects) {
        long end = world.timeOf(world.instants() - 1);
        boolean inTime = world.timeOf(run.from()) + needsMicros + GRACE_MICROS <= end;
        add(inTime ? Kind.EVENT : Kind.EITHER, what, run, null, subjects);
    }

    void nearMiss(String what, Run run, String... subjects) {
        add(Kind.NEAR_MISS, what, run, null, subjects);
    }

    void either(String what, Run run, String... subjects) {
        add(Kind.EITHER, what, run, null, subjects);
    }

    void add(Kind kind, String what, Run run, @Nullable Disc where, String... subjects) {
        NavigableSet<String> of = new TreeSet<>(List.of(subjects));
        spans.add(new TrueSpan(kind, rule, what, of, world.timeOf(run.from()), world.timeOf(run.to()), where));
    }

    List<TrueSpan> spans() {
        return spans;
    }
}
