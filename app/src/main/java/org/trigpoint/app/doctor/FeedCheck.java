package org.trigpoint.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.app.settings.Settings.FeedSetting;
import org.trigpoint.feeds.source.SourceUri;
import org.trigpoint.feeds.source.SourceUriException;

/** Whether what the station connects to is there: servers within three seconds, serial devices. */
final class FeedCheck implements Check {
    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public List<Finding> look(Station station) {
        List<Finding> findings = new ArrayList<>();
        for (FeedSetting feed : station.settings().feeds()) {
            try {
                findings.addAll(look(SourceUri.parse(feed.uri())));
            } catch (SourceUriException e) {
                findings.addAll(Finding.fail(name(), String.valueOf(e.getMessage())));
            }
        }
        return findings.isEmpty() ? Finding.ok(name(), "none to reach in the settings") : findings;
    }

    private List<Finding> look(SourceUri uri) {
        return switch (uri.kind()) {
            case TCP, MQTT, MQTTS -> reach(uri);
            case SERIAL -> device(uri);
            default -> List.of();
        };
    }

    private List<Finding> reach(SourceUri uri) {
        return Knock.refusal(uri.host(), uri.port())
                .map(why -> Finding.warn(
                        name(),
                        uri.text() + " does not answer (" + why + "): is it switched on, is the "
                                + "address right, does a firewall stand between? The station tries again by itself"))
                .orElseGet(() -> Finding.ok(name(), uri.text() + " answers"));
    }

    private List<Finding> device(SourceUri uri) {
        Path device = Path.of(uri.path());
        if (!Files.exists(device)) {
            return Finding.warn(name(), "there is no serial device " + device + ": is the receiver plugged in?");
        }
        return Files.isReadable(device)
                ? Finding.ok(name(), device + " is there")
                : Finding.fail(name(), device + " may not be read: add who runs the station to the group dialout");
    }
}
