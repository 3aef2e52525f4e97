package org.trigpoint.app.station;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.app.orbits.StationLookahead;
import org.trigpoint.app.scene.StationChips;
import org.trigpoint.app.scene.StationScenes;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.trial.HistoryTrial;
import org.trigpoint.app.zones.SentZoneFiles;
import org.trigpoint.feeds.source.Intake;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.recording.PurposeDeclared;
import org.trigpoint.model.recording.Recorded;
import org.trigpoint.server.Server;
import org.trigpoint.server.ServerSettings;
import org.trigpoint.server.access.AccountException;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Chips;
import org.trigpoint.server.port.Commands;
import org.trigpoint.server.port.EvidenceSource;
import org.trigpoint.server.port.FeedTallies;
import org.trigpoint.server.port.Inlets;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.port.Phones;
import org.trigpoint.server.port.Ports;
import org.trigpoint.server.port.ReplayControl;
import org.trigpoint.server.port.Satellites;
import org.trigpoint.server.port.SceneTiles;
import org.trigpoint.server.port.SimulatedWorld;
import org.trigpoint.server.port.Subscribers;
import org.trigpoint.server.port.Videos;
import org.trigpoint.server.port.Vitals;
import org.trigpoint.server.tls.TlsException;
import org.trigpoint.storage.history.History;

/** Starts the server of a station and connects it. */
final class StationServer {
    private static final Logger LOG = LoggerFactory.getLogger(StationServer.class);

    private StationServer() {}

    /** @param data folder of the station's accounts */
    static Server start(Settings settings, Mode mode, Path data, PictureAccess picture, Ports ports) {
        ServerSettings server = Site.server(settings, mode).withFolder(data);
        Server started;
        try {
            started = new Server(server, picture, ports.withImages(new StationScenes(data), new StationChips(data)));
        } catch (IllegalArgumentException | AccountException | TlsException e) {
            throw SettingsException.of(e);
        }
        int port;
        try {
            port = started.start();
        } catch (RuntimeException e) {
            throw new SettingsException("The map cannot be served at " + server.host() + ":" + server.port() + ": "
                    + e.getMessage() + " Another address is set by --listen HOST:PORT.");
        }
        String host = server.host().equals("0.0.0.0") ? "127.0.0.1" : server.host();
        System.out.println("The map is at " + (server.tls() == null ? "http" : "https") + "://" + host + ":" + port);
        return started;
    }

    /** Ports of a live station, over a simulated world if there is one. */
    static Ports livePorts(
            Intake intake,
            EvidenceSource evidence,
            FeedTallies tallies,
            Vitals vitals,
            Inlets inlets,
            Videos videos,
            Phones phones,
            Path data,
            @Nullable SimulatedWorld world,
            History history,
            Subscribers subscribers,
            Satellites satellites) {
        StationPast past = new StationPast(history);
        return new Ports(
                commands(intake),
                evidence,
                tallies,
                vitals,
                inlets,
                null,
                world,
                past,
                subscribers,
                new HistoryTrial(past),
                new SentZoneFiles(),
                videos,
                phones,
                SceneTiles.NONE,
                satellites,
                new StationLookahead(data),
                Chips.NONE);
    }

    private static Commands commands(Intake intake) {
        return (Recorded body) -> {
            try {
                return intake.offer(body).join();
            } catch (CancellationException e) {
                throw new IllegalStateException("The station is stopping and records nothing more", e);
            }
        };
    }

    /**
     * Ports of a replay: it has a course, and what was recorded is not changed. Feeds show what has been played, not how far the
     * files have been read ahead.
     */
    static Ports replayPorts(
            EvidenceSource evidence,
            Vitals vitals,
            ReplayControl course,
            Videos videos,
            Path data,
            Satellites satellites) {
        Commands commands = body -> {
            if (body instanceof PurposeDeclared) {
                LOG.info("In a replay, {}", body);
                return Stamp.FIRST;
            }
            throw new IllegalStateException("A replay shows what was recorded and takes no commands");
        };
        return new Ports(
                commands,
                evidence,
                List::of,
                vitals,
                Inlets.NONE,
                course,
                null,
                null,
                Subscribers.NONE,
                new HistoryTrial(null),
                new SentZoneFiles(),
                videos,
                Phones.NONE,
                SceneTiles.NONE,
                satellites,
                new StationLookahead(data),
                Chips.NONE);
    }
}
