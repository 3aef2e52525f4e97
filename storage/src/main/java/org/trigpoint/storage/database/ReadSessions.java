package org.trigpoint.storage.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sessions for readers: made when there is none, kept for the next, let go when something went wrong in them. */
final class ReadSessions {
    private static final int MOST = 4;
    private static final long PATIENCE_SECONDS = 5;

    /** Makes one. */
    @FunctionalInterface
    interface Maker {
        DatabaseSession make() throws SQLException;
    }

    private final Maker maker;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<DatabaseSession> idle = new ConcurrentLinkedDeque<>();

    ReadSessions(Maker maker) {
        this.maker = maker;
    }

    <T> T read(Database.Work<T> work) throws SQLException {
        acquire();
        DatabaseSession session = null;
        boolean good = false;
        try {
            session = idle.pollFirst();
            if (session == null) {
                session = maker.make();
            }
            T result = work.in(session);
            good = true;
            return result;
        } finally {
            if (session != null && good) {
                idle.addFirst(session);
            } else if (session != null) {
                session.close();
            }
            free.release();
        }
    }

    private void acquire() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientException("It is busy with other questions");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientException("It was interrupted", e);
        }
    }

    /** Lets go of those that nobody uses; those in use go when they are given back after a failure, or stay until the next call. */
    void clear() {
        for (DatabaseSession session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.close();
        }
    }
}
