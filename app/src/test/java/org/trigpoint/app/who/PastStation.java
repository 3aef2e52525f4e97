package org.trigpoint.app.who;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.app.Main;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Message;
import org.trigpoint.flow.Stamp;
import org.trigpoint.geo.Geodesic;
import org.trigpoint.geo.Position;
import org.trigpoint.geo.Units;
import org.trigpoint.model.marking.Marking;
import org.trigpoint.model.observation.Condition;
import org.trigpoint.model.observation.Flight;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Motion;
import org.trigpoint.model.observation.NavigationStatus;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.track.Covariance4;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Sightings;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.storage.database.Database;
import org.trigpoint.storage.history.History;
import org.trigpoint.storage.history.HistoryLimits;

/** The data folder of a station that was stopped, with ships that sail as a test says, and the command line that asks it. */
public final class PastStation implements AutoCloseable {
    /** 2026-06-01T06:00:00Z. */
    public static final long START = 1_780_293_600_000_000L;

    public static final long MINUTE = 60_000_000;
    public static final int CARGO = 70;
    public static final int PLEASURE = 37;

    private static final Covariance4 COVARIANCE = new Covariance4(25, 0, 25, 0, 0, 0, 0, 1, 0, 1);

    public final Path folder;
    public final StringWriter out = new StringWriter();
    public final StringWriter err = new StringWriter();
    private final Database database;
    private final History history;
    private long revision;

    public PastStation(Path folder) throws IOException {
        this.folder = folder;
        Path data = Files.createDirectories(folder.resolve("data"));
        database = Database.of(data.resolve("history.gpkg"));
        history = History.open(database, HistoryLimits.NONE);
    }

    /** The id of a ship's track. */
    public static TrackId id(int number) {
        return TrackId.of(new Stamp(START, 1, number), 0);
    }

    /** A ship that goes on as it is told, and reports every half minute. */
    public final class Ship {
        private final int number;
        private final int type;
        private final String name;
        private Position at;
        private long now;

        private Ship(int number, int type, String name, double latDeg, double lonDeg, int minute) {
            this.number = number;
            this.type = type;
            this.name = name;
            at = Position.of(latDeg, lonDeg);
            now = START + minute * MINUTE;
        }

        public Ship sail(double courseDeg, double speedKn, int minutes) {
            return go(courseDeg, speedKn, minutes, true);
        }

        public Ship silently(double courseDeg, double speedKn, int minutes) {
            return go(courseDeg, speedKn, minutes, false);
        }

        private Ship go(double courseDeg, double speedKn, int minutes, boolean heard) {
            double mps = Units.mpsFromKnots(speedKn);
            double east = mps * Math.sin(Math.toRadians(courseDeg));
            double north = mps * Math.cos(Math.toRadians(courseDeg));
            for (int i = 0; i < 2 * minutes; i++) {
                if (heard) {
                    Track track = track(new Estimate(now, at.latDeg(), at.lonDeg(), east, north, COVARIANCE));
                    history.take(List.of(new Message<>(track.known(), 4, Key.of(track.identity()), 0, track)));
                }
                now += MINUTE / 2;
                at = Geodesic.from(at, courseDeg, mps * 30);
            }
            return this;
        }

        /** Is heard somewhere else from now on. */
        public Ship elsewhere(double latDeg, double lonDeg) {
            at = Position.of(latDeg, lonDeg);
            return this;
        }

        private Track track(Estimate estimate) {
            revision++;
            return new Track(
                    id(number),
                    revision,
                    Track.Status.CONFIRMED,
                    Platform.SHIP,
                    Transponder.AIS_CLASS_A,
                    Identity.mmsi(219_000_000 + number),
                    estimate,
                    new Motion(5, false, 90, Double.NaN, Double.NaN, false),
                    Flight.NONE,
                    Condition.NONE,
                    null,
                    NavigationStatus.UNDEFINED,
                    type,
                    null,
                    name,
                    List.of(),
                    List.of(),
                    Sightings.NONE,
                    revision,
                    new Stamp(START, 1, number),
                    new Stamp(estimate.timeEpochMicros() + 1_000_000, 1, revision),
                    null,
                    new Marking(Marking.Tlp.GREEN, List.of(), "ODbL"));
        }
    }

    public Ship ship(int number, int type, String name, double latDeg, double lonDeg, int minute) {
        return new Ship(number, type, name, latDeg, lonDeg, minute);
    }

    public void zone(Zone zone) {
        history.takeZones(List.of(zone));
    }

    /** Stops the station: all is written. */
    public void stop() throws InterruptedException {
        history.flush();
        history.close();
        database.close();
    }

    public Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Runs a command over its folder; gives the exit status. */
    public int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        history.close();
        database.close();
    }
}
