package org.trigpoint.threat.cases;

import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.alert.Alert;
import org.trigpoint.model.alert.Casework;
import org.trigpoint.model.alert.CaseworkCodec;
import org.trigpoint.model.recording.CaseCommand;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.model.recording.SilenceBegun;
import org.trigpoint.model.recording.SilenceEnded;
import org.trigpoint.model.recording.ZonesInForce;
import org.trigpoint.threat.setting.RuleSetting;
import org.trigpoint.threat.waters.Traffic;

/**
 * Makes cases of the alerts of each audience, lets those wait that are silenced or more than a watch can look at, and does with them
 * what people say.
 *
 * <p>Alerts are one case while they share a track and little time lies between them; what people put together or take apart stays so.
 * The first word on a matter decides where its alert goes, later ones may put two cases together. What is said of a case that is no
 * more, or over for a day, changes nothing.
 */
public final class CasesStep implements Step<Object, CaseState, Casework> {
    private static final CaseStateCodec STATE_CODEC = new CaseStateCodec();

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return switch (input) {
            case Alert alert -> new Key(alert.id().audience(), 0, 0);
            case CaseCommand command -> new Key(command.on().audience(), 0, 0);
            case SilenceBegun begun -> new Key(begun.audience(), 0, 0);
            case SilenceEnded ended -> new Key(ended.audience(), 0, 0);
            case Traffic _ -> Key.of(0);
            default -> throw notTaken(input);
        };
    }

    private static IllegalArgumentException notTaken(Object input) {
        return new IllegalArgumentException("Cases are made of Alert, CaseCommand, SilenceBegun, SilenceEnded and"
                + " Traffic, not " + input.getClass().getName());
    }

    @Override
    public CaseState open(Key key) {
        return new CaseState();
    }

    @Override
    public void on(Object input, CaseState state, Out<Casework> out) {
        Desk desk = desk(state, out);
        switch (input) {
            case Alert alert -> desk.take(alert, zones(out));
            case CaseCommand command -> desk.take(command);
            case SilenceBegun begun -> desk.take(begun);
            case SilenceEnded ended -> desk.end(ended.silence(), ended.person());
            case Traffic told ->
                state.fleets.put(
                        told.cell(),
                        new CaseState.Fleet(told.ships(), out.stamp().arrivalEpochMicros()));
            default -> throw notTaken(input);
        }
        desk.close();
    }

    @Override
    public void onTimer(Stamp at, CaseState state, Out<Casework> out) {
        desk(state, out).close();
    }

    private static Desk desk(CaseState state, Out<Casework> out) {
        return new Desk(state, CaseSettings.of(RuleSettings.of(out.board())), out);
    }

    private static Importance zones(Out<Casework> out) {
        int audience = out.key().audience();
        return Importance.of(ZonesInForce.find(out.board(), audience).orElse(ZonesInForce.none(audience)));
    }

    /** The numbers that a site may set of cases. */
    public static List<RuleSetting> settings() {
        return CaseSettings.settings();
    }

    @Override
    public Codec<CaseState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Casework> outputCodec() {
        return CaseworkCodec.INSTANCE;
    }
}
