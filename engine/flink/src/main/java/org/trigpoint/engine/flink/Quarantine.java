package org.trigpoint.engine.flink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.flow.Stamp;

/** What a step threw on: counted as a metric of the step, the first logged. */
final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final String step;
    private final Counter count;

    Quarantine(String step, MetricGroup metrics) {
        this.step = step;
        this.count = ofStep(step, metrics).counter("quarantined");
    }

    /** Where the metrics of a step stand among those of the operator that calls it. */
    static MetricGroup ofStep(String step, MetricGroup operator) {
        return operator.addGroup("step", step);
    }

    void add(Stamp stamp, Throwable thrown) {
        if (count.getCount() == 0) {
            LOG.warn(
                    "Step {} threw on {}; the message is left out, later ones are counted only: {}",
                    step,
                    stamp,
                    thrown.toString());
        }
        count.inc();
    }
}
