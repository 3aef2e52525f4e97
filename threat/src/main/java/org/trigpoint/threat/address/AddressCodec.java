package org.trigpoint.threat.address;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.Finding;
import org.trigpoint.model.alert.FindingCodec;
import org.trigpoint.threat.rules.Passage;
import org.trigpoint.threat.rules.PassageCodec;

/** What is emitted about an address. Format 1: flag, true for a {@link PassageCodec passage}, else a {@link FindingCodec finding}; then it. */
final class AddressCodec implements Codec<Object> {
    static final AddressCodec INSTANCE = new AddressCodec();

    private AddressCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Object body, DataOutput out) throws IOException {
        out.writeBoolean(body instanceof Passage);
        if (body instanceof Passage passage) {
            PassageCodec.INSTANCE.write(passage, out);
        } else {
            FindingCodec.INSTANCE.write((Finding) body, out);
        }
    }

    @Override
    public Object read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Address");
        return Fields.readFlag(in, "passage")
                ? PassageCodec.INSTANCE.read(in, PassageCodec.INSTANCE.version())
                : FindingCodec.INSTANCE.read(in, FindingCodec.INSTANCE.version());
    }
}
