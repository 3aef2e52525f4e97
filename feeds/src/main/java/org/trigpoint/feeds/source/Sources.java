package org.trigpoint.feeds.source;

import java.io.IOException;
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
        Source source = switch (uri.kind()) {
            case TCP -> new TcpSource(spec(uri, Clock.ARRIVAL), uri, settings.seed());
            case TCP_LISTEN -> new TcpListenSource(spec(uri, Clock.ARRIVAL), uri);
            case UDP -> new UdpSource(spec(uri, Clock.ARRIVAL), uri);
            case SERIAL -> new SerialSource(spec(uri, Clock.ARRIVAL), uri, settings.seed());
            case STDIN ->
                new StreamSource(
                        spec(uri, Clock.ARRIVAL),
                        settings.standardInput(),
                        settings.lineTimes().get());
            case FILE -> openFiles(uri, settings);
        };
        return uri.forwards().isEmpty() ? source : ForwardedSource.of(source, settings.seed());
    }

    private static Source openFiles(SourceUri uri, SourceSettings settings) throws IOException {
        if (Boolean.parseBoolean(uri.options().getOrDefault("follow", "false"))) {
            return new FollowSource(spec(uri, Clock.ARRIVAL), Path.of(uri.path()));
        }
        List<Path> files = FileGlob.find(uri.path());
        String firstLine = FileHead.firstLine(files.getFirst());
        for (RowFormat rows : settings.rowFormats()) {
            if (rows.isHeader().test(firstLine)) {
                if (!uri.forwards().isEmpty()) {
                    throw new IOException(uri.text() + " holds rows of a table: only NMEA can be forwarded");
                }
                SourceSpec spec = spec(uri, rows.name(), Clock.FILE).withOption("header", firstLine);
                return new FileSource(spec, files, rows.lineTime().apply(firstLine));
            }
        }
        return new FileSource(
                spec(uri, Clock.FILE),
                FileHead.inOrderOfTime(files, settings.lineTimes().get()),
                settings.lineTimes().get());
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
            case TCP, TCP_LISTEN, UDP -> uri.host() + ":" + uri.port();
            case SERIAL, FILE -> uri.path().substring(uri.path().lastIndexOf('/') + 1);
            case STDIN -> "standard input";
        };
    }
}
