package org.trigpoint.threat.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.recording.RuleSettings;
import org.trigpoint.threat.address.AddressState.Claim;
import org.trigpoint.threat.address.AddressState.Kind;
import org.trigpoint.threat.rules.AirSign;
import org.trigpoint.threat.rules.Passage;
import org.trigpoint.threat.rules.Silent;
import org.trigpoint.threat.setting.RuleSetting;

/**
 * The rule {@code address}: aircraft in two places, far apart, report under one ICAO address by turns, or one address says two call signs,
 * registrations or types by turns. A call sign that follows another is a flight that follows another, and says nothing.
 *
 * <p>Takes {@link AirSign}, and {@link Silent}, of which it emits the {@link Passage}: {@code SILENT}, or {@code ON} where another track
 * goes on under the address. An instance is forgotten half an hour after its last sign.
 */
public final class AddressStep implements Step<Object, AddressState, Object> {
    /** Name in alerts. */
    static final String NAME = "address";

    private static final AddressStateCodec STATE_CODEC = new AddressStateCodec();
    private static final RuleSetting LEAST_KM = new RuleSetting(
            "address.leastKm", 20, 5, 1_000, "Two aircraft on one address are at least so far apart, km (ours)");
    private static final RuleSetting TURNS =
            new RuleSetting("address.turns", 2, 1, 100, "Each has told so often after the other one had (ours)");
    private static final long KEPT_MICROS = 1_800_000_000L;
    /** Signs come every thirty seconds. */
    private static final long ALIVE_MICROS = 45_000_000L;

    private static final long SAY_EVERY_MICROS = 300_000_000L;

    /** The numbers that a site may set. */
    public static List<RuleSetting> settings() {
        return List.of(LEAST_KM, TURNS);
    }

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Key key(Stamp stamp, Object input) {
        return input instanceof Silent silent ? silent.key() : ((AirSign) input).key();
    }

    @Override
    public AddressState open(Key key) {
        return new AddressState();
    }

    @Override
    public void on(Object input, AddressState state, Out<Object> out) {
        if (input instanceof Silent silent) {
            onSilent(silent, state, out);
        } else {
            onSign((AirSign) input, state, out);
        }
    }

    private static void onSilent(Silent silent, AddressState state, Out<Object> out) {
        boolean goesOn = state.heardEpochMicros >= out.stamp().arrivalEpochMicros() - ALIVE_MICROS;
        out.emit(goesOn ? silent.passage().goingOn() : silent.passage());
        if (!state.isArmed) {
            out.forget();
        }
    }

    private static void onSign(AirSign input, AddressState state, Out<Object> out) {
        state.heardEpochMicros = out.stamp().arrivalEpochMicros();
        RuleSettings settings = RuleSettings.of(out.board());
        Bearer bearer = state.bearer(input.track());
        if (bearer.take(input)) {
            places(bearer, state, settings, out);
        }
        if (!input.staticStamp().equals(bearer.staticStamp)) {
            bearer.staticStamp = input.staticStamp();
            claims(input, bearer, state, settings, out);
        }
        if (!state.isArmed) {
            state.isArmed = true;
            out.timers().set(state.heardEpochMicros + KEPT_MICROS);
        }
    }

    private static void places(Bearer bearer, AddressState state, RuleSettings settings, Out<Object> out) {
        boolean other = state.told != null && !bearer.track.equals(state.told);
        state.told = bearer.track;
        bearer.returns += other ? 1 : 0;
        if (bearer.returns < TURNS.in(settings) || !isDue(state.placesSaidEpochMicros, out)) {
            return;
        }
        Bearer apart = apart(bearer, state, settings);
        if (apart != null) {
            if (state.placesFromEpochMicros == AddressState.NEVER) {
                state.placesFromEpochMicros = Math.max(bearer.firstEpochMicros, apart.firstEpochMicros);
            }
            state.placesSaidEpochMicros = out.stamp().arrivalEpochMicros();
            out.emit(AddressAlert.ofPlaces(
                    out.key().low(),
                    bearer,
                    apart,
                    state.placesFromEpochMicros,
                    state.matterEpochMicros(),
                    state.placesSaidEpochMicros));
        }
    }

    /** The track that told last of those that are too far away to be the same aircraft. */
    private static @Nullable Bearer apart(Bearer bearer, AddressState state, RuleSettings settings) {
        Bearer found = null;
        for (Bearer each : state.bearers) {
            boolean counts = !each.track.equals(bearer.track)
                    && each.returns >= TURNS.in(settings)
                    && Math.abs(each.lastEpochMicros - bearer.lastEpochMicros) <= ALIVE_MICROS
                    && each.metersTo(bearer) >= LEAST_KM.in(settings) * 1_000;
            if (counts && (found == null || each.lastEpochMicros > found.lastEpochMicros)) {
                found = each;
            }
        }
        return found;
    }

    private static boolean isDue(long saidEpochMicros, Out<Object> out) {
        return saidEpochMicros == AddressState.NEVER
                || out.stamp().arrivalEpochMicros() - saidEpochMicros >= SAY_EVERY_MICROS;
    }

    private static void claims(
            AirSign sign, Bearer bearer, AddressState state, RuleSettings settings, Out<Object> out) {
        List<AddressAlert.Conflict> conflicts = new ArrayList<>(0);
        boolean[] back = new boolean[1];
        forEach(sign, (kind, text) -> {
            Claim claim = new Claim(kind, sign.staticStamp().source());
            Turns turns = state.turns.get(claim);
            if (turns == null) {
                if (state.turns.size() == AddressState.MOST_TURNS) {
                    return;
                }
                turns = new Turns();
                state.turns.put(claim, turns);
            }
            back[0] |= turns.take(text, sign.timeEpochMicros(), sign.staticStamp());
            List<Turns.Value> values = turns.backTo((int) TURNS.in(settings));
            if (values.size() > 1) {
                conflicts.add(new AddressAlert.Conflict(kind, values));
            }
        });
        // Of two places the names are told with them.
        boolean places = state.placesSaidEpochMicros != AddressState.NEVER;
        if (back[0] && !places && !conflicts.isEmpty() && isDue(state.claimsSaidEpochMicros, out)) {
            if (state.claimsFromEpochMicros == AddressState.NEVER) {
                state.claimsFromEpochMicros = AddressAlert.from(conflicts);
            }
            state.claimsSaidEpochMicros = out.stamp().arrivalEpochMicros();
            out.emit(AddressAlert.ofClaims(
                    out.key().low(), bearer, conflicts, state.claimsFromEpochMicros, state.claimsSaidEpochMicros));
        }
    }

    private static void forEach(AirSign sign, BiConsumer<Kind, String> said) {
        tell(Kind.CALL_SIGN, sign.callSign(), said);
        tell(Kind.REGISTRATION, sign.registration(), said);
        tell(Kind.TYPE, sign.typeCode(), said);
    }

    /** Letters and digits only: a mark is written with a dash and without. One of zeros alone stands for none. */
    private static void tell(Kind kind, @Nullable String text, BiConsumer<Kind, String> said) {
        String bare = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (!bare.replace("0", "").isEmpty()) {
            said.accept(kind, bare);
        }
    }

    @Override
    public void onTimer(Stamp at, AddressState state, Out<Object> out) {
        long kept = state.heardEpochMicros + KEPT_MICROS;
        if (kept <= at.arrivalEpochMicros()) {
            out.forget();
        } else {
            out.timers().set(kept);
        }
    }

    @Override
    public Codec<AddressState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Object> outputCodec() {
        return AddressCodec.INSTANCE;
    }
}
