package org.trigpoint.orbits.pass;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.ephemeris.EarthState;
import org.trigpoint.orbits.ephemeris.Ephemeris;

/**
 * A number that follows from where a satellite is, over time, with its rate: where it is zero, and where it is greatest or least.
 *
 * <p>Roots are found by false position in the Illinois form (M. Dowell, P. Jarratt, BIT 11, 1971), with a bisection where an interval does not
 * halve in three rounds, to {@value #TOLERANCE_MICROS} µs. By one thread at a time.
 */
public final class Curve {
    private static final long TOLERANCE_MICROS = 500;
    private static final int ROUNDS_TO_HALVE = 3;

    private final Ephemeris ephemeris;
    private final ToDoubleFunction<EarthState> value;
    private final ToDoubleFunction<EarthState> rate;

    /** Value and rate, which is wanted only up to a factor above 0. */
    public Curve(Ephemeris ephemeris, ToDoubleFunction<EarthState> value, ToDoubleFunction<EarthState> rate) {
        this.ephemeris = ephemeris;
        this.value = value;
        this.rate = rate;
    }

    /**
     * The curve at an instant.
     *
     * @param state null where the ephemeris has none; the value is then below all and the rate 0
     */
    public record Sample(long epochMicros, @Nullable EarthState state, double valueRatio, double ratePerSecond) {}

    public Sample at(long epochMicros) {
        EarthState state = ephemeris.findState(epochMicros).orElse(null);
        return state == null ? new Sample(epochMicros, null, -Double.MAX_VALUE, 0) : of(state);
    }

    private Sample of(EarthState state) {
        return new Sample(state.epochMicros(), state, value.applyAsDouble(state), rate.applyAsDouble(state));
    }

    /** This curve where another one of the same ephemeris was asked, without asking that again. */
    public Sample again(Sample other) {
        return other.state() == null ? new Sample(other.epochMicros(), null, -Double.MAX_VALUE, 0) : of(other.state());
    }

    /** Where the value is zero between two samples, one of which is below zero and the other not. It is not below zero there. */
    public Sample crossing(Sample from, Sample to) {
        return root(from, to, Sample::valueRatio, to.valueRatio() >= 0);
    }

    /** Where the value is greatest or least between two samples whose rates have different signs. */
    Sample extremum(Sample from, Sample to) {
        return root(from, to, Sample::ratePerSecond, to.ratePerSecond() >= 0);
    }

    /**
     * An extremum by the values alone: the vertex of the parabola through it and two neighbours. The velocity of SGP4 is not quite the derivative
     * of its position, by a tenth of a metre a second and less, which moves a flat extremum by seconds.
     */
    Sample vertex(Sample extremum, long apartMicros) {
        Sample before = at(extremum.epochMicros() - apartMicros);
        Sample after = at(extremum.epochMicros() + apartMicros);
        double bend = before.valueRatio() - 2 * extremum.valueRatio() + after.valueRatio();
        double shift = (before.valueRatio() - after.valueRatio()) / (2 * bend);
        if (before.state() == null || after.state() == null || !(Math.abs(shift) <= 1)) {
            return extremum;
        }
        return at(extremum.epochMicros() + Math.round(shift * apartMicros));
    }

    private Sample root(Sample from, Sample to, ToDoubleFunction<Sample> of, boolean later) {
        Sample a = from;
        Sample b = to;
        double fa = of.applyAsDouble(a);
        double fb = of.applyAsDouble(b);
        int kept = 0;
        int rounds = 0;
        long halve = b.epochMicros() - a.epochMicros();
        while (b.epochMicros() - a.epochMicros() > TOLERANCE_MICROS && fa != 0 && fb != 0) {
            long width = b.epochMicros() - a.epochMicros();
            boolean slow = ++rounds % ROUNDS_TO_HALVE == 0 && width > halve / 2;
            if (rounds % ROUNDS_TO_HALVE == 0) {
                halve = width;
            }
            Sample c = at(between(a, b, slow ? 0.5 : fa / (fa - fb)));
            double fc = of.applyAsDouble(c);
            if (fc >= 0 == fb >= 0) {
                fa = kept > 0 ? fa / 2 : fa;
                kept = 1;
                b = c;
                fb = fc;
            } else {
                fb = kept < 0 ? fb / 2 : fb;
                kept = -1;
                a = c;
                fa = fc;
            }
        }
        return later ? b : a;
    }

    /** Never at an end, and at least a quarter of the tolerance away from it, so that a root beside an end is soon enclosed. */
    private static long between(Sample a, Sample b, double ratio) {
        long width = b.epochMicros() - a.epochMicros();
        long margin = Math.min(width / 2, TOLERANCE_MICROS / 4);
        return a.epochMicros() + Math.clamp(Math.round(width * ratio), margin, width - margin);
    }
}
