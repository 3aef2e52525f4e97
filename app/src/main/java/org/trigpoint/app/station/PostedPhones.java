package org.trigpoint.app.station;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trigpoint.app.phones.Enrolments;
import org.trigpoint.feeds.phone.PhoneFormat;
import org.trigpoint.feeds.phone.PhoneGate;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.server.port.Phones;

/** The phones that report to a station's server, to its feeds that take what they send. */
final class PostedPhones implements Phones {
    private final Enrolments enrolments;
    private final PhoneGate gate;
    private final PostedFeeds feeds;

    PostedPhones(Enrolments enrolments, PostedFeeds feeds) {
        this.enrolments = enrolments;
        this.gate = new PhoneGate(enrolments::find);
        this.feeds = feeds;
    }

    @Override
    public List<String> feeds() {
        return feeds.names(PhoneFormat.NAME);
    }

    /** The feed's own gate drops and counts what comes from nobody; here it is found out for the answer. */
    @Override
    public boolean report(String feed, String topic, byte[] body) throws IOException {
        boolean enrolled = gate.find(Topic.under(topic, Raw.of(body))).isPresent();
        feeds.take(feed, topic, body);
        return enrolled;
    }

    @Override
    public Optional<Joined> join(String code, String name) {
        return enrolments.join(code, name);
    }

    @Override
    public boolean leave(String secret) {
        return enrolments.leave(secret);
    }
}
