package org.trigpoint.server.rest;

import java.util.Optional;
import java.util.function.BiFunction;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.AssociationCommand.Kind;
import org.trigpoint.model.track.Track;
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
        boolean asBefore = body.findFlag("asBefore").orElse(false);
        int said = (sameAs.isPresent() ? 1 : 0) + (apart ? 1 : 0) + (asBefore ? 1 : 0);
        if (said > 1) {
            throw Refusal.badRequest("A command has one of sameAs, apart and asBefore");
        }
        String person = session.viewer().person();
        if (sameAs.isPresent()) {
            return Optional.of(same(track, tracks.apply(sameAs.get(), session), person));
        }
        if (apart && track.identity() == Identity.NONE) {
            throw Refusal.badRequest("Track " + track.id() + " is only seen: there is no platform to part it from");
        }
        return said == 0
                ? Optional.empty()
                : Optional.of(new AssociationCommand(
                        track.id(), apart ? Kind.APART : Kind.AS_BEFORE, null, Identity.NONE, person));
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
