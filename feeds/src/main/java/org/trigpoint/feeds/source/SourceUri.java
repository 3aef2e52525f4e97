package org.trigpoint.feeds.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a source is, as people write it: {@code ais:tcp://host:port}, {@code ais:file:/logs/*.nmea.gz?name=archive}.
 *
 * @param text as written
 * @param format what it sends: {@code ais}
 * @param kind how it is reached
 * @param host to connect to, or the multicast group or local address to listen on; empty for all addresses, and for files
 * @param port of the host, 0 for files
 * @param path of a file, glob or serial device; empty for sockets
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
        STDIN("stdin:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String EXAMPLES = "ais:tcp://host:5631, ais:tcp-listen://:10110, ais:udp://:10110, "
            + "ais:serial:/dev/ttyUSB0@38400, ais:file:/logs/*.nmea.gz, ais:stdin:";
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
        int colon = text.indexOf(':');
        if (colon < 0 || !text.startsWith("ais:")) {
            throw new SourceUriException(text, 0, "begins with a format that is known: ais:", EXAMPLES);
        }
        int start = colon + 1;
        if (text.substring(start).equals("-")) {
            return parse("ais:stdin:").writtenAs(text);
        }
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix, start)) {
                return parse(text, kind, start + kind.prefix.length());
            }
        }
        throw new SourceUriException(
                text, start, "goes on with tcp://, tcp-listen://, udp://, serial:, file: or stdin:", EXAMPLES);
    }

    private SourceUri writtenAs(String written) {
        return new SourceUri(written, format, kind, host, port, path, baud, options, forwards);
    }

    private static SourceUri parse(String text, Kind kind, int start) {
        int query = SourceOptions.queryStart(text, start);
        int end = query < 0 ? text.length() : query - 1;
        List<String> forwards = new ArrayList<>();
        Map<String, String> options = query < 0 ? Map.of() : SourceOptions.parse(text, query, kind, forwards);
        return switch (kind) {
            case TCP, TCP_LISTEN, UDP -> {
                HostPort at = HostPort.parse(text, start, end, kind == Kind.TCP);
                yield new SourceUri(text, "ais", kind, at.host(), at.port(), "", 0, options, forwards);
            }
            case SERIAL -> serial(text, start, end, options, forwards);
            case FILE -> file(text, start, end, options, forwards);
            case STDIN -> stdin(text, start, end, options, forwards);
        };
    }

    private static SourceUri serial(
            String text, int start, int end, Map<String, String> options, List<String> forwards) {
        int at = text.lastIndexOf('@', end - 1);
        String device = decode(text.substring(start, at >= start ? at : end));
        if (device.isEmpty()) {
            throw new SourceUriException(text, start, "names a device", "ais:serial:/dev/ttyUSB0@38400");
        }
        int baud = DEFAULT_BAUD;
        if (at >= start) {
            baud = Digits.parse(text, at + 1, end, 4_000_000);
            if (baud < 1) {
                throw new SourceUriException(
                        text, at + 1, "gives a speed in baud, 1 to 4000000", "ais:serial:/dev/ttyUSB0@38400");
            }
        }
        return new SourceUri(text, "ais", Kind.SERIAL, "", 0, device, baud, options, forwards);
    }

    private static SourceUri file(String text, int start, int end, Map<String, String> options, List<String> forwards) {
        String path = decode(text.substring(start, end));
        // file:///logs is the long form of file:/logs.
        String plain = path.startsWith("///") ? path.substring(2) : path;
        if (plain.isEmpty()) {
            throw new SourceUriException(text, start, "names a file or a glob", "ais:file:/logs/*.nmea.gz");
        }
        if (plain.equals("-")) {
            return new SourceUri(text, "ais", Kind.STDIN, "", 0, "", 0, options, forwards);
        }
        return new SourceUri(text, "ais", Kind.FILE, "", 0, plain, 0, options, forwards);
    }

    private static SourceUri stdin(
            String text, int start, int end, Map<String, String> options, List<String> forwards) {
        if (start != end) {
            throw new SourceUriException(text, start, "ends after stdin:", "ais:stdin:");
        }
        return new SourceUri(text, "ais", Kind.STDIN, "", 0, "", 0, options, forwards);
    }

    /** Percent signs are undone only where two hexadecimal digits follow, so that file names may hold one. */
    static String decode(String text) {
        String plus = text.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return URLDecoder.decode(plus, StandardCharsets.UTF_8);
    }
}
