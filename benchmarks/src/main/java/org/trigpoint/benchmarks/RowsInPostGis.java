package org.trigpoint.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.trigpoint.geo.Box;

/** A row a point in PostGIS, as one would make it without thinking of tracks: loaded by COPY, then indexed by place and time, and by ship and time. */
final class RowsInPostGis implements HistoryPeer {
    private final Connection connection;

    RowsInPostGis(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
    }

    @Override
    public String name() {
        return "PostGIS, a row a point";
    }

    @Override
    public void load(HistoryScene scene) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("drop table if exists fix");
            statement.execute(
                    "create unlogged table fix (ship int, t bigint, geom geometry(Point, 4326), east real, north real)");
            CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy fix from stdin");
            StringBuilder lines = new StringBuilder();
            for (int fix = 0; fix < scene.fixes; fix++) {
                for (int ship = 0; ship < scene.ships; ship++) {
                    lines.append(ship)
                            .append('\t')
                            .append(scene.timeEpochMicros(ship, fix))
                            .append('\t');
                    lines.append(ewkb(scene.lonDeg(ship, fix), scene.latDeg(ship, fix)));
                    lines.append('\t')
                            .append(scene.eastMps(ship))
                            .append('\t')
                            .append(scene.northMps(ship))
                            .append('\n');
                    if (lines.length() > 1 << 16) {
                        flush(lines, in);
                    }
                }
            }
            flush(lines, in);
            in.endCopy();
            statement.execute("create index fix_place on fix using gist (geom, t)");
            statement.execute("create index fix_ship on fix (ship, t)");
            statement.execute("analyze fix");
        }
    }

    private static void flush(StringBuilder lines, CopyIn in) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        in.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static String ewkb(double lonDeg, double latDeg) {
        return String.format(
                Locale.ROOT,
                "0020000001000010E6%016X%016X",
                Double.doubleToLongBits(lonDeg),
                Double.doubleToLongBits(latDeg));
    }

    @Override
    public int ask(HistoryQuestion question) throws SQLException {
        String columns = "select ship, t, st_x(geom), st_y(geom), east, north from fix where ";
        boolean track = question.ship() >= 0;
        try (PreparedStatement ask = connection.prepareStatement(columns
                + (track ? "ship = ?" : "geom && st_makeenvelope(?, ?, ?, ?, 4326)") + " and t between ? and ?")) {
            int next = 1;
            if (track) {
                ask.setInt(next++, question.ship());
            } else {
                Box box = question.box();
                for (double edge : new double[] {box.westDeg(), box.southDeg(), box.eastDeg(), box.northDeg()}) {
                    ask.setDouble(next++, edge);
                }
            }
            ask.setLong(next, question.fromEpochMicros());
            ask.setLong(next + 1, question.untilEpochMicros());
            try (ResultSet rows = ask.executeQuery()) {
                return RowsInDuckDb.read(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists fix");
        }
        connection.close();
    }
}
