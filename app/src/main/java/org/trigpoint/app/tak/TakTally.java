package org.trigpoint.app.tak;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.server.port.Vitals.OutputVitals;

/** What became of the events of one output. Any thread. */
final class TakTally {
    private static final String PROTOCOL = "t-x-";

    private final String uri;
    private final AtomicInteger readers = new AtomicInteger();
    private final LongAdder sent = new LongAdder();
    private final LongAdder superseded = new LongAdder();
    private final LongAdder cutOff = new LongAdder();
    private final LongAdder heard = new LongAdder();

    TakTally(String uri) {
        this.uri = uri;
    }

    void readers(int now) {
        readers.set(now);
    }

    /** Handed to the network; what belongs to the protocol does not count. */
    void sent(List<CotEvent> events) {
        sent.add(events.stream()
                .filter(event -> !event.type().startsWith(PROTOCOL))
                .count());
    }

    /** A newer event of the same thing took their place before they were sent. */
    void superseded(int events) {
        superseded.add(events);
    }

    /** A connection was ended because nothing was read at its other end. */
    void cutOff() {
        cutOff.increment();
    }

    /** An event came in. */
    void heard() {
        heard.increment();
    }

    OutputVitals vitals() {
        return new OutputVitals(uri, readers.get(), sent.sum(), superseded.sum(), cutOff.sum(), heard.sum());
    }
}
