package org.trigpoint.threat.waters;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Platform;

/** Counts ships: what a budget of alerts is measured by. */
public final class TrafficRule implements AreaRule<TrafficRule.Told> {
    private static final long EVERY_MICROS = 600_000_000;
    private static final long COUNTS_MICROS = 8 * 3_600_000_000L;

    /** What was told last. */
    static final class Told {
        long epochMicros = Long.MIN_VALUE;
        int ships;
    }

    @Override
    public String name() {
        return "traffic";
    }

    @Override
    public Told open() {
        return new Told();
    }

    @Override
    public void on(Leg leg, Told state, Watch watch) {}

    @Override
    public void onMinute(Told state, Watch watch) {
        long now = watch.now().arrivalEpochMicros();
        if (state.epochMicros > now - EVERY_MICROS) {
            return;
        }
        int ships = 0;
        for (Craft craft : watch.waters().crafts()) {
            boolean recent = craft.heardEpochMicros() > now - COUNTS_MICROS;
            ships += recent
                            && craft.last().platform() == Platform.SHIP
                            && craft.last().isHome()
                    ? 1
                    : 0;
        }
        if (ships > 0 || state.ships > 0) {
            watch.emit(new Traffic(watch.waters().cell(), ships));
        }
        state.epochMicros = now;
        state.ships = ships;
    }

    @Override
    public long forgetEpochMicros(Told state) {
        // Not before it has told that there is none.
        return state.ships == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public Codec<Told> stateCodec() {
        return ToldCodec.INSTANCE;
    }

    /** Format 1: i64 when told, i32 ships. */
    private static final class ToldCodec implements Codec<Told> {
        static final ToldCodec INSTANCE = new ToldCodec();

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Told told, DataOutput out) throws IOException {
            out.writeLong(told.epochMicros);
            out.writeInt(told.ships);
        }

        @Override
        public Told read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Traffic told");
            Told told = new Told();
            told.epochMicros = in.readLong();
            told.ships = in.readInt();
            return told;
        }
    }
}
