package org.trigpoint.app.tak;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.trigpoint.feeds.cot.message.CotEvent;

/**
 * Events on their way to one reader: of each uid only the newest, so a slow reader gets fewer of them. What belongs to the protocol goes
 * first, and may hold everything behind it until an answer has come. Any thread.
 */
final class Outbox {
    private static final int MOST_EVENTS = 100_000;
    private static final int MOST_CONTROLS = 64;
    private static final int MOST_AT_ONCE = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, CotEvent> waiting = new LinkedHashMap<>();
    private final ArrayDeque<CotEvent> controls = new ArrayDeque<>();
    private boolean held;
    private boolean closed;

    /** Adds events; gives how many others were given up for them. */
    int put(List<CotEvent> events) {
        lock.lock();
        try {
            int lost = 0;
            for (CotEvent event : events) {
                lost += waiting.put(event.uid(), event) == null ? 0 : 1;
            }
            Iterator<CotEvent> oldest = waiting.values().iterator();
            while (waiting.size() > MOST_EVENTS) {
                oldest.next();
                oldest.remove();
                lost++;
            }
            changed.signalAll();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    /** Adds what belongs to the protocol; more than a few that wait are let go: its reader asks faster than it reads. */
    void putControl(CotEvent event) {
        lock.lock();
        try {
            if (controls.size() < MOST_CONTROLS) {
                controls.add(event);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** From now on nothing is handed out, or is again. */
    void hold(boolean on) {
        lock.lock();
        try {
            held = on;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for events and takes some: one of the protocol alone, else many others.
     *
     * @return none when closed
     */
    List<CotEvent> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (held || (controls.isEmpty() && waiting.isEmpty()))) {
                changed.await();
            }
            if (closed) {
                return List.of();
            }
            if (!controls.isEmpty()) {
                return List.of(controls.remove());
            }
            List<CotEvent> some = new ArrayList<>();
            Iterator<CotEvent> oldest = waiting.values().iterator();
            while (oldest.hasNext() && some.size() < MOST_AT_ONCE) {
                some.add(oldest.next());
                oldest.remove();
            }
            return some;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
