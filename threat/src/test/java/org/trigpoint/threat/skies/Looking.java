package org.trigpoint.threat.skies;

import org.trigpoint.flow.Codec;
import org.trigpoint.flow.fixtures.NothingCodec;
import org.trigpoint.threat.waters.AreaRule;
import org.trigpoint.threat.waters.Leg;

/** Looks at each leg whether positioning is disturbed there, and a degree to the north; the third is whether it was and is no more. */
final class Looking implements AreaRule<Object> {
    private final boolean[] seen;

    Looking(boolean[] seen) {
        this.seen = seen;
    }

    @Override
    public String name() {
        return "looking";
    }

    @Override
    public Object open() {
        return new Object();
    }

    @Override
    public void on(Leg leg, Object state, Watch watch) {
        if (!leg.isHome()) {
            return;
        }
        boolean here =
                watch.waters().findDisturbance(leg.latDeg(), leg.lonDeg()).isPresent();
        seen[2] = seen[0] && !here;
        seen[0] |= here;
        seen[1] |=
                watch.waters().findDisturbance(leg.latDeg() + 1, leg.lonDeg()).isPresent();
    }

    @Override
    public long forgetEpochMicros(Object state) {
        return Long.MIN_VALUE;
    }

    @Override
    public Codec<Object> stateCodec() {
        return new NothingCodec();
    }
}
