package org.trigpoint.feeds.mavlink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.observation.Identity;

/**
 * A drone that says who it is by Open Drone ID.
 *
 * <p>Bytes: nullable text identity, byte its type, flag placed, nullable text number of its operator.
 */
final class RemoteDrone {
    private static final String NETWORK = "remote-id";

    @Nullable
    String id;

    private int idType;
    /** It has said where it is. */
    boolean placed;

    @Nullable
    String operatorId;

    /** Of several identities the serial number (1) counts, else the registration (2), and so on. */
    void is(String said, int type) {
        if (id == null || type <= idType) {
            id = said;
            idType = type;
        }
    }

    static long identity(String id) {
        return Identity.named(NETWORK, id);
    }

    static long operatorIdentity(String id) {
        return Identity.named(NETWORK, "operator of " + id);
    }

    void write(DataOutput out) throws IOException {
        Fields.writeNullableText(id, out);
        out.writeByte(idType);
        out.writeBoolean(placed);
        Fields.writeNullableText(operatorId, out);
    }

    void read(DataInput in) throws IOException {
        id = Fields.readNullableText(in, "identity");
        idType = in.readUnsignedByte();
        placed = Fields.readFlag(in, "placed");
        operatorId = Fields.readNullableText(in, "operator");
    }
}
