package org.trigpoint.model.recording;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.flow.Codec;
import org.trigpoint.flow.Fields;
import org.trigpoint.model.alert.AlertContent;

/**
 * {@link UserRule} and {@link UserRules}. Format 1: u8 audience, flag all; of one rule text id, nullable content, text person; of all a
 * count, each text id and content, sorted by id. Content: text title, text expression, i32 leastMinutes, ordinal severity.
 */
final class UserRuleCodec {
    private static final AlertContent.Severity[] SEVERITIES = AlertContent.Severity.values();
    private static final int MOST_RULES = 1 << 16;
    private static final ContentCodec CONTENT = new ContentCodec();

    private UserRuleCodec() {}

    static void write(UserRule rule, DataOutput out) throws IOException {
        out.writeByte(rule.audience());
        out.writeBoolean(false);
        Fields.writeText(rule.id(), out);
        Fields.writeNullable(rule.content(), CONTENT, out);
        Fields.writeText(rule.person(), out);
    }

    static void write(UserRules rules, DataOutput out) throws IOException {
        out.writeByte(rules.audience());
        out.writeBoolean(true);
        Fields.writeCount(rules.contents().size(), out);
        for (Map.Entry<String, UserRule.Content> rule : rules.contents().entrySet()) {
            Fields.writeText(rule.getKey(), out);
            CONTENT.write(rule.getValue(), out);
        }
    }

    static Recorded read(DataInput in) throws IOException {
        int audience = in.readUnsignedByte();
        try {
            if (!Fields.readFlag(in, "all")) {
                String id = Fields.readText(in, "rule");
                UserRule.@Nullable Content content = Fields.readNullable(in, CONTENT, 1, "content");
                return new UserRule(audience, id, content, Fields.readText(in, "person"));
            }
            Map<String, UserRule.Content> contents = new TreeMap<>();
            for (int left = Fields.readCount(in, MOST_RULES, "rules"); left > 0; left--) {
                contents.put(Fields.readText(in, "rule"), CONTENT.read(in, 1));
            }
            return new UserRules(audience, contents);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static final class ContentCodec implements Codec<UserRule.Content> {
        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(UserRule.Content content, DataOutput out) throws IOException {
            Fields.writeText(content.title(), out);
            Fields.writeText(content.expression(), out);
            out.writeInt(content.leastMinutes());
            Fields.writeOrdinal(content.severity(), out);
        }

        @Override
        public UserRule.Content read(DataInput in, int version) throws IOException {
            return new UserRule.Content(
                    Fields.readText(in, "title"),
                    Fields.readText(in, "expression"),
                    in.readInt(),
                    Fields.readOrdinal(in, SEVERITIES));
        }
    }
}
