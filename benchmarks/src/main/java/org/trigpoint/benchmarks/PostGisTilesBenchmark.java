package org.trigpoint.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;

/** The tile of {@link TilesBenchmark} by {@code ST_AsMVT} of PostGIS: the same tracks and attributes, in a table whose places are projected already. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class PostGisTilesBenchmark {
    private static final String COLUMNS = "id text, mmsi bigint, name text, platform text, status text, ship_type int,"
            + " speed_mps float8, course_deg float8, heading_deg float8, time bigint, tlp text, licence text";
    private static final String TILE = """
            select ST_AsMVT(q, 'tracks', 4096, 'geom') from (
              select ST_AsMVTGeom(place, ST_TileEnvelope(0, 0, 0), 4096, 0) as geom, id, mmsi, name, platform, status,
                ship_type, speed_mps, course_deg, heading_deg, time, tlp, licence from live) q""";
    private static final double MICROS_PER_SECOND = 1e6;

    /** JDBC URL of a PostGIS that may be written to. */
    @Param("")
    public String postgis = "";

    private Connection connection;
    private PreparedStatement tile;

    @Setup
    public void setUp() throws SQLException {
        connection = DriverManager.getConnection(postgis);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
            statement.execute("drop table if exists live");
            statement.execute("create unlogged table live (place geometry(Point, 3857), " + COLUMNS + ")");
        }
        try (PreparedStatement put = connection.prepareStatement("insert into live values ("
                + "ST_Transform(ST_SetSRID(ST_MakePoint(?, ?), 4326), 3857), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Track track : TilesBenchmark.tracks()) {
                put(track, put);
            }
            put.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze live");
        }
        tile = connection.prepareStatement(TILE);
    }

    private static void put(Track track, PreparedStatement put) throws SQLException {
        Estimate estimate = track.findEstimate().orElseThrow();
        put.setDouble(1, estimate.lonDeg());
        put.setDouble(2, estimate.latDeg());
        put.setString(3, track.id().toString());
        put.setLong(4, Identity.unpack(track.identity()).number());
        put.setString(5, track.name());
        put.setString(6, track.platform().name());
        put.setString(7, track.status().name());
        put.setInt(8, track.shipType());
        put.setDouble(9, track.motion().speedMps());
        put.setDouble(10, track.motion().courseDeg());
        put.setDouble(11, track.motion().headingDeg());
        put.setLong(12, Math.round(estimate.timeEpochMicros() / MICROS_PER_SECOND));
        put.setString(13, track.marking().tlp().name());
        put.setString(14, track.marking().licence());
        put.addBatch();
    }

    @Benchmark
    @OperationsPerInvocation(TilesBenchmark.TRACKS)
    public byte[] tile() throws SQLException {
        try (ResultSet row = tile.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    @TearDown
    public void tearDown() throws SQLException {
        connection.close();
    }
}
