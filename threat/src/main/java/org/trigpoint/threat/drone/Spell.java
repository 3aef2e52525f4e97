package org.trigpoint.threat.drone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.flow.Stamp;
import org.trigpoint.flow.StampCodec;

/** Something that lasts: since when, by which reports, and what was said of it. Times are those of the reports, but for when it was said. */
final class Spell {
    /** How it is written. */
    static final Codec<Spell> CODEC = new SpellCodec();

    private static final long NEVER = Long.MIN_VALUE;
    /** The first and the newest stamps are kept. */
    private static final int MOST_STAMPS = 16;

    long fromEpochMicros;
    long lastEpochMicros;
    int reports;
    /** Arrival of what it was said at, {@link #NEVER} before. */
    private long saidEpochMicros = NEVER;

    final List<Stamp> stamps = new ArrayList<>(2);

    /** One that begins now. */
    static Spell of(long epochMicros) {
        Spell spell = new Spell();
        spell.fromEpochMicros = epochMicros;
        spell.lastEpochMicros = epochMicros;
        return spell;
    }

    /** It still lasts. */
    void take(long epochMicros, Stamp stamp) {
        lastEpochMicros = Math.max(lastEpochMicros, epochMicros);
        reports++;
        if (stamps.size() == MOST_STAMPS) {
            stamps.remove(MOST_STAMPS / 2);
        }
        stamps.add(stamp);
    }

    long lastedMicros() {
        return lastEpochMicros - fromEpochMicros;
    }

    boolean isSaid() {
        return saidEpochMicros != NEVER;
    }

    /** True when it was never said, or not for so long. */
    boolean isDue(long nowEpochMicros, long everyMicros) {
        return !isSaid() || nowEpochMicros - saidEpochMicros >= everyMicros;
    }

    void say(long nowEpochMicros) {
        saidEpochMicros = nowEpochMicros;
    }

    /** Format 1: i64 from, i64 last, i32 reports, i64 said, stamps with their count. */
    private static final class SpellCodec implements Codec<Spell> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Spell spell, DataOutput out) throws IOException {
            out.writeLong(spell.fromEpochMicros);
            out.writeLong(spell.lastEpochMicros);
            out.writeInt(spell.reports);
            out.writeLong(spell.saidEpochMicros);
            Fields.writeList(spell.stamps, StampCodec.INSTANCE, out);
        }

        @Override
        public Spell read(DataInput in, int version) throws IOException {
            Fields.requireVersion(version, 1, "Spell");
            Spell spell = new Spell();
            spell.fromEpochMicros = in.readLong();
            spell.lastEpochMicros = in.readLong();
            spell.reports = in.readInt();
            spell.saidEpochMicros = in.readLong();
            spell.stamps.addAll(Fields.readList(in, StampCodec.INSTANCE, 1, MOST_STAMPS, "stamps"));
            return spell;
        }
    }
}
