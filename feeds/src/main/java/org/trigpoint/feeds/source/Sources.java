package org.trigpoint.feeds.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trigpoint.model.recording.SourceOpened.Clock;

/** Makes sources of what people write. */
public final class Sources {
    private Sources() {}

    /**
     * A source that is ready to run. Files are looked at: which there are, and what format their first line says.
     *
     * @throws IOException when a file is not there or cannot be read; the message is for people
     */
    public static Source open(SourceUri uri, SourceSettings settings) throws IOException {
        LineFormat format = settings.format(uri);
        Framers framers = format.framers(uri.options());
        Source bare = switch (uri.kind()) {
            case TCP -> new TcpSource(spec(uri, Clock.ARRIVAL), uri, framers, settings.seed());
            case TCP_LISTEN -> new TcpListenSource(ofSenders(uri), uri, framers);
            case UDP -> new UdpSource(ofSenders(uri), uri, framers);
            case SERIAL -> new SerialSource(spec(uri, Clock.ARRIVAL), uri, framers, settings.seed());
            case STDIN ->
                new StreamSource(spec(uri, Clock.ARRIVAL), settings.standardInput(), format.lineTime(uri), framers);
            case HTTP -> new PostedSource(spec(uri, Clock.ARRIVAL), hasFeatures(uri), framers);
            case POLL -> new PollSource(spec(uri, Clock.ARRIVAL), URI.create(uri.path()), framers, settings.seed());
            case FILE -> openFiles(uri, format);
            case MQTT, MQTTS -> new MqttSource(spec(uri, Clock.ARRIVAL), uri, framers, settings.seed());
        };
        Source source = settings.gated(bare);
        return uri.forwards().isEmpty() ? source : ForwardedSource.of(source, settings.seed());
    }

    private static boolean hasFeatures(SourceUri uri) {
        SourceFormat format = SourceFormat.find(uri.text());
        return format != null && format.hasFeatures();
    }

    /** Lines of several senders are mixed: a header of one says nothing of the next line. */
    private static SourceSpec ofSenders(SourceUri uri) {
        SourceSpec spec = spec(uri, Clock.ARRIVAL);
        SourceFormat format = SourceFormat.find(uri.text());
        return format != null && format.hasHeaders() ? spec.withOption("tables", "false") : spec;
    }

    private static Source openFiles(SourceUri uri, LineFormat format) throws IOException {
        boolean follow = Boolean.parseBoolean(uri.options().getOrDefault("follow", "false"));
        List<Path> files = follow ? List.of(Path.of(uri.path())) : FileGlob.find(uri.path());
        Framers framers = format.framers(uri.options());
        String firstLine = format.rowFormats().isEmpty() ? "" : FileHead.firstLine(files.getFirst());
        boolean features = hasFeatures(uri);
        for (RowFormat rows : format.rowFormats()) {
            if (rows.isHeader().test(firstLine)) {
                if (!uri.forwards().isEmpty()) {
                    throw new IOException(uri.text() + " holds rows of a table: only NMEA can be forwarded");
                }
                SourceSpec spec = spec(uri, rows.name(), follow ? Clock.ARRIVAL : Clock.FILE)
                        .withOption("header", firstLine);
                return follow
                        ? new FollowSource(spec, files.getFirst(), framers)
                        : new FileSource(spec, files, rows.lineTime().apply(firstLine), features, framers);
            }
        }
        if (follow) {
            return new FollowSource(spec(uri, Clock.ARRIVAL), files.getFirst(), framers);
        }
        List<Path> ordered = FileHead.inOrderOfTime(files, format.lineTime(uri), features, framers);
        return new FileSource(spec(uri, Clock.FILE), ordered, format.lineTime(uri), features, framers);
    }

    private static SourceSpec spec(SourceUri uri, Clock clock) {
        return spec(uri, uri.format(), clock);
    }

    private static SourceSpec spec(SourceUri uri, String format, Clock clock) {
        Map<String, String> options = new TreeMap<>(uri.options());
        String name = options.getOrDefault("name", defaultName(uri));
        return new SourceSpec(name, uri.text(), format, clock, SourceOptions.marking(options), options, uri.forwards());
    }

    private static String defaultName(SourceUri uri) {
        return switch (uri.kind()) {
            case TCP, TCP_LISTEN, UDP, MQTT, MQTTS -> uri.host() + ":" + uri.port();
            case SERIAL, FILE -> uri.path().substring(uri.path().lastIndexOf('/') + 1);
            case STDIN -> "standard input";
            case HTTP -> uri.text();
            case POLL -> URI.create(uri.path()).getAuthority();
        };
    }
}
