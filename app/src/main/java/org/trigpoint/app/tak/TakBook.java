package org.trigpoint.app.tak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trigpoint.feeds.cot.message.CotEvent;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.observation.Header;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Estimate;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;

/**
 * What was sent over one output, and so what is to be sent next. A track is sent at once when it is new, then no oftener than the
 * output says, and only when its event has changed; one that has gone, or may not be seen any more, is sent once more as over.
 *
 * <p>Of several tracks with one number the one that had it first has the uid of that number. Used by one thread.
 */
final class TakBook {
    private static final double NANOS_PER_SECOND = 1e9;

    private final TakOutput output;
    private final TrackEvents trackEvents;
    private final AlertEvents alertEvents;
    private final Map<TrackId, Sent> sent = new HashMap<>();
    private final Map<AlertId, CotEvent> told = new LinkedHashMap<>();
    private final Map<String, TrackId> uids = new HashMap<>();
    private final long everyNanos;

    /** What was sent of a track last. */
    private static final class Sent {
        private final String uid;
        private long revision;
        private long atNanos;
        private CotEvent event;

        Sent(String uid, long revision, long atNanos, CotEvent event) {
            this.uid = uid;
            this.revision = revision;
            this.atNanos = atNanos;
            this.event = event;
        }
    }

    /**
     * What may be seen at one look.
     *
     * @param tracks that the audience may see, in any order
     * @param alerts that it may see and is to be told of
     * @param find finds a track that the audience may see
     * @param own true for the site's own ship
     * @param nowEpochMicros the picture's clock
     * @param nanos of this machine, for pauses
     */
    record Seen(
            List<Track> tracks,
            List<Alert> alerts,
            Function<TrackId, Optional<Track>> find,
            Predicate<Track> own,
            long nowEpochMicros,
            long nanos) {}

    TakBook(TakOutput output, TakMark mark, double staleSeconds) {
        this.output = output;
        this.trackEvents = new TrackEvents(mark, staleSeconds);
        this.alertEvents = new AlertEvents(mark);
        this.everyNanos = (long) (output.every().toMillis() / 1e3 * NANOS_PER_SECOND);
    }

    /** The events that are to be sent now. */
    List<CotEvent> look(Seen seen) {
        List<CotEvent> events = new ArrayList<>();
        Set<TrackId> there = new HashSet<>();
        for (Track track : seen.tracks()) {
            if (isSent(track)) {
                there.add(track.id());
                track.findEstimate()
                        .filter(at -> at.timeEpochMicros() != Header.UNDATED)
                        .ifPresent(at -> look(track, at, seen, events));
            }
        }
        endTracks(there, seen, events);
        lookAtAlerts(seen, events);
        return events;
    }

    /** Everything that holds now: what one is sent that has just come. */
    List<CotEvent> standing() {
        List<CotEvent> events = new ArrayList<>();
        sent.values().forEach(each -> events.add(each.event));
        events.addAll(told.values());
        return events;
    }

    private boolean isSent(Track track) {
        boolean came = Identity.unpack(track.identity()).scheme() == Identity.Scheme.NAMED;
        return track.status() != Track.Status.TENTATIVE
                && track.marking().tlp().compareTo(output.tlp()) <= 0
                && !(came && output.returns());
    }

    private void look(Track track, Estimate at, Seen seen, List<CotEvent> events) {
        Sent before = sent.get(track.id());
        if (before == null) {
            String uid = TrackEvents.findOwnUid(track)
                    .filter(own -> uids.putIfAbsent(own, track.id()) == null)
                    .orElseGet(() -> TrackEvents.uidOf(track));
            CotEvent event = trackEvents.of(track, at, uid, seen.own().test(track));
            sent.put(track.id(), new Sent(uid, track.revision(), seen.nanos(), event));
            events.add(event);
        } else if (track.revision() != before.revision && seen.nanos() - before.atNanos >= everyNanos) {
            CotEvent event = trackEvents.of(track, at, before.uid, seen.own().test(track));
            before.revision = track.revision();
            if (!event.equals(before.event)) {
                before.event = event;
                before.atNanos = seen.nanos();
                events.add(event);
            }
        }
    }

    private void endTracks(Set<TrackId> there, Seen seen, List<CotEvent> events) {
        Iterator<Map.Entry<TrackId, Sent>> each = sent.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<TrackId, Sent> one = each.next();
            if (!there.contains(one.getKey())) {
                each.remove();
                uids.remove(one.getValue().uid, one.getKey());
                events.add(TrackEvents.over(one.getValue().event, TakMark.time(seen.nowEpochMicros())));
            }
        }
    }

    private void lookAtAlerts(Seen seen, List<CotEvent> events) {
        Set<AlertId> open = new HashSet<>();
        for (Alert alert : seen.alerts()) {
            if (alert.content().marking().tlp().compareTo(output.tlp()) > 0) {
                continue;
            }
            alertEvents.find(alert, seen.find(), this::uid).ifPresent(event -> {
                open.add(alert.id());
                if (!event.equals(told.put(alert.id(), event))) {
                    events.add(event);
                }
            });
        }
        Iterator<Map.Entry<AlertId, CotEvent>> each = told.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<AlertId, CotEvent> one = each.next();
            if (!open.contains(one.getKey())) {
                each.remove();
                events.add(AlertEvents.over(one.getValue(), TakMark.time(seen.nowEpochMicros())));
            }
        }
    }

    private String uid(Track track) {
        Sent known = sent.get(track.id());
        return known == null ? TrackEvents.uidOf(track) : known.uid;
    }
}
