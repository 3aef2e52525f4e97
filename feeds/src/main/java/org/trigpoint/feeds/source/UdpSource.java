package org.trigpoint.feeds.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.util.Collections;
import org.trigpoint.model.recording.Raw;

/**
 * Datagrams to a local port, or to a multicast group; each holds one or more whole messages, or the next piece of a stream whose
 * format goes on over them.
 *
 * <p>A sender of datagrams cannot be slowed down: when the intake is full, messages are dropped and counted.
 */
final class UdpSource implements Source {
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int KERNEL_BUFFER_BYTES = 4 << 20;

    private final SourceSpec spec;
    private final SourceUri uri;
    private final Framers framers;

    UdpSource(SourceSpec spec, SourceUri uri, Framers framers) {
        this.spec = spec;
        this.uri = uri;
        this.framers = framers;
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public void run(Sink sink) throws InterruptedException, IOException {
        try (MulticastSocket socket = bind()) {
            sink.state(State.CONNECTING, "listening");
            read(socket, sink);
        } catch (IOException e) {
            throw Reasons.ofListening(uri, e);
        }
    }

    private MulticastSocket bind() throws IOException {
        InetAddress host = uri.host().isEmpty() ? null : InetAddress.getByName(uri.host());
        boolean group = host != null && host.isMulticastAddress();
        InetSocketAddress local =
                host == null || group ? new InetSocketAddress(uri.port()) : new InetSocketAddress(host, uri.port());
        MulticastSocket socket = new MulticastSocket(local);
        socket.setReceiveBufferSize(KERNEL_BUFFER_BYTES);
        if (host != null && group) {
            join(socket, host);
        }
        return socket;
    }

    private void join(MulticastSocket socket, InetAddress group) throws IOException {
        int joined = 0;
        IOException last = new IOException("no network interface is up");
        for (NetworkInterface face : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (!face.isUp() || !(face.supportsMulticast() || face.isLoopback())) {
                continue;
            }
            try {
                socket.joinGroup(new InetSocketAddress(group, uri.port()), face);
                joined++;
            } catch (IOException e) {
                last = e;
            }
        }
        if (joined == 0) {
            socket.close();
            throw new IOException("cannot join " + uri.host() + ": " + Reasons.of(last), last);
        }
    }

    private void read(MulticastSocket socket, Sink sink) throws IOException, InterruptedException {
        byte[] buffer = new byte[LARGEST_DATAGRAM];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        Framer framer = framers.open(CHUNK_BYTES, raw -> hand(raw, sink));
        boolean heard = false;
        while (true) {
            packet.setLength(buffer.length);
            socket.receive(packet);
            ByteArrayInputStream bytes = new ByteArrayInputStream(buffer, 0, packet.getLength());
            while (framer.readFrom(bytes)) {}
            framer.endOfDatagram();
            if (!heard) {
                heard = true;
                sink.state(State.LIVE, "");
            }
        }
    }

    private static void hand(Raw raw, Sink sink) {
        // What is dropped here is counted by the intake.
        sink.offer(raw, LineTime.NONE);
    }
}
