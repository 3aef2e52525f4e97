package org.trigpoint.threat.zones;

import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Key;
import org.trigpoint.flow.Out;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.Step;
import org.trigpoint.model.recording.ZoneCommand;
import org.trigpoint.model.zone.Zone;
import org.trigpoint.model.zone.ZoneCodec;
import org.trigpoint.model.zone.ZoneContent;

/** Makes a version of a zone of each command, by audience. What says nothing new makes none. */
public final class ZoneStep implements Step<ZoneCommand, ZoneState, Zone> {
    private static final ZoneStateCodec STATE_CODEC = new ZoneStateCodec();

    @Override
    public String name() {
        return "zones";
    }

    @Override
    public Key key(Stamp stamp, ZoneCommand input) {
        return new Key(input.audience(), 0, 0);
    }

    @Override
    public ZoneState open(Key key) {
        return new ZoneState();
    }

    @Override
    public void on(ZoneCommand input, ZoneState state, Out<Zone> out) {
        Zone before = state.newest.get(input.zone());
        Zone zone = before == null ? first(input, out) : next(before, input, out);
        if (zone == null) {
            return;
        }
        state.newest.put(zone.id(), zone);
        out.emit(zone);
    }

    private static @Nullable Zone first(ZoneCommand input, Out<Zone> out) {
        ZoneContent content = input.content();
        return content == null ? null : version(1, false, content, input, out);
    }

    private static @Nullable Zone next(Zone before, ZoneCommand input, Out<Zone> out) {
        ZoneContent content = input.content();
        boolean nothingNew = before.ended() ? content == null : before.content().equals(content);
        return nothingNew
                ? null
                : version(
                        before.revision() + 1,
                        content == null,
                        content == null ? before.content() : content,
                        input,
                        out);
    }

    private static Zone version(int revision, boolean ended, ZoneContent content, ZoneCommand input, Out<Zone> out) {
        long known = out.stamp().arrivalEpochMicros();
        return new Zone(input.audience(), input.zone(), revision, ended, content, known, input.person());
    }

    @Override
    public Codec<ZoneState> stateCodec() {
        return STATE_CODEC;
    }

    @Override
    public Codec<Zone> outputCodec() {
        return ZoneCodec.INSTANCE;
    }
}
