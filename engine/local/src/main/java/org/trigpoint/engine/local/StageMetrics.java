package org.trigpoint.engine.local;

/**
 * What one stage has done since the engine was made.
 *
 * @param stage name of its step
 * @param received inputs handled, quarantined ones included
 * @param alarms alarms that fired
 * @param emitted messages emitted
 * @param quarantined inputs and alarms on which the step threw
 * @param instances states held now
 * @param busyNanos time spent in it, summed over shards
 */
public record StageMetrics(
        String stage, long received, long alarms, long emitted, long quarantined, long instances, long busyNanos) {
    StageMetrics plus(StageMetrics other) {
        return new StageMetrics(
                stage,
                received + other.received,
                alarms + other.alarms,
                emitted + other.emitted,
                quarantined + other.quarantined,
                instances + other.instances,
                busyNanos + other.busyNanos);
    }
}
