package org.trigpoint.app.station;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.Settings;
import org.trigpoint.app.settings.Settings.TakSetting;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.app.tak.TakOut;
import org.trigpoint.app.tak.TakOutput;
import org.trigpoint.model.marking.Marking.Tlp;
import org.trigpoint.server.live.PictureAccess;
import org.trigpoint.server.port.Mode;

/** Where TAK clients get the picture, from the settings. */
final class TakOutputs {
    private static final double EVERY_SECONDS = 5;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final int TAG_BYTES = 4;

    private TakOutputs() {}

    /** By which feeds of events know what this station sends itself; empty when it sends none. */
    static String ownTag(Settings settings) {
        return settings.tak().isEmpty() ? "" : tag(Site.data(settings));
    }

    /** Makes all of them ready; nothing is listened on before the start. */
    static TakOut open(Settings settings, Mode mode, Path data, PictureAccess picture) {
        List<TakOutput> outputs =
                settings.tak().stream().map(set -> output(set, settings)).toList();
        try {
            return new TakOut(
                    picture,
                    outputs,
                    tag(data),
                    mode == Mode.SIMULATION,
                    Site.tracking(settings).coastAfterSeconds());
        } catch (IOException e) {
            throw new SettingsException("TAK clients cannot be served: " + e.getMessage());
        }
    }

    /** Begins; what cannot be listened on is for the person who started the station. */
    static void start(TakOut tak) {
        try {
            tak.start();
        } catch (IOException e) {
            throw new SettingsException(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static TakOutput output(TakSetting set, Settings settings) {
        double seconds = Objects.requireNonNullElse(set.everySeconds(), EVERY_SECONDS);
        boolean returns = settings.feeds().stream().anyMatch(feed -> TakOutput.isSamePlace(set.uri(), feed.uri()));
        try {
            return TakOutput.of(
                    set.uri(),
                    set.audience() != null ? set.audience() : Site.audience(settings),
                    Boolean.TRUE.equals(set.protobuf()),
                    tlp(set.tlp(), set.uri()),
                    Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND)),
                    returns);
        } catch (IllegalArgumentException e) {
            throw SettingsException.of(e);
        }
    }

    private static Tlp tlp(@Nullable String set, String uri) {
        return Subscribing.word(set, Tlp.values(), Tlp.AMBER, "TAK output " + uri + ": tlp");
    }

    /** The name of this station among the servers that an event comes through: the same after a restart, and of no other one. */
    private static String tag(Path data) {
        try {
            String place = hostName() + ":" + data.toAbsolutePath().normalize();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8));
            return "Trigpoint-" + HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
