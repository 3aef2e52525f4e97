package org.trigpoint.benchmarks;

import java.sql.SQLException;

/** Something that keeps the same points and answers the same questions. */
interface HistoryPeer extends AutoCloseable {
    String name();

    /** Takes all points of a scene, and makes what indexes it has. */
    void load(HistoryScene scene) throws Exception;

    /** Hands every point of the answer to the program, as numbers; gives how many there were. */
    int ask(HistoryQuestion question) throws SQLException;

    @Override
    void close() throws SQLException;
}
