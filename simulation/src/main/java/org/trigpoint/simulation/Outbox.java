package org.trigpoint.simulation;

import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.trigpoint.model.recording.Raw;

/** What was received or seen and has not been handed over yet, by arrival: receivers and sensors are slow by different times. */
final class Outbox {
    private final List<Output> outputs;
    private final PriorityQueue<Pending> pending = new PriorityQueue<>();
    private long receptions;

    Outbox(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Lines that arrive together. Equal arrivals go by sending, sender, output and number, whoever else is there.
     *
     * @param number among the lines of one sensor, or among what receivers heard: a ship may send two messages in one microsecond
     */
    private record Pending(
            long arrivalEpochMicros, long sentEpochMicros, String origin, int output, long number, List<Raw> lines)
            implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            int byArrival = Long.compare(arrivalEpochMicros, other.arrivalEpochMicros);
            if (byArrival != 0) {
                return byArrival;
            }
            int bySent = Long.compare(sentEpochMicros, other.sentEpochMicros);
            if (bySent != 0) {
                return bySent;
            }
            int byOrigin = origin.compareTo(other.origin);
            if (byOrigin != 0) {
                return byOrigin;
            }
            int byOutput = Integer.compare(output, other.output);
            return byOutput != 0 ? byOutput : Long.compare(number, other.number);
        }
    }

    /** What one receiver heard of a transmission. */
    void heard(long arrivalEpochMicros, long sentEpochMicros, String origin, int output, List<Raw> lines) {
        pending.add(new Pending(arrivalEpochMicros, sentEpochMicros, origin, output, receptions++, lines));
    }

    /** A line of a sensor. */
    void said(long arrivalEpochMicros, int output, long number, Raw line) {
        String name = outputs.get(output).name();
        pending.add(new Pending(arrivalEpochMicros, arrivalEpochMicros, name, output, number, List.of(line)));
    }

    /** Hands over all that arrives up to a time, this microsecond included. */
    void handOver(long epochMicros, Consumer<Heard> to) {
        while (true) {
            Pending first = pending.peek();
            if (first == null || first.arrivalEpochMicros() > epochMicros) {
                return;
            }
            pending.poll();
            Output output = outputs.get(first.output());
            for (Raw line : first.lines()) {
                to.accept(new Heard(output.name(), output.format(), first.arrivalEpochMicros(), line));
            }
        }
    }
}
