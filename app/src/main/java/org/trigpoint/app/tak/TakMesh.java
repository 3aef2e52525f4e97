package org.trigpoint.app.tak;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.feeds.cot.CotEncoder;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.feeds.cot.message.TakControl;
import org.trigpoint.feeds.cot.message.TakMessage;

/**
 * Datagrams to a host or to a multicast group, there from every interface that can; an event each. A network that takes none loses
 * them. Those who join late are told of what stands still at the next report of it.
 */
final class TakMesh implements TakLink {
    private static final Logger LOG = LoggerFactory.getLogger(TakMesh.class);
    /** Hops that a datagram to a group may go: those of a site. */
    private static final int HOPS = 32;

    private static final int MOST_DATAGRAM_BYTES = 65_507;

    private final TakOutput output;
    private final TakTally tally;
    private final TakControl control;
    private final Outbox outbox = new Outbox();
    private boolean troubled;

    TakMesh(TakOutput output, TakTally tally, String uid) {
        this.output = output;
        this.tally = tally;
        this.control = new TakControl(TakControls.VERSION, TakControls.VERSION, uid);
    }

    @Override
    public void start(Greeting greeting) {
        Thread.ofVirtual().name("tak-mesh").start(this::send);
    }

    private void send() {
        try (MulticastSocket socket = new MulticastSocket()) {
            socket.setTimeToLive(HOPS);
            List<CotEvent> some = outbox.take();
            while (!some.isEmpty()) {
                for (CotEvent event : some) {
                    send(event, socket);
                }
                some = outbox.take();
            }
        } catch (IOException e) {
            LOG.warn("Nothing more goes to {}: {}", output.uri(), e.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(CotEvent event, MulticastSocket socket) {
        byte[] bytes =
                output.protobuf() ? CotEncoder.takMesh(new TakMessage(control, event, 0)) : CotEncoder.xml(event);
        if (bytes.length > MOST_DATAGRAM_BYTES) {
            return;
        }
        try {
            InetAddress to = InetAddress.getByName(output.host());
            int sent = to.isMulticastAddress() ? toGroup(bytes, to, socket) : toHost(bytes, to, socket);
            if (sent > 0) {
                tally.sent(List.of(event));
            }
            tell(sent > 0 ? "" : "no network interface can send to a group");
        } catch (IOException e) {
            tell(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private int toHost(byte[] bytes, InetAddress to, MulticastSocket socket) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to, output.port()));
        return 1;
    }

    private int toGroup(byte[] bytes, InetAddress to, MulticastSocket socket) throws IOException {
        int sent = 0;
        for (NetworkInterface face : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            if (!face.isUp() || !(face.supportsMulticast() || face.isLoopback())) {
                continue;
            }
            try {
                socket.setNetworkInterface(face);
                socket.send(new DatagramPacket(bytes, bytes.length, to, output.port()));
                sent++;
            } catch (IOException e) {
                // One that has no way to it; another one may.
            }
        }
        return sent;
    }

    /** Once when it begins to fail, and once when it works again. */
    private void tell(String trouble) {
        if (!trouble.isEmpty() && !troubled) {
            LOG.warn("Events cannot be sent to {} now: {}", output.uri(), trouble);
        } else if (trouble.isEmpty() && troubled) {
            LOG.info("Events can be sent to {} again", output.uri());
        }
        troubled = !trouble.isEmpty();
    }

    @Override
    public void offer(List<CotEvent> events) {
        tally.superseded(outbox.put(events));
        tally.readers(1);
    }

    @Override
    public void tend(long nanos) {
        // A datagram waits for nobody.
    }

    @Override
    public void close() {
        outbox.close();
    }
}
