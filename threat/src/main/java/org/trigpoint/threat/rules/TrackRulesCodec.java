package org.trigpoint.threat.rules;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.model.track.Labelled;
import org.trigpoint.model.track.LabelledCodec;
import org.trigpoint.threat.waters.Leg;
import org.trigpoint.threat.waters.LegCodec;

/**
 * What the rules about one track emit. Format 1: u8 kind (0 {@link FindingCodec finding}, 1 {@link LegCodec leg}, 2 {@link SignCodec sign}, 3
 * {@link AirSignCodec air sign}, 4 {@link PassageCodec passage}, 5 {@link LabelledCodec labelled}, 6 {@link Silent}: i64 identity, {@link PassageCodec passage}, 7 {@link LinkSignCodec link sign}), then it.
 */
final class TrackRulesCodec implements Codec<Object> {
    static final TrackRulesCodec INSTANCE = new TrackRulesCodec();

    private TrackRulesCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        switch (body) {
            case Leg leg -> {
                out.writeByte(1);
                LegCodec.INSTANCE.write(leg, out);
            }
            case Sign sign -> {
                out.writeByte(2);
                SignCodec.INSTANCE.write(sign, out);
            }
            case AirSign sign -> {
                out.writeByte(3);
                AirSignCodec.INSTANCE.write(sign, out);
            }
            case Passage passage -> {
                out.writeByte(4);
                PassageCodec.INSTANCE.write(passage, out);
            }
            case Labelled labelled -> {
                out.writeByte(5);
                LabelledCodec.INSTANCE.write(labelled, out);
            }
            case Silent silent -> {
                out.writeByte(6);
                out.writeLong(silent.identity());
                PassageCodec.INSTANCE.write(silent.passage(), out);
            }
            case LinkSign sign -> {
                out.writeByte(7);
                LinkSignCodec.INSTANCE.write(sign, out);
            }
            default -> {
                out.writeByte(0);
                FindingCodec.INSTANCE.write((Finding) body, out);
            }
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "What rules about one track emit");
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 0 -> FindingCodec.INSTANCE.read(in, FindingCodec.INSTANCE.version());
            case 1 -> LegCodec.INSTANCE.read(in, 1);
            case 2 -> SignCodec.INSTANCE.read(in, 1);
            case 3 -> AirSignCodec.INSTANCE.read(in, 1);
            case 4 -> PassageCodec.INSTANCE.read(in, 1);
            case 5 -> LabelledCodec.INSTANCE.read(in, 1);
            case 6 -> new Silent(in.readLong(), PassageCodec.INSTANCE.read(in, 1));
            case 7 -> LinkSignCodec.INSTANCE.read(in, 1);
            default -> throw new IOException("What a rule emits is of kind " + kind + ", not 0 to 7");
        };
    }
}
