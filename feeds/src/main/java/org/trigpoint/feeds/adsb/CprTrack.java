package org.trigpoint.feeds.adsb;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.adsb.SolvedPosition.Method;

/**
 * Solves the positions of one aircraft.
 *
 * <p>A pair of an even and an odd code gives a position by itself when they are near in time; one code gives it by the last
 * position. A position that the aircraft cannot have reached from its last one is not told; when the next pair agrees with it, it
 * was the last one that was wrong.
 */
final class CprTrack {
    private static final double AIR_PAIR_SECONDS = 10;
    private static final double SURFACE_PAIR_SECONDS = 25;
    private static final double OLDEST_FIX_SECONDS = 600;

    /** Zones on the ground are narrow: after this, an aircraft that was in the air may have crossed one. */
    private static final double OLDEST_AIR_FIX_SECONDS = 120;

    private final CprHalf even = new CprHalf();
    private final CprHalf odd = new CprHalf();
    private final Fix fix = new Fix();
    private final Fix doubted = new Fix();

    /**
     * Takes a code.
     *
     * @param reference where the receiver is, absent when that is not known
     * @return the position of this message, null when it cannot be told
     */
    @Nullable
    SolvedPosition on(Code code, Cpr cpr, Fix reference) {
        CprHalf newer = code.odd() ? odd : even;
        CprHalf older = code.odd() ? even : odd;
        newer.set(code.surface(), code.lat(), code.lon(), code.micros(), code.ticks());
        double fixSeconds = fix.ageSeconds(code.micros(), code.ticks());
        double pairSeconds = code.surface() ? SURFACE_PAIR_SECONDS : AIR_PAIR_SECONDS;
        boolean solved = older.pairs(code.surface(), code.micros(), code.ticks(), pairSeconds)
                && pair(code, cpr, fixSeconds <= OLDEST_FIX_SECONDS ? fix : reference);
        Method method = solved ? Method.GLOBAL : Method.LOCAL;
        if (!solved && !single(code, newer, cpr, fixSeconds)) {
            return null;
        }
        if (fixSeconds <= OLDEST_FIX_SECONDS
                && !fix.reaches(cpr.latDeg(), cpr.lonDeg(), fixSeconds)
                && !confirmed(code, cpr, solved)) {
            return null;
        }
        doubted.clear();
        fix.set(code.surface(), cpr.latDeg(), cpr.lonDeg(), code.micros(), code.ticks());
        return new SolvedPosition(cpr.latDeg(), cpr.lonDeg(), method);
    }

    private boolean pair(Code code, Cpr cpr, Fix near) {
        if (!code.surface()) {
            return cpr.globalAir(even, odd, code.odd());
        }
        return near.isPresent() && cpr.globalSurface(even, odd, code.odd(), near.latDeg(), near.lonDeg());
    }

    private boolean single(Code code, CprHalf half, Cpr cpr, double fixSeconds) {
        boolean landed = code.surface() && !fix.isOnSurface();
        double oldestSeconds = landed ? OLDEST_AIR_FIX_SECONDS : OLDEST_FIX_SECONDS;
        double spanDeg = code.surface() ? Cpr.SURFACE_DEG : Cpr.AIR_DEG;
        return fixSeconds <= oldestSeconds && cpr.local(half, code.odd(), spanDeg, fix.latDeg(), fix.lonDeg());
    }

    /** Whether a position out of reach is where the last pair put the aircraft too. */
    private boolean confirmed(Code code, Cpr cpr, boolean byPair) {
        if (!byPair) {
            return false;
        }
        double seconds = doubted.ageSeconds(code.micros(), code.ticks());
        if (seconds <= OLDEST_FIX_SECONDS && doubted.reaches(cpr.latDeg(), cpr.lonDeg(), seconds)) {
            return true;
        }
        doubted.set(code.surface(), cpr.latDeg(), cpr.lonDeg(), code.micros(), code.ticks());
        return false;
    }

    /** One code and when it came. */
    record Code(boolean surface, boolean odd, int lat, int lon, long micros, long ticks) {}

    /** The even code, the odd code, the last position, the one that is doubted. */
    void write(DataOutput data) throws IOException {
        even.write(data);
        odd.write(data);
        fix.write(data);
        doubted.write(data);
    }

    void read(DataInput data) throws IOException {
        even.read(data);
        odd.read(data);
        fix.read(data);
        doubted.read(data);
    }
}
