package org.trigpoint.app.pipeline;

import org.trigpoint.flow.Board;
import org.trigpoint.flow.Parting;
import org.trigpoint.model.observation.Look;
import org.trigpoint.model.observation.Observation;
import org.trigpoint.model.observation.Outcome;
import org.trigpoint.model.observation.Rejected;
import org.trigpoint.model.recording.Audiences;
import org.trigpoint.model.recording.SourceOpened;

/** Parts what sources report: each outcome goes to the audiences that its source's marking is releasable to. */
final class Releasing implements Parting {
    @Override
    public int audiences(Object body, Board board) {
        Audiences site = board.find(Audiences.SLOT, Audiences.class).orElse(Audiences.ONE);
        if (site.names().isEmpty()) {
            return site.present();
        }
        return switch ((Outcome) body) {
            case Observation observation -> site.releasableTo(observation.marking());
            case Look look -> site.releasableTo(look.marking());
            case Rejected rejected ->
                board.find(SourceOpened.slot(rejected.stamp().source()), SourceOpened.class)
                        .map(source -> site.releasableTo(source.marking()))
                        .orElse(site.first());
        };
    }
}
