package org.trigpoint.threat.cluster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.ShipKind;

/**
 * Finds where a track begins that its identity could not have come to: by identity, over the legs of all its tracks. A gap longer than some
 * minutes explains more than it shows, and gives none.
 */
public final class JumpsStep implements Step<Leg, Sights, Jump> {
    private static final SightsCodec STATE_CODEC = new SightsCodec();
    /** A place that is younger may be that of another ship of this number. */
    private static final long LASTS_MICROS = 180_000_000L;

    private static final long KEPT_MICROS = 7_200_000_000L;

    @Override
    public String name() {
        return "jumps";
    }

    @Override
    public Key key(Stamp stamp, Leg input) {
        return Key.of(input.identity());
    }

    @Override
    public Sights open(Key key) {
        return new Sights();
    }

    @Override
    public void on(Leg leg, Sights state, Out<Jump> out) {
        if (!leg.isHome() || leg.late() || !ShipKind.isShip(leg)) {
            return;
        }
        Leg before = state.newest();
        if (before != null && state.find(leg.track()) == null && state.newestLastedMicros() >= LASTS_MICROS) {
            Jump jump = jump(before, leg, ClusterSettings.of(out));
            if (jump != null) {
                out.emit(jump);
            }
        }
        long now = out.stamp().arrivalEpochMicros();
        boolean first = state.legs.isEmpty();
        state.take(leg, now);
        if (first) {
            out.timers().set(now + KEPT_MICROS);
        }
    }

    private static @Nullable Jump jump(Leg before, Leg leg, ClusterSettings set) {
        long since = leg.untilEpochMicros() - before.untilEpochMicros();
        double meters = Geodesic.between(
                        Position.of(before.latDeg(), before.lonDeg()), Position.of(leg.latDeg(), leg.lonDeg()))
                .distanceMeters();
        if (since < 0 || since > set.gapMicros || meters < set.leastMeters + set.fastestMps * since / 1e6) {
            return null;
        }
        return new Jump(
                leg.identity(),
                before.track(),
                leg.track(),
                before.untilEpochMicros(),
                leg.untilEpochMicros(),
                before.latDeg(),
                before.lonDeg(),
                leg.latDeg(),
                leg.lonDeg(),
                sameHearer(before.heard(), leg.heard()),
                leg.isHidden() || before.isHidden(),
                before.stamp(),
                leg.stamp(),
                leg.marking());
    }

    private static boolean sameHearer(List<Leg.Heard> one, List<Leg.Heard> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> b.by().equals(a.by())));
    }

    @Override
    public void onTimer(Stamp at, Sights state, Out<Jump> out) {
        long until = state.heardEpochMicros + KEPT_MICROS;
        if (until <= at.arrivalEpochMicros()) {
            out.forget();
        } else {
            out.timers().set(until);
        }
    }

    @Override
    public Codec<Sights> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Jump> outputCodec() {
        return JumpCodec.INSTANCE;
    }
}
