package org.trigpoint.app.tak;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.model.marking.Marking.Tlp;

/**
 * Where the picture goes.
 *
 * @param uri as people wrote it
 * @param way how it gets there
 * @param host to connect or send to, or the local address to listen on; empty for all of these
 * @param port of it
 * @param audience name of the audience whose picture it is; empty for the only one
 * @param protobuf true to send messages of the TAK protocol: to a mesh always, to a server that offers it
 * @param tlp the strictest label of what goes out
 * @param every least time between two events of one track
 * @param returns true where a feed of events is read from the same place: what came from it does not go back
 */
public record TakOutput(
        String uri,
        Way way,
        String host,
        int port,
        String audience,
        boolean protobuf,
        Tlp tlp,
        Duration every,
        boolean returns) {
    /** How it gets there. */
    public enum Way {
        /** Clients connect. */
        LISTEN,
        /** This station connects to a server. */
        CONNECT,
        /** Datagrams to a host or a multicast group. */
        DATAGRAMS
    }

    private static final Pattern URI = Pattern.compile(
            "(?:cot:)?(tcp-listen|tcp|udp)://(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:/?@\\s]*):([0-9]{1,5})(?:\\?.*)?");
    private static final int MOST_PORT = 65_535;

    /** Where it goes, as a text says it. */
    record Place(Way way, String host, int port) {}

    public TakOutput {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("Two events of one track are more than 0 s apart, not " + every);
        }
    }

    /** An output to the place that a text names; throws IllegalArgumentException that says how places are written. */
    public static TakOutput of(
            String uri, String audience, boolean protobuf, Tlp tlp, Duration every, boolean returns) {
        Place place = place(uri);
        return new TakOutput(uri, place.way(), place.host(), place.port(), audience, protobuf, tlp, every, returns);
    }

    /** True when both texts name one place: a server and its port, or a group. */
    public static boolean isSamePlace(String uri, String feed) {
        return URI.matcher(uri).matches()
                && URI.matcher(feed).matches()
                && place(uri).equals(place(feed));
    }

    private static Place place(String uri) {
        Matcher parts = URI.matcher(uri);
        int port = parts.matches() ? Integer.parseInt(parts.group(3)) : -1;
        if (port < 0 || port > MOST_PORT) {
            throw refused(uri);
        }
        Way way = switch (parts.group(1)) {
            case "tcp-listen" -> Way.LISTEN;
            case "tcp" -> Way.CONNECT;
            default -> Way.DATAGRAMS;
        };
        String host = parts.group(2).replace("[", "").replace("]", "");
        if (host.isEmpty() && way != Way.LISTEN) {
            throw refused(uri);
        }
        return new Place(way, host, port);
    }

    private static IllegalArgumentException refused(String uri) {
        return new IllegalArgumentException("TAK clients are reached by tcp-listen://:8087, tcp://takserver:8087 or"
                + " udp://239.2.3.1:6969, not by " + uri);
    }
}
