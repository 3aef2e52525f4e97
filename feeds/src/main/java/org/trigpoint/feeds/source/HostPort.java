package org.trigpoint.feeds.source;

/**
 * A host, name or address, with a port.
 *
 * @param host without the brackets of an IPv6 address; empty for all local addresses
 */
record HostPort(String host, int port) {
    private static final int MAX_PORT = 65_535;

    /** Reads {@code host:port} between two positions of a source's text; only who connects must name a host. */
    static HostPort parse(String text, int begin, int end, SourceFormat format, SourceUri.Kind kind) {
        boolean hostNeeded = kind == SourceUri.Kind.TCP || kind.isMqtt();
        String example = format.example(kind);
        String part = text.substring(begin, end);
        int user = part.lastIndexOf('@');
        if (user >= 0) {
            throw new SourceUriException(text, begin, "holds no name or password: " + format.noLogIn(), example);
        }
        int colon = part.lastIndexOf(':');
        int port = colon < 0 ? -1 : Digits.parse(part, colon + 1, part.length(), MAX_PORT);
        if (port < 0) {
            int position = colon < 0 ? end : begin + colon + 1;
            throw new SourceUriException(text, position, "ends with :port, 0 to " + MAX_PORT, example);
        }
        String host = part.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new SourceUriException(
                    text, begin, "has an IPv6 address in brackets", format.prefix() + "tcp://[::1]:5631");
        }
        if (hostNeeded && host.isEmpty()) {
            throw new SourceUriException(text, begin, "names a host", example);
        }
        return new HostPort(host, port);
    }
}
