package org.trigpoint.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.server.access.Person;
import org.trigpoint.server.oidc.OidcSettings;
import org.trigpoint.server.port.LayerFile;
import org.trigpoint.server.port.Mode;
import org.trigpoint.server.tls.TlsFiles;

/**
 * How the server is reached and what it says of itself.
 *
 * @param host address to listen on; other than loopback only with people or accounts
 * @param port to listen on, 0 for a free one
 * @param title shown on the page
 * @param mode what the picture shows
 * @param people who may use it beside those who have an account; with neither, everyone on this machine
 * @param audience name of the audience whose picture everyone on this machine sees then; empty for the first
 * @param hostNames names that it answers for besides addresses and localhost
 * @param layers the user's own map layers
 * @param stall how long a viewer may owe the answer to a ping before it is cut off
 * @param sender of its alerts in CAP messages, without spaces, commas, &lt; and &amp;
 * @param folder where accounts and audit are kept; null when they are not
 * @param tls what it is served with; null for HTTP without TLS
 * @param oidc who else says who somebody is; null for nobody
 */
public record ServerSettings(
        String host,
        int port,
        String title,
        Mode mode,
        List<Person> people,
        String audience,
        List<String> hostNames,
        List<LayerFile> layers,
        Duration stall,
        String sender,
        @Nullable Path folder,
        @Nullable TlsFiles tls,
        @Nullable OidcSettings oidc) {
    /** Who sends the alerts of a site that names nobody. */
    public static final String NO_SENDER = "trigpoint@localhost";

    private static final Pattern SENDER = Pattern.compile("[^\\s,<&]{1,200}");

    public ServerSettings {
        people = List.copyOf(people);
        hostNames = List.copyOf(hostNames);
        layers = List.copyOf(layers);
        if (!SENDER.matcher(sender).matches()) {
            throw new IllegalArgumentException(
                    "The sender of alerts has no spaces, commas, < and &, as watch@port.example, not " + sender);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is 0 to 65535, not " + port);
        }
    }

    /** For this machine only. */
    public static ServerSettings local(int port, Mode mode) {
        return new ServerSettings(
                "127.0.0.1",
                port,
                "Trigpoint",
                mode,
                List.of(),
                "",
                List.of(),
                List.of(),
                Duration.ofSeconds(20),
                NO_SENDER,
                null,
                null,
                null);
    }

    public ServerSettings withTitle(String newTitle) {
        return new ServerSettings(
                host, port, newTitle, mode, people, audience, hostNames, layers, stall, sender, folder, tls, oidc);
    }

    public ServerSettings withHost(String newHost, List<String> newNames, List<Person> newPeople) {
        return new ServerSettings(
                newHost, port, title, mode, newPeople, audience, newNames, layers, stall, sender, folder, tls, oidc);
    }

    public ServerSettings withLayers(List<LayerFile> newLayers) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, newLayers, stall, sender, folder, tls, oidc);
    }

    public ServerSettings withAudience(String newAudience) {
        return new ServerSettings(
                host, port, title, mode, people, newAudience, hostNames, layers, stall, sender, folder, tls, oidc);
    }

    public ServerSettings withStall(Duration newStall) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, layers, newStall, sender, folder, tls, oidc);
    }

    public ServerSettings withSender(String newSender) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, layers, stall, newSender, folder, tls, oidc);
    }

    public ServerSettings withFolder(Path newFolder) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, layers, stall, sender, newFolder, tls, oidc);
    }

    public ServerSettings withTls(@Nullable TlsFiles newTls) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, layers, stall, sender, folder, newTls, oidc);
    }

    public ServerSettings withOidc(@Nullable OidcSettings newOidc) {
        return new ServerSettings(
                host, port, title, mode, people, audience, hostNames, layers, stall, sender, folder, tls, newOidc);
    }
}
