package org.trigpoint.server.port;

import java.io.IOException;
import java.util.Optional;

/** Small pictures of things in images, each named by its SHA-256 in 64 hexadecimal digits. For any thread. */
public interface Chips {
    /** None are kept. */
    Chips NONE = new Chips() {
        @Override
        public Optional<byte[]> find(String sha256Hex) {
            return Optional.empty();
        }

        @Override
        public void keep(String sha256Hex, byte[] png) throws IOException {
            throw new IOException("This station keeps no pictures of things");
        }
    };

    /** The picture of a name; empty when there is none. */
    Optional<byte[]> find(String sha256Hex) throws IOException;

    /** Keeps a picture under its hash, which the caller has verified. */
    void keep(String sha256Hex, byte[] png) throws IOException;
}
