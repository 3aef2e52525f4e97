package org.trigpoint.app.load;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.trigpoint.app.settings.SettingsException;

/** Where a load goes. */
public sealed interface LoadTarget extends Closeable {
    /** Takes whole messages; returns when it can take more. */
    void take(byte[] bytes) throws IOException;

    /** So many bytes are handed over at once; a message that was begun goes whole. */
    int bytesAtOnce();

    /** Whether messages go there as time passes; else as fast as they can be made. */
    boolean isPaced();

    /**
     * Opens what a text names.
     *
     * @throws SettingsException when it names nothing
     * @throws IOException when nothing can be sent there; the message is for people
     */
    static LoadTarget open(String to) throws IOException {
        if (to.equals("-")) {
            return new Stream(new FileOutputStream(FileDescriptor.out), true);
        }
        if (to.startsWith("file:") && to.length() > "file:".length()) {
            return file(Path.of(to.substring("file:".length())));
        }
        URI uri = address(to);
        String scheme = uri == null ? "" : String.valueOf(uri.getScheme());
        if (uri == null || !(scheme.equals("tcp") || scheme.equals("udp"))) {
            throw new SettingsException(
                    "--to is tcp://HOST:PORT, udp://HOST:PORT, file:PATH or - for standard output, not " + to);
        }
        InetSocketAddress address = new InetSocketAddress(uri.getHost(), uri.getPort());
        if (address.isUnresolved()) {
            throw new IOException("There is no host " + uri.getHost());
        }
        return scheme.equals("tcp") ? tcp(address, to) : new Datagrams(new DatagramSocket(), address);
    }

    private static @Nullable URI address(String to) {
        try {
            URI uri = new URI(to);
            return uri.getHost() == null || uri.getPort() <= 0 ? null : uri;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static LoadTarget file(Path path) throws IOException {
        try {
            return new Stream(new BufferedOutputStream(Files.newOutputStream(path), Stream.BYTES_AT_ONCE), false);
        } catch (IOException e) {
            throw new IOException(path + " cannot be written: " + e, e);
        }
    }

    private static LoadTarget tcp(InetSocketAddress address, String to) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, 10_000);
            socket.setTcpNoDelay(true);
            return new Stream(socket.getOutputStream(), true);
        } catch (IOException e) {
            socket.close();
            throw new IOException("Nobody listens at " + to + ": " + e.getMessage(), e);
        }
    }

    /** A connection, a file or standard output. */
    record Stream(OutputStream out, boolean isPaced) implements LoadTarget {
        private static final int BYTES_AT_ONCE = 1 << 16;

        @Override
        public int bytesAtOnce() {
            return BYTES_AT_ONCE;
        }

        @Override
        public void take(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Datagrams of whole messages that one Ethernet frame holds. */
    record Datagrams(DatagramSocket socket, InetSocketAddress to) implements LoadTarget {
        /** With the message that was begun it stays below 1,472. */
        private static final int BYTES_AT_ONCE = 1_100;

        @Override
        public int bytesAtOnce() {
            return BYTES_AT_ONCE;
        }

        @Override
        public boolean isPaced() {
            return true;
        }

        @Override
        public void take(byte[] bytes) throws IOException {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        }

        @Override
        public void close() {
            socket.close();
        }
    }
}
