package org.trigpoint.feeds.sensorthings;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.SourceDecoder;
import org.trigpoint.feeds.json.Json;
import org.trigpoint.feeds.json.JsonReader;
import org.trigpoint.feeds.report.Dated;
import org.trigpoint.feeds.report.Reporter;
import org.trigpoint.feeds.report.Topic;
import org.trigpoint.feeds.report.Worth;
import org.trigpoint.feeds.sensorthings.message.SensorThingsFault;
import org.trigpoint.feeds.sensorthings.message.SensorThingsMessage;
import org.trigpoint.flow.Stamp;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Platform;
import org.trigpoint.model.observation.Transponder;
import org.trigpoint.model.recording.Raw;
import org.trigpoint.model.recording.SourceOpened;

/** Raw messages of one source become positions of its Things. It holds none back. Its state, format 1, is {@link KnownThings}. */
final class SensorThingsSourceDecoder implements SourceDecoder {
    static final int VERSION = 1;

    /** Type of the transmission. */
    private static final int TYPE = 460;

    private final KnownThings known;
    private final JsonReader json = new JsonReader();
    private final Said said = new Said();
    private final SensorThingsDecoder decoder = new SensorThingsDecoder(said);
    private String mapWritten = "";
    private @Nullable JsonMap map;

    SensorThingsSourceDecoder(KnownThings known) {
        this.known = known;
    }

    @Override
    public void on(Stamp stamp, Raw raw, SourceOpened source, Consumer<? super Outcome> out) {
        Reporter reporter = new Reporter(stamp, raw, source, TYPE, 1, out);
        String written = source.options().get("map");
        if (written != null) {
            mapped(written, raw, stamp, source, reporter);
            return;
        }
        said.clear();
        decoder.frame(raw.array(), raw.offset(), raw.length());
        if (said.messages.isEmpty()) {
            reporter.reject(said.code, said.offsetBytes);
            return;
        }
        for (ThingPlaces.At each : new ThingPlaces(known).of(said.messages)) {
            Dated at = Dated.of(each.time(), stamp, source.clock());
            reporter.position(
                    identity(source, each.thing()),
                    Platform.SENSOR,
                    Transponder.NETWORK,
                    known.nameOf(each.thing()),
                    null,
                    at,
                    Reporter.fix(
                            each.place().latDeg(),
                            each.place().lonDeg(),
                            each.place().heightMeters(),
                            Worth.UNSAID),
                    Reporter.motion(Double.NaN, Double.NaN, Double.NaN));
        }
        if (reporter.isUntold()) {
            // It was read, and kept in mind where it says whose Datastream or Location something is.
            reporter.reject(SensorThingsFault.NO_PLACE.code(), 0);
        }
    }

    private static long identity(SourceOpened source, String thing) {
        return Identity.named(SensorThingsFormat.NAME + "/" + source.name(), thing);
    }

    private void mapped(String written, Raw raw, Stamp stamp, SourceOpened source, Reporter reporter) {
        JsonMap by = map;
        if (by == null || !written.equals(mapWritten)) {
            by = new JsonMap(written);
            map = by;
            mapWritten = written;
        }
        int from = 1 + Topic.lengthBytes(raw.array(), raw.offset(), raw.length());
        String topic = Topic.of(raw.array(), raw.offset(), raw.length());
        Json value = json.read(raw.array(), raw.offset() + from, raw.length() - from);
        if (value == null) {
            reporter.reject(SensorThingsFault.JSON.code(), from + json.faultAtBytes());
            return;
        }
        JsonMap.Found found = by.find(value, topic);
        if (found == null) {
            reporter.reject(by.fault().code(), from);
            return;
        }
        reporter.position(
                identity(source, found.id()),
                Platform.SENSOR,
                Transponder.NETWORK,
                found.name() == null ? found.id() : found.name(),
                null,
                Dated.of(found.time(), stamp, source.clock()),
                Reporter.fix(
                        found.place().latDeg(),
                        found.place().lonDeg(),
                        found.place().heightMeters(),
                        Worth.within95(found.accuracyMeters())),
                Reporter.motion(found.speedMps(), found.courseDeg(), Double.NaN));
    }

    /** What one raw message says, or the first fault of one that says nothing. */
    private static final class Said implements MessageSink<SensorThingsMessage> {
        private final List<SensorThingsMessage> messages = new ArrayList<>();
        private String code = "";
        private int offsetBytes;

        void clear() {
            messages.clear();
            code = "";
            offsetBytes = 0;
        }

        @Override
        public void message(SensorThingsMessage message) {
            messages.add(message);
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
    public void write(DataOutput out) throws IOException {
        known.write(out);
    }
}
