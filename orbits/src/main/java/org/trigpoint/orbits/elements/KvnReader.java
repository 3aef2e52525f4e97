package org.trigpoint.orbits.elements;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/** OMM as lines of {@code KEYWORD = value [unit]}, one message behind the other. The first fault of a message is told and the rest of it passed over. */
final class KvnReader {
    private static final String START = "CCSDS_OMM_VERS";
    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*\\[([^\\[\\]]*)]");

    private final ElementCollector to;
    private @Nullable OmmFields fields;
    private long startLine;

    KvnReader(ElementCollector to) {
        this.to = to;
    }

    void line(String line, long number) {
        String text = line.strip();
        if (text.isEmpty() || text.equals("COMMENT") || text.startsWith("COMMENT ")) {
            return;
        }
        int equals = text.indexOf('=');
        String keyword = equals < 0 ? "" : text.substring(0, equals).strip();
        if (keyword.equals(START)) {
            end();
            fields = new OmmFields(true);
            startLine = number;
            return;
        }
        OmmFields open = fields;
        if (open == null) {
            return;
        }
        try {
            if (keyword.isEmpty()) {
                throw new FaultException(Code.SYNTAX, "", text);
            }
            String value = text.substring(equals + 1).strip();
            Matcher unit = UNIT.matcher(value);
            if (unit.matches()) {
                open.put(keyword, unit.group(1), unit.group(2).strip(), number);
            } else {
                open.put(keyword, value, null, number);
            }
        } catch (FaultException e) {
            to.refuse(e, number);
            fields = null;
        }
    }

    void end() {
        OmmFields open = fields;
        fields = null;
        if (open == null) {
            return;
        }
        try {
            to.accept(open.set());
        } catch (FaultException e) {
            to.refuse(e, open.lineNumber(e.field(), startLine));
        }
    }
}
