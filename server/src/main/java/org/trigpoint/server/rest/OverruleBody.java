package org.trigpoint.server.rest;

import java.util.Optional;
import java.util.function.BiFunction;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Overrule.Kind;
import org.trigpoint.model.track.Track;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.server.access.Refusal;
import org.trigpoint.server.access.Session;

/** What a person says of the association of a track: {@code sameAs}, {@code apart} or {@code asBefore}, one of them. */
final class OverruleBody {
    private static final int ID_CHARS = 32;

    private OverruleBody() {}

    /** The command in a body, if it holds one. */
    static Optional<AssociationCommand> find(
            Body body, Track track, Session session, BiFunction<String, Session, Track> tracks) {
        Optional<String> sameAs = body.findText("sameAs", ID_CHARS);
        boolean apart = body.findFlag("apart").orElse(false);
        Optional<String> asBefore = body.findText("asBefore", ID_CHARS);
        int said = (sameAs.isPresent() ? 1 : 0) + (apart ? 1 : 0) + (asBefore.isPresent() ? 1 : 0);
        if (said > 1) {
            throw Refusal.badRequest("A command has one of sameAs, apart and asBefore");
        }
        String person = session.viewer().person();
        if (sameAs.isPresent()) {
            return Optional.of(same(track, tracks.apply(sameAs.get(), session), person));
        }
        if (asBefore.isPresent()) {
            return Optional.of(new AssociationCommand(
                    spokenOf(asBefore.get(), track), Kind.AS_BEFORE, null, Identity.NONE, person));
        }
        if (apart && track.identity() == Identity.NONE) {
            throw Refusal.badRequest("Track " + track.id() + " is only seen: there is no platform to part it from");
        }
        return said == 0
                ? Optional.empty()
                : Optional.of(new AssociationCommand(track.id(), Kind.APART, null, Identity.NONE, person));
    }

    /** The track that a word to be taken back is about: it may have left the picture for this one. */
    private static TrackId spokenOf(String text, Track track) {
        return track.sightings().overrules().stream()
                .filter(overrule -> overrule.kind() != Kind.AS_BEFORE)
                .map(Overrule::track)
                .filter(spokenOf -> spokenOf.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        "asBefore must name a track of the overrules of " + track.id() + " that holds, not " + text));
    }

    private static AssociationCommand same(Track track, Track other, String person) {
        if (track.identity() != Identity.NONE) {
            throw Refusal.badRequest(
                    "Track " + track.id() + " has an identity of its own: only what has none can go on as another");
        }
        if (track.id().equals(other.id())) {
            throw Refusal.badRequest("sameAs must be another track");
        }
        return new AssociationCommand(track.id(), Kind.SAME_AS, other.id(), other.identity(), person);
    }
}
