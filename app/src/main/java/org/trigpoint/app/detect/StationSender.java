package org.trigpoint.app.detect;

import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.zones.StationClient;

/** Sends what was found to a running station: the pictures first, so that they are there when lines name them. */
public final class StationSender {
    private StationSender() {}

    /**
     * Sends; throws {@code SettingsException} when the station does not take it.
     *
     * @param feed name of a feed of detections that waits for what is sent
     * @param token null for none
     * @return how many lines were taken
     */
    public static int send(URI station, @Nullable String token, String feed, String lines, Collection<byte[]> pictures)
            throws IOException {
        try (StationClient client = new StationClient(station, token)) {
            for (byte[] png : pictures) {
                client.putPng("/api/chips/" + ChipFolder.name(png), png);
            }
            return client.postLines(feed, lines.lines().toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while sending", e);
        }
    }
}
