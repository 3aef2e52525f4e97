package org.trigpoint.feeds.source;

/**
 * Where a source's raw messages are passed on to.
 *
 * @param text as written
 */
record ForwardUri(String text, Kind kind, HostPort at) {
    enum Kind {
        UDP("udp://"),
        TCP("tcp://"),
        TCP_LISTEN("tcp-listen://");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private static final String EXAMPLE = "forward=udp://host:10110 or forward=tcp-listen://:10111";

    /** Reads the value of an option; errors name its place in the source's text. */
    static ForwardUri parse(String text, int position, String value) {
        for (Kind kind : Kind.values()) {
            if (value.startsWith(kind.prefix)) {
                try {
                    HostPort at = address(value, kind);
                    return new ForwardUri(value, kind, at);
                } catch (SourceUriException e) {
                    throw new SourceUriException(text, position + e.position(), "is forwarded to host:port", EXAMPLE);
                }
            }
        }
        throw new SourceUriException(
                text, position, "is forwarded to udp://, tcp:// or tcp-listen:// addresses", EXAMPLE);
    }

    private static HostPort address(String value, Kind kind) {
        SourceUri.Kind reached = kind == Kind.TCP_LISTEN ? SourceUri.Kind.TCP_LISTEN : SourceUri.Kind.TCP;
        return HostPort.parse(value, kind.prefix.length(), value.length(), SourceFormat.AIS, reached);
    }

    static ForwardUri parse(String value) {
        return parse(value, 0, value);
    }
}
