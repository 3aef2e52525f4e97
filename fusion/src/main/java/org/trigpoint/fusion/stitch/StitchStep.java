package org.trigpoint.fusion.stitch;

import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.observation.Identity;
import org.trigpoint.model.recording.AssociationCommand;
import org.trigpoint.model.recording.TrackCommand;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.AssociatedCodec;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.Overrule;
import org.trigpoint.model.track.Overruled;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/**
 * Gives tracks without identity names that stay: a cell that a track comes into has followed it in its halo under a name of its own;
 * when it first tells of it, two detections that the cell before has told of show which track it is. And here people overrule.
 *
 * <p>Takes {@link Associated}, {@link AssociationCommand} and {@link TrackCommand}, gives {@link Associated}. What has an identity passes as it is, unless a
 * person said that it is not what sensors see: then its detections go to a track of their own. A track that a person said goes on as another ends, and
 * its detections go to that other. Each track that this bears on is told of it. A person's drop of
 * the track that others go on as ends that.
 */
public final class StitchStep implements Step<Object, StitchState, Associated> {
    /** A track that goes on as another may do so in turn; more often than this it goes round in a circle. */
    private static final int MOST_TURNS = 8;

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
            case TrackCommand command -> key(command.track());
            default -> throw refused(input);
        };
    }

    private static Key key(TrackId track) {
        return new Key(track.audience(), 0, 0);
    }

    private static IllegalArgumentException refused(Object input) {
        return new IllegalArgumentException("Stitch takes Associated, AssociationCommand and TrackCommand, not "
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
            case Overruled overruled -> out.emit(overruled);
            case TrackOver over -> {
                StitchState.Name name = state.names.remove(over.track());
                TrackId stays = name == null ? over.track() : name.stays();
                if (!state.rulings.containsKey(stays)) {
                    out.emit(new TrackOver(stays, over.into()));
                }
            }
            case AssociationCommand command -> obey(command, state, out);
            case TrackCommand command -> {
                if (command.drop()) {
                    // What goes on as a track that is no more would be seen by nobody.
                    state.rulings.values().removeIf(ruling -> command.track().equals(ruling.goesOnAs()));
                }
            }
            default -> throw refused(input);
        }
    }

    private static Contribution named(Contribution contribution, StitchState state, Out<Associated> out) {
        Contribution own = ownNamed(contribution, state, out);
        TrackId rival = own.rival();
        return rival == null ? own : own.withRival(shownAs(rival, state));
    }

    /** The name under which others know a track: the one that stays, or that of the one it goes on as. */
    private static TrackId shownAs(TrackId track, StitchState state) {
        StitchState.Name known = state.names.get(track);
        TrackId stays = known == null ? track : known.stays();
        StitchState.Ruling ruling = state.rulings.get(stays);
        TrackId goesOnAs = ruling == null || ruling.parts() ? null : ruling.goesOnAs();
        return goesOnAs == null ? stays : goesOnAs;
    }

    private static Contribution ownNamed(Contribution contribution, StitchState state, Out<Associated> out) {
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
        Contribution told = contribution;
        StitchState.Ruling ruling = state.rulings.get(told.track());
        for (int turns = 0; ruling != null && turns < MOST_TURNS; turns++) {
            TrackId goesOnAs = ruling.goesOnAs();
            if (goesOnAs == null) {
                TrackId begun =
                        TrackId.of(contribution.detection().stamp(), out.key().audience());
                state.rulings.put(told.track(), new StitchState.Ruling(ruling.said(), begun, true));
                out.emit(told.withTrack(begun, true));
                out.emit(new Overruled(begun, ruling.said()));
                return;
            }
            told = told.withTrack(goesOnAs, ruling.anonymous());
            ruling = state.rulings.get(goesOnAs);
        }
        out.emit(told);
    }

    private static void obey(AssociationCommand command, StitchState state, Out<Associated> out) {
        TrackId track = command.track();
        Overrule said = new Overrule(command.kind(), track, command.person(), out.stamp());
        switch (command.kind()) {
            case SAME_AS -> join(said, command, state, out);
            case APART -> {
                StitchState.Ruling before = state.rulings.get(track);
                if (before == null || !before.parts()) {
                    takeBack(said, state, out);
                    state.rulings.put(track, new StitchState.Ruling(said, null, true));
                }
                out.emit(new Overruled(track, said));
            }
            case AS_BEFORE -> takeBack(said, state, out);
        }
    }

    private static void join(Overrule said, AssociationCommand command, StitchState state, Out<Associated> out) {
        TrackId other = command.findOther().orElseThrow();
        StitchState.Ruling ofOther = state.rulings.get(other);
        if (ofOther != null && said.track().equals(ofOther.goesOnAs())) {
            // What was parted from it is the same after all.
            takeBack(new Overrule(Overrule.Kind.AS_BEFORE, other, said.person(), said.stamp()), state, out);
            return;
        }
        takeBack(said, state, out);
        state.rulings.put(said.track(), new StitchState.Ruling(said, other, command.otherIdentity() == Identity.NONE));
        out.emit(new TrackOver(said.track(), other));
        out.emit(new Overruled(other, said));
    }

    /** Ends what was said before of a track, and tells those that it bore on, but for what is said now. */
    private static void takeBack(Overrule said, StitchState state, Out<Associated> out) {
        StitchState.Ruling before = state.rulings.remove(said.track());
        if (before == null) {
            return;
        }
        TrackId goesOnAs = before.goesOnAs();
        Overrule back = new Overrule(Overrule.Kind.AS_BEFORE, said.track(), said.person(), said.stamp());
        if (before.parts()) {
            out.emit(new Overruled(said.track(), back));
            if (goesOnAs != null) {
                // The track that detections had been parted into goes on as the platform's again.
                out.emit(new TrackOver(goesOnAs, said.track()));
            }
        } else if (goesOnAs != null) {
            out.emit(new Overruled(goesOnAs, back));
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
