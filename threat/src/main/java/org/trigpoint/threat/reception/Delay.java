package org.trigpoint.threat.reception;

/**
 * How long what a hearer hears takes to come, learned: the longest that two legs in a row took, sinking by half in about two hours.
 *
 * <p>One long delay alone is a wrong clock; two are a source that comes in batches.
 */
final class Delay {
    private static final double KEPT_A_MINUTE = 0.995;

    long micros;
    long lastMicros;
    /** When it sank last, as a slot. */
    long slot = Long.MIN_VALUE;

    void take(long delayMicros, long nowSlot) {
        if (slot != Long.MIN_VALUE && nowSlot > slot) {
            micros = (long) (micros * StrictMath.pow(KEPT_A_MINUTE, (double) (nowSlot - slot)));
        }
        slot = Math.max(slot, nowSlot);
        long sure = Math.min(delayMicros, lastMicros);
        lastMicros = delayMicros;
        micros = Math.max(micros, sure);
    }
}
