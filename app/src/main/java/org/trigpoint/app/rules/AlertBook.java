package org.trigpoint.app.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Message;
import org.trigpoint.geo.Angles;
import org.trigpoint.geo.Box;
import org.trigpoint.geo.LocalFrame;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.AlertContent;
import org.trigpoint.model.alert.AlertId;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.zone.Shape;
import org.trigpoint.simulation.score.rules.Disc;
import org.trigpoint.simulation.score.rules.SaidAlert;

/** Takes down the alerts of a run, and under which number each track reports. */
final class AlertBook {
    private final AlertBudget budget = new AlertBudget();
    private final Map<TrackId, Long> identities = new HashMap<>();
    private final Map<AlertId, Said> said = new LinkedHashMap<>();

    /** An alert from its first revision to its newest. */
    private static final class Said {
        private final long shownEpochMicros;
        private AlertContent content;
        private long saidEpochMicros;
        private long withdrawnEpochMicros = SaidAlert.NEVER;

        Said(Alert first) {
            shownEpochMicros = first.knownEpochMicros();
            saidEpochMicros = first.knownEpochMicros();
            content = first.content();
        }
    }

    /** Says which craft send a number. */
    interface Senders {
        Set<String> of(long identity);
    }

    /** Takes what leaves the pipeline. */
    void take(List<Message<?>> messages) {
        for (Message<?> message : messages) {
            if (message.body() instanceof Track track) {
                identities.put(track.id(), track.identity());
            } else if (message.body() instanceof Alert alert) {
                take(alert);
            }
            budget.take(message.body());
        }
    }

    private void take(Alert alert) {
        if (alert.content().rule().equals(AlertContent.BY_HAND)) {
            return;
        }
        Said of = said.computeIfAbsent(alert.id(), _ -> new Said(alert));
        if (alert.state() == Alert.State.WITHDRAWN) {
            of.withdrawnEpochMicros = alert.knownEpochMicros();
        } else if (alert.state().isOpen()) {
            of.content = alert.content();
            of.saidEpochMicros = alert.knownEpochMicros();
        }
    }

    /** The number that a track reports under; that of none when it is not known. */
    long identityOf(TrackId track) {
        return identities.getOrDefault(track, Identity.NONE);
    }

    /** The alerts as they stand now, in the order in which they were raised. */
    List<SaidAlert> alerts(Senders senders) {
        List<SaidAlert> alerts = new ArrayList<>();
        said.forEach((id, of) -> {
            AlertContent content = of.content;
            long from = content.fromEpochMicros();
            long until = content.untilEpochMicros() > from ? content.untilEpochMicros() : of.saidEpochMicros;
            List<Set<String>> subjects = new ArrayList<>();
            content.subjects().forEach(track -> subjects.add(new HashSet<>(senders.of(identityOf(track)))));
            alerts.add(new SaidAlert(
                    content.rule(),
                    id.toString(),
                    content.headline(),
                    subjects,
                    content.findShape().map(AlertBook::disc).orElse(null),
                    from,
                    Math.max(from, until),
                    of.shownEpochMicros,
                    content.scoreLog(),
                    of.withdrawnEpochMicros,
                    budget.of(id)));
        });
        return alerts;
    }

    /** The subjects of an alert as the tracks that they are, by its id. */
    @Nullable
    AlertContent findContent(String id) {
        for (Map.Entry<AlertId, Said> each : said.entrySet()) {
            if (each.getKey().toString().equals(id)) {
                return each.getValue().content;
            }
        }
        return null;
    }

    private static Disc disc(Shape shape) {
        if (shape instanceof Shape.Circle circle) {
            return new Disc(circle.centre().latDeg(), circle.centre().lonDeg(), circle.radiusMeters());
        }
        Box box = shape.box();
        double latDeg = (box.southDeg() + box.northDeg()) / 2;
        double lonDeg = box.westDeg() + (box.eastDeg() - box.westDeg() + (box.westDeg() > box.eastDeg() ? 360 : 0)) / 2;
        LocalFrame.Offset corner =
                LocalFrame.at(latDeg, Angles.wrapLonDeg(lonDeg)).offsetTo(box.northDeg(), box.eastDeg());
        double radius =
                Math.sqrt(corner.eastMeters() * corner.eastMeters() + corner.northMeters() * corner.northMeters());
        return new Disc(latDeg, Angles.wrapLonDeg(lonDeg), radius);
    }
}
