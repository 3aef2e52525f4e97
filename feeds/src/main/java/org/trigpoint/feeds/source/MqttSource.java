package org.trigpoint.feeds.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.report.Topic;

/**
 * A subscriber of an MQTT broker.
 *
 * <p>A raw message is the topic in UTF-8, a zero byte, which no topic can hold, and what the format's framer cuts of the payload. Each
 * message is acknowledged when all of it was handed on, so that a broker holds back while the intake is full.
 *
 * <p>It connects with MQTT 5 and, where the broker does not answer to that, with 3.1.1, unless the option {@code mqtt} names one of
 * them. It connects again, with a clean session, whenever the connection ends. What a broker retained comes at each connect unless
 * the option {@code retained} is {@code false}.
 */
final class MqttSource implements Source {
    private static final int CHUNK_BYTES = 1 << 17;
    private static final long QUIET_MILLIS = 15_000;
    private static final int NEWEST = 5;
    private static final int OLDER = 3;

    private final SourceSpec spec;
    private final MqttAccess access;
    private final String filter;
    private final Framers framers;
    private final Backoff backoff;
    private final boolean retained;
    private final boolean versionGiven;
    private int version;

    MqttSource(SourceSpec spec, SourceUri uri, Framers framers, long seed) {
        this.spec = spec;
        this.access = MqttAccess.of(uri);
        this.filter = uri.path();
        this.framers = framers;
        this.backoff = new Backoff(seed);
        this.retained = !"false".equals(uri.options().get("retained"));
        @Nullable String given = uri.options().get("mqtt");
        this.versionGiven = given != null;
        this.version = given == null ? NEWEST : Integer.parseInt(given);
    }

    @Override
    public SourceSpec spec() {
        return spec;
    }

    @Override
    public void run(Sink sink) throws InterruptedException {
        sink.state(State.CONNECTING, "");
        while (true) {
            String trouble;
            try (MqttLink link = version == NEWEST ? new Mqtt5Link(access) : new Mqtt3Link(access)) {
                link.open(filter);
                trouble = read(link, sink);
            } catch (MqttException e) {
                if (triesOlder(e)) {
                    continue;
                }
                trouble = Reasons.of(e);
            }
            long waitMillis = backoff.nextMillis();
            sink.state(State.CONNECTING, trouble + "; next try in " + Math.ceilDiv(waitMillis, 1_000) + " s");
            Thread.sleep(waitMillis);
        }
    }

    /** True when the older version is tried now; after that has failed too, the newer one is the next. */
    private boolean triesOlder(MqttException trouble) {
        boolean tries = !versionGiven && version == NEWEST && trouble.mayWantOtherVersion();
        if (!versionGiven) {
            version = tries ? OLDER : NEWEST;
        }
        return tries;
    }

    /** Reads until the connection is over, and says why it is. */
    private String read(MqttLink link, Sink sink) throws InterruptedException {
        String how = "connected, MQTT " + (version == NEWEST ? "5" : "3.1.1");
        sink.state(State.LIVE, how);
        backoff.reset();
        long silentMillis = 0;
        Payloads payloads = new Payloads(framers, sink);
        try {
            while (true) {
                Optional<MqttLink.Published> next = link.receive(QUIET_MILLIS);
                if (next.isPresent()) {
                    if (silentMillis > 0) {
                        sink.state(State.LIVE, how);
                    }
                    silentMillis = 0;
                    if (retained || !next.get().retained()) {
                        payloads.take(next.get());
                    }
                    next.get().taken().run();
                } else {
                    silentMillis += QUIET_MILLIS;
                    sink.state(State.QUIET, "nothing for " + silentMillis / 1_000 + " s");
                }
            }
        } catch (MqttException e) {
            return "the connection ended: " + Reasons.of(e);
        }
    }

    /** Hands on what the framer cuts of payloads, behind their topics. */
    private static final class Payloads {
        private final Framer framer;
        private String topic = "";

        Payloads(Framers framers, Sink sink) {
            framer = framers.open(CHUNK_BYTES, raw -> sink.accept(Topic.under(topic, raw), LineTime.NONE));
        }

        void take(MqttLink.Published message) throws InterruptedException {
            topic = message.topic();
            try {
                ByteArrayInputStream payload =
                        new ByteArrayInputStream(message.payload().array());
                while (framer.readFrom(payload)) {}
            } catch (IOException e) {
                throw new AssertionError("Bytes can be read", e);
            } finally {
                framer.end();
            }
        }
    }
}
