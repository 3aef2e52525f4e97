package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Finding}. Format 1: {@link AlertContentCodec content}, nullable text disproof. Fields are those
 * of {@link Fields}.
 */
public final class FindingCodec implements Codec<Finding> {
    public static final FindingCodec INSTANCE = new FindingCodec();

    private FindingCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(Finding finding, DataOutput out) throws IOException {
        AlertContentCodec.INSTANCE.write(finding.content(), out);
        Fields.writeNullableText(finding.disproof(), out);
    }

    @Override
    public Finding read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "Finding");
        try {
            return new Finding(AlertContentCodec.INSTANCE.read(in, 1), Fields.readNullableText(in, "disproof"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
