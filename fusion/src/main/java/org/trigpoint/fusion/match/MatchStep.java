package org.trigpoint.fusion.match;

import java.util.Iterator;
import java.util.Map;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.fusion.cell.MatchInput;
import org.trigpoint.fusion.cell.SceneScan;
import org.trigpoint.fusion.cell.Waypoint;
import org.trigpoint.model.match.Matched;
import org.trigpoint.model.match.MatchedCodec;
import org.trigpoint.model.observation.Look;

/**
 * Lays what scenes show beside the ways of ships, cell by cell: at once when a scene comes, and again when later or late positions could change
 * what was told, for {@value #KEPT_HOURS} hours. What is told again replaces what was told.
 *
 * <p>Ways go back {@value #WAY_HOURS} hours from the newest arrival: a scene that was taken before is matched with what came since.
 */
public final class MatchStep implements Step<MatchInput, MatchState, Matched> {
    static final int MOST_SCENES = 256;
    private static final int KEPT_HOURS = 48;
    private static final int WAY_HOURS = 14;

    private static final long MINUTE_MICROS = 60_000_000;
    private static final long HOUR_MICROS = 60 * MINUTE_MICROS;
    /** Positions further from a scene's time than this change nothing of it. */
    private static final long REACH_MICROS = 6 * HOUR_MICROS;

    private static final long AGAIN_MICROS = 2 * MINUTE_MICROS;
    private static final MatchStateCodec STATE_CODEC = new MatchStateCodec();

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Key key(Stamp stamp, MatchInput input) {
        return Key.of(input.cell());
    }

    @Override
    public MatchState open(Key key) {
        return new MatchState(key.low());
    }

    @Override
    public void on(MatchInput input, MatchState state, Out<Matched> out) {
        long now = out.stamp().arrivalEpochMicros();
        switch (input) {
            case Waypoint point -> take(point, state, now, out);
            case SceneScan scan -> {
                Look first = scan.looks().getFirst();
                MatchState.SceneName name = new MatchState.SceneName(scan.source(), first.sensor(), first.scene());
                if (state.scenes.size() >= MOST_SCENES && !state.scenes.containsKey(name)) {
                    forgetOldest(state);
                }
                OpenScene scene = state.scenes.computeIfAbsent(name, each -> new OpenScene());
                scene.add(scan.looks(), scan.detections(), now);
                new SceneMatching(scene, state).run(out);
                arm(now + HOUR_MICROS, state, out);
            }
        }
    }

    private static void forgetOldest(MatchState state) {
        state.scenes.entrySet().stream()
                .min(Map.Entry.comparingByValue(java.util.Comparator.comparingLong(scene -> scene.arrivalEpochMicros)))
                .ifPresent(oldest -> state.scenes.remove(oldest.getKey()));
    }

    private static void take(Waypoint point, MatchState state, long now, Out<Matched> out) {
        state.ways.computeIfAbsent(point.track(), each -> new Way()).add(point);
        boolean stale = false;
        for (OpenScene scene : state.scenes.values()) {
            if (!scene.stale && concerns(point, scene)) {
                scene.stale = true;
            }
            stale |= scene.stale;
        }
        arm(stale ? now + AGAIN_MICROS : now + HOUR_MICROS, state, out);
    }

    private static boolean concerns(Waypoint point, OpenScene scene) {
        return point.timeEpochMicros() >= scene.fromEpochMicros() - REACH_MICROS
                && point.timeEpochMicros() <= scene.untilEpochMicros() + REACH_MICROS;
    }

    private static void arm(long atEpochMicros, MatchState state, Out<Matched> out) {
        if (atEpochMicros < state.alarmEpochMicros) {
            state.alarmEpochMicros = atEpochMicros;
            out.timers().set(atEpochMicros);
        }
    }

    @Override
    public void onTimer(Stamp at, MatchState state, Out<Matched> out) {
        long now = at.arrivalEpochMicros();
        state.alarmEpochMicros = MatchState.NO_ALARM;
        for (Iterator<OpenScene> scenes = state.scenes.values().iterator(); scenes.hasNext(); ) {
            OpenScene scene = scenes.next();
            if (scene.stale) {
                new SceneMatching(scene, state).run(out);
            }
            if (scene.arrivalEpochMicros <= now - KEPT_HOURS * HOUR_MICROS) {
                scenes.remove();
            }
        }
        if (state.sweptEpochMicros <= now - HOUR_MICROS) {
            state.sweptEpochMicros = now;
            sweep(now - WAY_HOURS * HOUR_MICROS, state);
        }
        if (state.ways.isEmpty() && state.scenes.isEmpty()) {
            out.forget();
        } else {
            arm(now + HOUR_MICROS, state, out);
        }
    }

    private static void sweep(long beforeEpochMicros, MatchState state) {
        for (Iterator<Way> ways = state.ways.values().iterator(); ways.hasNext(); ) {
            Way way = ways.next();
            way.forgetBefore(beforeEpochMicros);
            if (way.timeEpochMicros(way.count() - 1) < beforeEpochMicros) {
                ways.remove();
            }
        }
    }

    @Override
    public Codec<MatchState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Matched> outputCodec() {
        return MatchedCodec.INSTANCE;
    }
}
