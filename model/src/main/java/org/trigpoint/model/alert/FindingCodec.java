package org.trigpoint.model.alert;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;

/**
 * A {@link Finding}. Format 2: u8 audience, text matter, {@link AlertContentCodec content}, nullable text disproof. Fields are
 * those of {@link Fields}.
 */
public final class FindingCodec implements Codec<Finding> {
    public static final FindingCodec INSTANCE = new FindingCodec();

    private static final int VERSION = 2;

    private FindingCodec() {}

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Finding finding, DataOutput out) throws IOException {
        out.writeByte(finding.audience());
        Fields.writeText(finding.matter(), out);
        AlertContentCodec.INSTANCE.write(finding.content(), out);
        Fields.writeNullableText(finding.disproof(), out);
    }

    @Override
    public Finding read(DataInput in, int version) throws IOException {
        // Findings flow between steps and are kept nowhere: format 1 is in no file.
        if (version != VERSION) {
            throw new IOException("Finding is in format " + version + "; this release reads format " + VERSION);
        }
        try {
            return new Finding(
                    in.readUnsignedByte(),
                    Fields.readText(in, "matter"),
                    AlertContentCodec.INSTANCE.read(in, 1),
                    Fields.readNullableText(in, "disproof"));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
