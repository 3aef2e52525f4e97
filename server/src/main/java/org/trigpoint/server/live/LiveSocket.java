package org.trigpoint.server.live;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.picture.ViewerSession;
import org.trigpoint.picture.Window;
import org.trigpoint.server.access.Session;

/**
 * One viewer's socket: at most one message on its way, at most one text of each kind waiting.
 *
 * <p>The hub's thread makes frames and puts texts; Jetty's threads bring requests and report what has gone.
 */
final class LiveSocket {
    /** Texts by kind, in the order in which they go out; a newer one replaces one of its kind that waits. */
    enum Kind {
        HELLO,
        ERROR,
        PONG,
        SELECTED,
        CLOCK,
        FEEDS,
        ALERTS,
        CASES
    }

    private final org.eclipse.jetty.websocket.api.Session wire;
    private final Session session;
    private final ViewerSession view;
    private final LiveFigures figures;
    private final int turn;
    private final AtomicReference<@Nullable Window> asked = new AtomicReference<>();
    private final EnumMap<Kind, String> waiting = new EnumMap<>(Kind.class);
    private final Callback gone = Callback.from(this::sent, this::failed);
    private volatile @Nullable TrackId selected;
    private volatile long selectedRevision = -1;
    private boolean sending;
    private boolean closed;
    private boolean pinged;
    private long pingedNanos;
    private long pingDueNanos = System.nanoTime();

    /** @param turn in which of the hub's turns it is told */
    LiveSocket(
            org.eclipse.jetty.websocket.api.Session wire,
            Session session,
            ViewerSession view,
            LiveFigures figures,
            int turn) {
        this.turn = turn;
        this.wire = wire;
        this.session = session;
        this.view = view;
        this.figures = figures;
    }

    int turn() {
        return turn;
    }

    Session session() {
        return session;
    }

    void ask(Window window) {
        asked.set(window);
    }

    void select(@Nullable TrackId track) {
        selectedRevision = -1;
        selected = track;
    }

    @Nullable
    TrackId selected() {
        return selected;
    }

    /** True when this revision has not been told yet; it counts as told from now on. */
    boolean tellsRevision(long revision) {
        if (revision == selectedRevision) {
            return false;
        }
        selectedRevision = revision;
        return true;
    }

    /** Makes and sends the next frame when the last message has gone; for the hub's thread. Returns true when the viewer changed. */
    boolean tick(double clockEpochMillis) {
        Window window = asked.getAndSet(null);
        if (window != null) {
            view.look(window);
        }
        boolean changed = !view.viewer().equals(session.viewer());
        if (changed) {
            view.become(session.viewer());
        }
        if (idle()) {
            Optional<ByteBuffer> frame = view.frame(clockEpochMillis);
            frame.ifPresent(this::sendFrame);
        }
        return changed;
    }

    private synchronized boolean idle() {
        return !sending && !closed;
    }

    private void sendFrame(ByteBuffer frame) {
        begin();
        figures.frame(frame.remaining());
        wire.sendBinary(frame, gone);
    }

    private synchronized void begin() {
        sending = true;
    }

    /** Sends a text, or keeps it until the message on its way has gone. */
    void put(Kind kind, String text) {
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting.put(kind, text);
        }
        pump();
    }

    private void pump() {
        String text;
        synchronized (this) {
            if (sending || closed || waiting.isEmpty()) {
                return;
            }
            Kind first = waiting.keySet().iterator().next();
            text = waiting.remove(first);
            sending = true;
        }
        if (text != null) {
            wire.sendText(text, gone);
        }
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        pump();
    }

    private void failed(Throwable cause) {
        closed();
    }

    synchronized void closed() {
        closed = true;
        sending = false;
        waiting.clear();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Asks whether the viewer reads, when that is due and no answer is owed. A browser answers by itself, once it has read all
     * that went before. That a message has gone says less: it may lie in buffers of the system.
     */
    void ping(long nowNanos, long everyNanos) {
        synchronized (this) {
            if (closed || pinged || nowNanos - pingDueNanos < 0) {
                return;
            }
            pinged = true;
            pingedNanos = nowNanos;
            pingDueNanos = nowNanos + everyNanos;
        }
        wire.sendPing(ByteBuffer.allocate(0), Callback.from(() -> {}, this::failed));
    }

    synchronized void ponged() {
        pinged = false;
    }

    /** True when an answer has been owed for longer than this. */
    synchronized boolean stalled(long nowNanos, long mostNanos) {
        return pinged && nowNanos - pingedNanos > mostNanos;
    }

    void disconnect() {
        closed();
        wire.disconnect();
    }

    /** Says goodbye; {@code gone} runs when that has gone, or cannot go. */
    void close(int code, String reason, Runnable gone) {
        closed();
        wire.close(code, reason, Callback.from(gone, failure -> gone.run()));
    }
}
