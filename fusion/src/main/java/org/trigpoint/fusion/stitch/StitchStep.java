package org.trigpoint.fusion.stitch;

import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.AssociatedCodec;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/**
 * Gives tracks without identity names that stay: a cell that a track comes into has followed it in its halo under a name of its own;
 * when it first tells of it, two detections that the cell before has told of show which track it is. And here people overrule.
 *
 * <p>Takes {@link Associated} and {@link AssociationCommand}, gives {@link Associated}. What has an identity passes as it is, unless a
 * person said that it is not what sensors see: then its detections go to a track of their own. A track that a person said goes on as another ends, and
 * its detections go to that other.
 */
public final class StitchStep implements Step<Object, StitchState, Associated> {
    private static final StitchCodec STATE_CODEC = new StitchCodec();

    @Override
    public String name() {
        return "stitch";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Associated associated -> key(associated.track());
            case AssociationCommand command -> key(command.track());
            default -> throw refused(input);
        };
    }

    private static Key key(TrackId track) {
        return new Key(track.audience(), 0, 0);
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException("Stitch takes Associated and AssociationCommand, not "
                + input.getClass().getName());
    }

    @Override
    public StitchState open(Key key) {
        return new StitchState();
    }

    @Override
    public void on(Object input, StitchState state, Out<Associated> out) {
        switch (input) {
            case Contribution contribution -> tell(named(contribution, state, out), state, out);
            case TrackOver over -> {
                StitchState.Name name = state.names.remove(over.track());
                TrackId stays = name == null ? over.track() : name.stays();
                if (!state.overrules.containsKey(stays)) {
                    out.emit(new TrackOver(stays, over.into()));
                }
            }
            case AssociationCommand command -> obey(command, state, out);
            default -> throw refused(input);
        }
    }

    private static Contribution named(Contribution contribution, StitchState state, Out<Associated> out) {
        if (!contribution.anonymous()) {
            return contribution;
        }
        long now = out.stamp().arrivalEpochMicros();
        TrackId stays = nameOf(contribution, state);
        state.meet(contribution.track(), stays, now);
        state.note(contribution.detection().stamp(), stays, now);
        state.forget(now);
        return stays.equals(contribution.track()) ? contribution : contribution.withTrack(stays);
    }

    private static TrackId nameOf(Contribution contribution, StitchState state) {
        StitchState.Name known = state.names.get(contribution.track());
        if (known != null) {
            return known.stays();
        }
        return state.findShared(contribution.before()).orElse(contribution.track());
    }

    private static void tell(Contribution contribution, StitchState state, Out<Associated> out) {
        StitchState.Overrule overrule = state.overrules.get(contribution.track());
        if (overrule == null) {
            out.emit(contribution);
            return;
        }
        TrackId goesOnAs = overrule.goesOnAs();
        if (goesOnAs == null) {
            goesOnAs = TrackId.of(contribution.detection().stamp(), out.key().audience());
            state.overrules.put(contribution.track(), new StitchState.Overrule(goesOnAs, true, true));
        }
        out.emit(contribution.withTrack(goesOnAs, overrule.anonymous()));
    }

    private static void obey(AssociationCommand command, StitchState state, Out<Associated> out) {
        StitchState.Overrule before = state.overrules.remove(command.track());
        switch (command.kind()) {
            case SAME_AS -> {
                boolean anonymous = command.otherIdentity() == Identity.NONE;
                state.overrules.put(command.track(), new StitchState.Overrule(command.other(), anonymous, false));
                out.emit(new TrackOver(command.track(), command.other()));
            }
            case APART -> state.overrules.put(command.track(), new StitchState.Overrule(null, true, true));
            case AS_BEFORE -> {
                // The track that detections had been parted into goes on as the platform's again.
                if (before != null && before.parted() && before.goesOnAs() != null) {
                    out.emit(new TrackOver(before.goesOnAs(), command.track()));
                }
            }
        }
    }

    @Override
    public Codec<StitchState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Associated> outputCodec() {
        return AssociatedCodec.INSTANCE;
    }
}
