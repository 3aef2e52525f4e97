package org.trigpoint.feeds.phone;

import java.io.DataOutput;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.phone.message.OsmAndPosition;
import org.trigpoint.feeds.phone.message.OwnTracksLocation;
import org.trigpoint.feeds.phone.message.OwnTracksOther;
import org.trigpoint.feeds.phone.message.OwnTracksTransition;
import org.trigpoint.feeds.phone.message.PhoneFault;
import org.trigpoint.feeds.phone.message.PhoneMessage;
import org.trigpoint.feeds.phone.message.TraccarPosition;
import org.trigpoint.feeds.report.Reporter;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** Raw messages that a {@link PhoneGate} let pass become reports. It holds none back and keeps nothing: its state, format 1, is empty. */
final class PhoneSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    private final Newest newest = new Newest();
    private final PhoneDecoder decoder = new PhoneDecoder(newest);

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        String topic = Topic.of(raw.array(), raw.offset(), raw.length());
        Enrolled phone = topic == null ? null : Enrolled.ofTopic(topic);
        if (phone == null) {
            out.accept(new Rejected(stamp, PhoneFault.NOT_ENROLLED.code(), 0, 1));
            return;
        }
        newest.clear();
        decoder.frame(raw.array(), raw.offset(), raw.length());
        Reporter reporter = new Reporter(stamp, raw, source, PhoneReports.TYPE, 1, out);
        PhoneMessage message = newest.message;
        if (message != null) {
            new PhoneReports(phone, stamp, source, reporter).tell(message);
        } else {
            reporter.reject(newest.code, newest.offsetBytes);
        }
    }

    /** Of several positions in one raw message the newest, and of several faults the first. */
    private static final class Newest implements MessageSink<PhoneMessage> {
        private @Nullable PhoneMessage message;
        private Instant time = Instant.MIN;
        private String code = "";
        private int offsetBytes;

        void clear() {
            message = null;
            time = Instant.MIN;
            code = "";
            offsetBytes = 0;
        }

        @Override
        public void message(PhoneMessage said) {
            Instant at = time(said);
            if (message == null || at.isAfter(time)) {
                message = said;
                time = at;
            }
        }

        private static Instant time(PhoneMessage said) {
            Instant at = switch (said) {
                case OsmAndPosition position -> position.time();
                case TraccarPosition position -> position.time();
                case OwnTracksLocation location -> location.time();
                case OwnTracksTransition transition -> transition.time();
                case OwnTracksOther other -> other.time();
            };
            return at == null ? Instant.MAX : at;
        }

        @Override
        public void rejected(String why, int atBytes) {
            if (code.isEmpty()) {
                code = why;
                offsetBytes = atBytes;
            }
        }
    }

    @Override
    public void onTime(long atEpochMicros, Consumer<? super Outcome> out) {}

    @Override
    public void onClosed(Consumer<? super Outcome> out) {}

    @Override
    public long deadlineEpochMicros() {
        return NO_DEADLINE;
    }

    @Override
    public void write(DataOutput out) {}
}
