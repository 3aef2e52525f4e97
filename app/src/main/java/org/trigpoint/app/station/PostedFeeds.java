package org.trigpoint.app.station;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trigpoint.app.settings.SettingsException;
import org.trigpoint.feeds.source.Inbox;
import org.trigpoint.feeds.source.Source;
import org.trigpoint.server.port.Inlets;

/** The feeds of a station that take what others send to its server. */
final class PostedFeeds implements Inlets {
    private record Waiting(String format, Inbox inbox) {}

    private final SortedMap<String, Waiting> inboxes = new TreeMap<>();

    /** Those of these sources that do; two of one name could not be told apart. */
    PostedFeeds(List<Source> sources) {
        for (Source source : sources) {
            String name = source.spec().name();
            source.findInbox().ifPresent(inbox -> {
                if (inboxes.put(name, new Waiting(source.spec().format(), inbox)) != null) {
                    throw new SettingsException("Two feeds take what is sent to " + name + ": name one differently");
                }
            });
        }
    }

    @Override
    public List<String> names(String format) {
        return inboxes.entrySet().stream()
                .filter(each -> each.getValue().format().equals(format))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public int take(String name, byte[] body) throws IOException {
        return take(name, "", body);
    }

    /** The same of a body that came under a topic. */
    int take(String name, String topic, byte[] body) throws IOException {
        Waiting waiting = inboxes.get(name);
        if (waiting == null) {
            throw new IllegalArgumentException("No feed takes what is sent to " + name);
        }
        try {
            return waiting.inbox().take(topic, body);
        } catch (InterruptedException e) {
            // The intake says so to whoever waits for it when it closes.
            throw new IOException("The station is stopping and takes nothing more", e);
        }
    }
}
