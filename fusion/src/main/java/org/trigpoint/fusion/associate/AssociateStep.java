package org.trigpoint.fusion.associate;

import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.fusion.cell.CellInput;
import org.trigpoint.fusion.cell.CellReport;
import org.trigpoint.fusion.cell.CellScan;
import org.trigpoint.fusion.plane.PlaneTracks;
import org.trigpoint.model.track.Associated;
import org.trigpoint.model.track.AssociatedCodec;

/**
 * Associates detections with the tracks of one cell: those that platforms report, of which it keeps copies, and those without
 * identity, which it owns.
 *
 * <p>Takes {@link CellScan} and {@link CellReport}. Reports wait for the next scan. A scan is laid beside all tracks of the cell and its
 * halo; what it says of a track is told only while the track is in the cell itself, so that each track is told of by one cell. A
 * track without identity is told of once it is believed, from its first detection on. Of a scan that comes
 * after a later one each detection counts where its track was then; more than {@value #LATE_SECONDS} s late it is a {@link LateScan}.
 */
public final class AssociateStep implements Step<CellInput, AssociateState, Associated> {
    private static final int LATE_SECONDS = 60;
    private static final AssociateCodec STATE_CODEC = new AssociateCodec();

    @Override
    public String name() {
        return "associate";
    }

    @Override
    public Key key(Stamp stamp, CellInput input) {
        return Key.of(input.cell());
    }

    @Override
    public AssociateState open(Key key) {
        return new AssociateState(key.low());
    }

    @Override
    public void on(CellInput input, AssociateState state, Out<Associated> out) {
        switch (input) {
            case CellReport report ->
                state.reports.merge(
                        report.track(),
                        report,
                        (before, now) -> now.timeEpochMicros() >= before.timeEpochMicros() ? now : before);
            case CellScan scan -> take(scan, state, out);
        }
    }

    private static void take(CellScan scan, AssociateState state, Out<Associated> out) {
        PlaneTracks rows = state.tracker.tracks();
        boolean begun = rows.timeEpochMicros() != Long.MIN_VALUE;
        long behindMicros = begun ? rows.timeEpochMicros() - scan.timeEpochMicros() : 0;
        if (behindMicros > LATE_SECONDS * 1_000_000L) {
            new LateScan(scan, state, out).run();
            return;
        }
        state.tracker.predict(behindMicros > 0 ? rows.timeEpochMicros() : scan.timeEpochMicros());
        OneByOne oneByOne = new OneByOne(state, out);
        boolean one = OneByOne.fits(scan);
        if (!one || !state.reports.isEmpty()) {
            oneByOne.settle();
        }
        new Reported().take(state, out);
        if (one) {
            oneByOne.take(scan);
        } else {
            new ScanTaking(scan, state, out).run();
        }
        state.lookback.note(rows);
    }

    @Override
    public void onTimer(Stamp at, AssociateState state, Out<Associated> out) {
        new OneByOne(state, out).settleLate();
    }

    @Override
    public Codec<AssociateState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Associated> outputCodec() {
        return AssociatedCodec.INSTANCE;
    }
}
