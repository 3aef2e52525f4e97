package org.trigpoint.fusion.stitch;

import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.AssociatedCodec;
import org.trigpoint.model.track.Contribution;
import org.trigpoint.model.track.TrackId;
import org.trigpoint.model.track.TrackOver;

/**
 * Gives tracks without identity names that stay: a cell that a track comes into has followed it in its halo under a name of its own;
 * when it first tells of it, two detections that the cell before has told of show which track it is.
 *
 * <p>Takes and gives {@link Associated}. What has an identity passes as it is.
 */
public final class StitchStep implements Step<Associated, StitchState, Associated> {
    private static final StitchCodec STATE_CODEC = new StitchCodec();

    @Override
    public String name() {
        return "stitch";
    }

    @Override
    public Key key(Stamp stamp, Associated input) {
        return new Key(input.track().key().audience(), 0, 0);
    }

    @Override
    public StitchState open(Key key) {
        return new StitchState();
    }

    @Override
    public void on(Associated input, StitchState state, Out<Associated> out) {
        long now = out.stamp().arrivalEpochMicros();
        switch (input) {
            case Contribution contribution when contribution.anonymous() -> {
                TrackId stays = nameOf(contribution, state);
                state.meet(contribution.track(), stays, now);
                state.note(contribution.detection().stamp(), stays, now);
                state.forget(now);
                out.emit(stays.equals(contribution.track()) ? contribution : contribution.withTrack(stays));
            }
            case Contribution contribution -> out.emit(contribution);
            case TrackOver over -> {
                StitchState.Name name = state.names.remove(over.track());
                out.emit(name == null ? over : new TrackOver(name.stays(), over.into()));
            }
        }
    }

    private static TrackId nameOf(Contribution contribution, StitchState state) {
        StitchState.Name known = state.names.get(contribution.track());
        if (known != null) {
            return known.stays();
        }
        List<TrackId> shared = state.findShared(contribution.before());
        return shared.isEmpty() ? contribution.track() : shared.getFirst();
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
