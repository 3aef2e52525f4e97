package org.trigpoint.app.command;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.zones.StationClient;
import picocli.CommandLine.Option;

/** Which running station a command talks to, and as whom. */
final class StationOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the running station. Default: ${DEFAULT-VALUE}.")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Who asks; not needed on a machine whose station has no accounts.")
    private @Nullable String token;

    StationClient client() {
        return new StationClient(url, token);
    }
}
