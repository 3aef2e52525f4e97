package org.trigpoint.feeds.source;

import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a source is, as people write it: {@code ais:tcp://host:port}, {@code detections:file:/data/*.csv?name=archive}.
 *
 * @param text as written
 * @param format what it sends: {@code ais}, {@code detections}
 * @param kind how it is reached
 * @param host to connect to, or the multicast group or local address to listen on; empty for all addresses, and for files
 * @param port of the host, 0 for files
 * @param path of a file, glob or serial device, the address of what is fetched, or the topics that are subscribed to; empty for others
 * @param baud of a serial device, 0 for others
 * @param options by name
 * @param forwards where raw messages are passed on to
 */
public record SourceUri(
        String text,
        String format,
        Kind kind,
        String host,
        int port,
        String path,
        int baud,
        Map<String, String> options,
        List<String> forwards) {
    /** How a source is reached. */
    public enum Kind {
        TCP("tcp://"),
        TCP_LISTEN("tcp-listen://"),
        UDP("udp://"),
        SERIAL("serial:"),
        FILE("file:"),
        STDIN("stdin:"),
        /** A document that is fetched again and again. */
        POLL("http"),
        /** What is sent to the station's own server. */
        HTTP("http:"),
        /** What is published to a broker. */
        MQTT("mqtt://"),
        /** The same over TLS. */
        MQTTS("mqtts://");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** As it follows the format. */
        String prefix() {
            return prefix;
        }

        /** True for the kinds that subscribe to a broker. */
        boolean isMqtt() {
            return this == MQTT || this == MQTTS;
        }
    }

    private static final int DEFAULT_BAUD = 38_400;

    public SourceUri {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        forwards = List.copyOf(forwards);
    }

    /**
     * Reads what a person wrote.
     *
     * @throws SourceUriException that says where it is wrong, what is allowed, and gives an example
     */
    public static SourceUri parse(String text) {
        SourceFormat format = SourceFormat.find(text);
        if (format == null) {
            String allowed = "begins with a format that is known: " + SourceFormat.allPrefixes();
            throw new SourceUriException(text, 0, allowed, SourceFormat.allExamples());
        }
        int start = format.prefix().length();
        if (text.substring(start).equals("-")) {
            return plain(text, format, Kind.STDIN, Map.of(), List.of());
        }
        for (Kind kind : format.kinds()) {
            if (text.startsWith(kind.prefix, start) && !isOther(kind, text.startsWith("http:?", start), format)) {
                return parse(text, format, kind, start + kind.prefix.length());
            }
        }
        throw new SourceUriException(text, start, "goes on with " + format.kindPrefixes(), format.exampleOfEach());
    }

    /** What is fetched begins with an address, and what is sent to us has none: true for the one that is not meant. */
    private static boolean isOther(Kind kind, boolean sent, SourceFormat format) {
        boolean both = format.kinds().contains(Kind.POLL) && format.kinds().contains(Kind.HTTP);
        return both && (kind == Kind.POLL ? sent : kind == Kind.HTTP && !sent);
    }

    /** True when a text begins with a format, as a source does; a plain path does not. */
    public static boolean beginsWithFormat(String text) {
        return SourceFormat.find(text) != null;
    }

    private static SourceUri parse(String text, SourceFormat format, Kind kind, int start) {
        int query = SourceOptions.queryStart(text, start);
        int end = query < 0 ? text.length() : query - 1;
        List<String> forwards = new ArrayList<>();
        Map<String, String> options = query < 0 ? Map.of() : SourceOptions.parse(text, query, format, kind, forwards);
        return switch (kind) {
            case TCP, TCP_LISTEN, UDP -> {
                HostPort at = HostPort.parse(text, start, end, format, kind);
                yield new SourceUri(text, format.name(), kind, at.host(), at.port(), "", 0, options, forwards);
            }
            case SERIAL -> serial(text, format, start, end, options, forwards);
            case POLL -> poll(text, format, start - kind.prefix.length(), end, options, forwards);
            case FILE -> file(text, format, start, end, options, forwards);
            case MQTT, MQTTS -> mqtt(text, format, kind, start, end, options, forwards);
            case STDIN, HTTP -> {
                requireEnd(text, format, kind, start, end, options);
                yield plain(text, format, kind, options, forwards);
            }
        };
    }

    private static SourceUri serial(
            String text, SourceFormat format, int start, int end, Map<String, String> options, List<String> forwards) {
        int at = text.lastIndexOf('@', end - 1);
        String device = decode(text.substring(start, at >= start ? at : end));
        if (device.isEmpty()) {
            throw new SourceUriException(text, start, "names a device", format.example(Kind.SERIAL));
        }
        int baud = DEFAULT_BAUD;
        if (at >= start) {
            baud = Digits.parse(text, at + 1, end, 4_000_000);
            if (baud < 1) {
                throw new SourceUriException(
                        text, at + 1, "gives a speed in baud, 1 to 4000000", format.example(Kind.SERIAL));
            }
        }
        return new SourceUri(text, format.name(), Kind.SERIAL, "", 0, device, baud, options, forwards);
    }

    private static SourceUri poll(
            String text, SourceFormat format, int start, int end, Map<String, String> options, List<String> forwards) {
        String address = text.substring(start, end);
        try {
            URI uri = new URI(address);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getUserInfo() == null) {
                return new SourceUri(text, format.name(), Kind.POLL, uri.getHost(), 0, address, 0, options, forwards);
            }
        } catch (URISyntaxException e) {
            // Told below, as whatever else is wrong with it.
        }
        throw new SourceUriException(
                text,
                start,
                "goes on with http:// or https://, a host and a path, without a log-in",
                format.example(Kind.POLL));
    }

    private static SourceUri file(
            String text, SourceFormat format, int start, int end, Map<String, String> options, List<String> forwards) {
        String path = decode(text.substring(start, end));
        // file:///logs is the long form of file:/logs.
        String plain = path.startsWith("///") ? path.substring(2) : path;
        if (plain.isEmpty()) {
            throw new SourceUriException(text, start, "names a file or a glob", format.example(Kind.FILE));
        }
        if (plain.equals("-")) {
            return plain(text, format, Kind.STDIN, options, forwards);
        }
        return new SourceUri(text, format.name(), Kind.FILE, "", 0, plain, 0, options, forwards);
    }

    private static SourceUri mqtt(
            String text,
            SourceFormat format,
            Kind kind,
            int start,
            int end,
            Map<String, String> options,
            List<String> forwards) {
        int slash = text.indexOf('/', start);
        int behindHost = slash < 0 || slash > end ? end : slash;
        HostPort at = HostPort.parse(text, start, behindHost, format, kind);
        String filter = behindHost == end ? "" : decode(text.substring(behindHost + 1, end));
        if (!isTopicFilter(filter)) {
            throw new SourceUriException(
                    text,
                    behindHost,
                    "names the topics behind a slash, + for any one level and # at the end for all that follow",
                    format.example(kind));
        }
        return new SourceUri(text, format.name(), kind, at.host(), at.port(), filter, 0, options, forwards);
    }

    private static boolean isTopicFilter(String filter) {
        try {
            return !filter.isEmpty() && MqttTopicFilter.of(filter).getLevels() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireEnd(
            String text, SourceFormat format, Kind kind, int start, int end, Map<String, String> options) {
        if (start != end) {
            throw new SourceUriException(text, start, "ends after " + kind.prefix, format.example(kind));
        }
        String name = options.getOrDefault("name", "");
        if (kind == Kind.HTTP && (name.isEmpty() || name.indexOf('/') >= 0)) {
            throw new SourceUriException(
                    text,
                    start,
                    "has a name without a slash, for POST /api/feeds/NAME/" + format.name(),
                    format.example(kind));
        }
    }

    private static SourceUri plain(
            String text, SourceFormat format, Kind kind, Map<String, String> options, List<String> forwards) {
        return new SourceUri(text, format.name(), kind, "", 0, "", 0, options, forwards);
    }

    /** Percent signs are undone only where two hexadecimal digits follow, so that file names may hold one. */
    static String decode(String text) {
        String plus = text.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return URLDecoder.decode(plus, StandardCharsets.UTF_8);
    }
}
