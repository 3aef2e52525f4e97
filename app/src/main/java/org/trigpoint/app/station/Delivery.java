package org.trigpoint.app.station;

import java.util.List;
import java.util.Map;
import org.trigpoint.app.pipeline.TrigpointPipeline;
import org.trigpoint.flow.Message;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.coverage.Coverage;
import org.trigpoint.model.interference.Interference;
import org.trigpoint.model.match.SceneAnswer;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.PrivateAircraft;
import org.trigpoint.model.recording.SourceOpened;
import org.trigpoint.model.recording.UserRule;
import org.trigpoint.model.recording.VesselList;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.server.live.PictureAccess;

/** Brings a slice of the recording and what the steps made of it to the picture and to what is kept, whoever ran the steps. */
final class Delivery {
    private final PictureAccess picture;
    private final Keeping keeping;
    private volatile boolean dated;

    /** @param keeping takes what the picture takes, before it */
    Delivery(PictureAccess picture, Keeping keeping) {
        this.picture = picture;
        this.keeping = keeping;
    }

    /** True for what the picture takes from the recording itself, before the outputs of its slice. */
    static boolean isForPicture(Message<?> message) {
        return message.body() instanceof Audiences
                || message.body() instanceof SourceOpened
                || message.body() instanceof UserRule
                || message.body() instanceof VesselList
                || message.body() instanceof PrivateAircraft;
    }

    /** Takes a message of the recording that {@link #isForPicture}. */
    void takeRecorded(Message<?> message) {
        switch (message.body()) {
            case Audiences audiences -> picture.feeds().audiences(audiences);
            case SourceOpened opened -> {
                picture.feeds().opened(opened);
                dated |= opened.clock() != SourceOpened.Clock.NONE;
            }
            case UserRule rule ->
                picture.userRules().apply(rule, message.stamp().arrivalEpochMicros());
            case VesselList lists -> picture.lists().apply(lists);
            case PrivateAircraft aircraft -> picture.hide(aircraft);
            default -> {}
        }
    }

    /** The recording tells times, as one that was begun before does. */
    void resumed() {
        dated = true;
    }

    /** True when the picture may say what time it is. */
    boolean isDated() {
        return dated;
    }

    /** Takes all outputs of a slice, and the time of its end. */
    void take(Map<String, List<Message<?>>> outputs, long progressEpochMicros) {
        outputs.forEach(this::take);
        advance(progressEpochMicros);
    }

    /** Says what time it is in the picture. */
    void advance(long progressEpochMicros) {
        picture.advance(dated && progressEpochMicros != Long.MIN_VALUE ? progressEpochMicros : Header.UNDATED);
    }

    /** Takes one output of a slice, in message order. */
    @SuppressWarnings("unchecked")
    void take(String output, List<Message<?>> messages) {
        List<?> untyped = messages;
        switch (output) {
            case TrigpointPipeline.TRACKS -> {
                keeping.tracks((List<Message<Track>>) untyped);
                picture.apply((List<Message<Track>>) untyped);
            }
            case TrigpointPipeline.ZONES -> {
                List<Zone> zones = bodies((List<Message<Zone>>) untyped);
                keeping.zones(zones);
                zones.forEach(picture.zones()::apply);
            }
            case TrigpointPipeline.ALERTS -> {
                List<Alert> alerts = bodies((List<Message<Alert>>) untyped);
                keeping.alerts(alerts);
                alerts.forEach(picture.alerts()::apply);
            }
            case TrigpointPipeline.COVERAGE ->
                bodies((List<Message<Coverage>>) untyped).forEach(picture.coverage()::apply);
            case TrigpointPipeline.INTERFERENCE ->
                bodies((List<Message<Interference>>) untyped).forEach(picture.interference()::apply);
            case TrigpointPipeline.MATCHES ->
                bodies((List<Message<SceneAnswer>>) untyped).forEach(picture.scenes()::apply);
            case TrigpointPipeline.CASES ->
                ((List<Message<Casework>>) untyped)
                        .forEach(message -> picture.cases().apply(message.body()));
            case TrigpointPipeline.LOOKS -> {
                keeping.looks((List<Message<Look>>) untyped);
                picture.applyOutcomes((List<Message<Outcome>>) untyped);
            }
            default -> picture.applyOutcomes((List<Message<Outcome>>) untyped);
        }
    }

    private static <T> List<T> bodies(List<Message<T>> messages) {
        return messages.stream().map(Message::body).toList();
    }
}
