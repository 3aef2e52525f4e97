package org.trigpoint.model.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.AlertIdCodec;
import org.trigpoint.model.alert.CaseIdCodec;

/**
 * A {@link CaseCommand}. Format 1: u8 kind, {@link CaseIdCodec on}, text person, then by kind, fields as in {@link Fields}:
 *
 * <ul>
 *   <li>0 Merge: count of cases, each a {@link CaseIdCodec case id}
 *   <li>1 Split: count of alerts, each an {@link AlertIdCodec alert id}
 *   <li>2 Assign: text assignee
 *   <li>3 Comment: text
 *   <li>4 Release: nothing more
 * </ul>
 */
final class CaseCommandCodec implements Codec<CaseCommand> {
    static final CaseCommandCodec INSTANCE = new CaseCommandCodec();

    private static final int MERGE = 0;
    private static final int SPLIT = 1;
    private static final int ASSIGN = 2;
    private static final int COMMENT = 3;
    private static final int RELEASE = 4;

    private CaseCommandCodec() {}

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void write(CaseCommand command, DataOutput out) throws IOException {
        out.writeByte(kind(command));
        CaseIdCodec.INSTANCE.write(command.on(), out);
        Fields.writeText(command.person(), out);
        switch (command) {
            case CaseCommand.Merge merge -> Fields.writeList(merge.cases(), CaseIdCodec.INSTANCE, out);
            case CaseCommand.Split split -> Fields.writeList(split.alerts(), AlertIdCodec.INSTANCE, out);
            case CaseCommand.Assign assign -> Fields.writeText(assign.assignee(), out);
            case CaseCommand.Comment comment -> Fields.writeText(comment.text(), out);
            case CaseCommand.Release _ -> {}
        }
    }

    private static int kind(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Merge _ -> MERGE;
            case CaseCommand.Split _ -> SPLIT;
            case CaseCommand.Assign _ -> ASSIGN;
            case CaseCommand.Comment _ -> COMMENT;
            case CaseCommand.Release _ -> RELEASE;
        };
    }

    @Override
    public CaseCommand read(DataInput in, int version) throws IOException {
        Fields.requireVersion(version, 1, "CaseCommand");
        int kind = in.readUnsignedByte();
        var on = CaseIdCodec.INSTANCE.read(in, 1);
        String person = Fields.readText(in, "person");
        int most = CaseCommand.MOST_NAMED;
        try {
            return switch (kind) {
                case MERGE ->
                    new CaseCommand.Merge(on, Fields.readList(in, CaseIdCodec.INSTANCE, 1, most, "cases"), person);
                case SPLIT ->
                    new CaseCommand.Split(on, Fields.readList(in, AlertIdCodec.INSTANCE, 1, most, "alerts"), person);
                case ASSIGN -> new CaseCommand.Assign(on, Fields.readText(in, "assignee"), person);
                case COMMENT -> new CaseCommand.Comment(on, Fields.readText(in, "comment"), person);
                case RELEASE -> new CaseCommand.Release(on, person);
                default -> throw new IOException("Command of kind " + kind + " is not one of 0 to 4");
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
