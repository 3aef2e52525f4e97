package org.trigpoint.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.trigpoint.geo.Box;

/** A row a point in a DuckDB file, appended, then sorted by squares of a degree and time. */
final class RowsInDuckDb implements HistoryPeer {
    private final Connection connection;

    RowsInDuckDb(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    }

    @Override
    public String name() {
        return "DuckDB, sorted rows";
    }

    @Override
    public void load(HistoryScene scene) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table taken (ship int, t bigint, lon double, lat double, east real, north real)");
            try (DuckDBAppender to = connection.unwrap(DuckDBConnection.class).createAppender("main", "taken")) {
                for (int fix = 0; fix < scene.fixes; fix++) {
                    for (int ship = 0; ship < scene.ships; ship++) {
                        to.beginRow();
                        to.append(ship);
                        to.append(scene.timeEpochMicros(ship, fix));
                        to.append(scene.lonDeg(ship, fix));
                        to.append(scene.latDeg(ship, fix));
                        to.append(scene.eastMps(ship));
                        to.append(scene.northMps(ship));
                        to.endRow();
                    }
                }
            }
            statement.execute("create table fix as select * from taken order by floor(lat), floor(lon), t");
            statement.execute("drop table taken");
        }
    }

    @Override
    public int ask(HistoryQuestion question) throws SQLException {
        boolean track = question.ship() >= 0;
        try (PreparedStatement ask = connection.prepareStatement("select ship, t, lon, lat, east, north from fix where "
                + (track ? "ship = ?" : "lon between ? and ? and lat between ? and ?") + " and t between ? and ?")) {
            int next = 1;
            if (track) {
                ask.setInt(next++, question.ship());
            } else {
                Box box = question.box();
                for (double edge : new double[] {box.westDeg(), box.eastDeg(), box.southDeg(), box.northDeg()}) {
                    ask.setDouble(next++, edge);
                }
            }
            ask.setLong(next, question.fromEpochMicros());
            ask.setLong(next + 1, question.untilEpochMicros());
            try (ResultSet rows = ask.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** Reads every number of every row. */
    static int read(ResultSet rows) throws SQLException {
        int count = 0;
        double sum = 0;
        while (rows.next()) {
            sum += rows.getInt(1) + rows.getLong(2) + rows.getDouble(3) + rows.getDouble(4);
            sum += rows.getFloat(5) + rows.getFloat(6);
            count++;
        }
        return Double.isNaN(sum) ? -1 : count;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
