package org.trigpoint.feeds.source;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import com.fazecast.jSerialComm.SerialPortTimeoutException;
import java.io.IOException;
import java.io.InputStream;

/** A serial device: eight data bits, no parity, one stop bit. Opened again whenever it goes away. */
final class SerialSource implements Source {
    private static final int CHUNK_BYTES = 1 << 17;
    private static final int READ_MILLIS = 500;
    private static final int DATA_BITS = 8;

    private final SourceSpec spec;
    private final SourceUri uri;
    private final Framers framers;
    private final Backoff backoff;

    SerialSource(SourceSpec spec, SourceUri uri, Framers framers, long seed) {
        this.spec = spec;
        this.uri = uri;
        this.framers = framers;
        this.backoff = new Backoff(seed);
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public boolean holdsThread() {
        return true;
    }

    @Override
    public void run(Sink sink) throws InterruptedException {
        while (true) {
            String trouble = readUntilGone(sink);
            long waitMillis = backoff.nextMillis();
            sink.state(State.CONNECTING, trouble + "; next try in " + Math.ceilDiv(waitMillis, 1_000) + " s");
            Thread.sleep(waitMillis);
        }
    }

    private String readUntilGone(Sink sink) throws InterruptedException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(uri.path());
        } catch (SerialPortInvalidPortException e) {
            return "no such device: " + uri.path();
        }
        port.setComPortParameters(uri.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        if (!port.openPort()) {
            return "cannot open " + uri.path() + ": in use, or not allowed to this user";
        }
        sink.state(State.LIVE, "open");
        Framer framer = framers.open(CHUNK_BYTES, raw -> sink.accept(raw, LineTime.NONE));
        try (InputStream in = port.getInputStream()) {
            return readAll(framer, in);
        } catch (IOException e) {
            return Reasons.of(e);
        } finally {
            port.closePort();
            framer.end();
        }
    }

    private String readAll(Framer framer, InputStream in) throws IOException, InterruptedException {
        boolean connected = true;
        while (connected) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Stopped reading " + uri.path());
            }
            connected = readSome(framer, in);
        }
        return "the device has gone";
    }

    private boolean readSome(Framer framer, InputStream in) throws IOException, InterruptedException {
        try {
            boolean more = framer.readFrom(in);
            backoff.reset();
            return more;
        } catch (SerialPortTimeoutException e) {
            // Nothing in half a second; the device may still be there.
            return true;
        }
    }
}
