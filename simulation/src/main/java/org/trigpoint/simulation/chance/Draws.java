package org.trigpoint.simulation.chance;

/**
 * A stream of numbers that belongs to one seed, one name and one purpose.
 *
 * <p>The stream's start is a hash of all three, so that a ship more in a scenario, or a draw more for one purpose, leaves every
 * other stream as it was. The generator is SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014): integer arithmetic
 * only, the same bits everywhere.
 */
public final class Draws {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1p-53;

    /** 1 / standard deviation of the sum of four uniform 16-bit numbers. */
    private static final double SUM_SCALE = Math.sqrt(3.0) / 65536.0;

    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** The stream of this seed, name and purpose. */
    public static Draws of(long seed, String name, String purpose) {
        return new Draws(mix(mix(mix(seed) ^ hash(name)) ^ hash(purpose)));
    }

    /** The stream of a key that its owner made. */
    public static Draws ofKey(long key) {
        return new Draws(mix(key));
    }

    /** A 64-bit hash of a text, the same everywhere: FNV-1a over its UTF-16 units. */
    public static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finalizer of SplitMix64: any two inputs that differ give outputs that look unrelated. */
    public static long mix(long value) {
        long mixed = value + GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** One uniform number, 0 to 1 exclusive, that belongs to a key. */
    public static double ratioOf(long key) {
        return (mix(key) >>> 11) * UNIT;
    }

    /** 64 random bits. */
    public long nextLong() {
        long bits = mix(state);
        state += GAMMA;
        return bits;
    }

    /** Uniform, 0 (inclusive) to 1 (exclusive). */
    public double nextRatio() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Uniform between two numbers. */
    public double between(double low, double high) {
        return low + (high - low) * nextRatio();
    }

    /** Uniform, 0 (inclusive) to a bound (exclusive) that is positive. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** True with this probability. */
    public boolean chance(double prob) {
        return nextRatio() < prob;
    }

    /** Near normal, in standard deviations: mean 0, never beyond 3.47; the sum of four uniform numbers. */
    public double nextNormalRatio() {
        long bits = nextLong();
        long sum = (bits & 0xFFFF) + ((bits >>> 16) & 0xFFFF) + ((bits >>> 32) & 0xFFFF) + (bits >>> 48);
        return (sum - 131070.0) * SUM_SCALE;
    }
}
