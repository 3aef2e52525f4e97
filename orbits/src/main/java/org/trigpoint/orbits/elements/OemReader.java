package org.trigpoint.orbits.elements;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/** OEM as lines of keywords and of states. The first fault of a segment is told and the rest of it passed over. */
final class OemReader {
    private static final Set<String> HEADER =
            Set.of("CCSDS_OEM_VERS", "CREATION_DATE", "ORIGINATOR", "CLASSIFICATION", "MESSAGE_ID");
    private static final Set<String> COVARIANCE = Set.of("EPOCH", "COV_REF_FRAME");
    private static final int COVARIANCE_ROWS = 6;

    private enum Part {
        HEADER,
        METADATA,
        STATES,
        COVARIANCE
    }

    private final TableCollector to;
    private Part part = Part.HEADER;
    private @Nullable TableFields fields;
    private long startLine;
    private int rows;

    OemReader(TableCollector to) {
        this.to = to;
    }

    void line(String line, long number) {
        String text = line.strip();
        if (text.isEmpty() || text.equals("COMMENT") || text.startsWith("COMMENT ")) {
            return;
        }
        try {
            if (text.equals("META_START")) {
                finish(number);
                fields = new TableFields();
                startLine = number;
                part = Part.METADATA;
            } else if (part == Part.HEADER || fields != null) {
                inside(text);
            }
        } catch (FaultException e) {
            to.refuse(e, number);
            fields = null;
        }
    }

    void end(long lastLine) {
        finish(lastLine);
    }

    private void inside(String text) throws FaultException {
        int equals = text.indexOf('=');
        String keyword = equals < 0 ? "" : text.substring(0, equals).strip();
        TableFields open = fields;
        if (open == null) {
            check(keyword, HEADER, text);
            return;
        }
        switch (part) {
            case METADATA -> {
                if (text.equals("META_STOP")) {
                    open.check();
                    part = Part.STATES;
                } else if (keyword.isEmpty()) {
                    throw new FaultException(Code.SYNTAX, "", text);
                } else {
                    open.put(keyword, text.substring(equals + 1).strip());
                }
            }
            case STATES -> {
                if (text.equals("COVARIANCE_START")) {
                    part = Part.COVARIANCE;
                    rows = 0;
                } else if (equals >= 0) {
                    throw new FaultException(Code.UNKNOWN_KEYWORD, keyword, text);
                } else {
                    open.state(List.of(text.split("\\s+", -1)));
                }
            }
            case COVARIANCE -> covariance(text, keyword);
            case HEADER -> throw new IllegalStateException("A segment is open in the header");
        }
    }

    /** The lower triangles of matrices of six rows, each below its keywords: they are looked at and not kept. */
    private void covariance(String text, String keyword) throws FaultException {
        if (text.equals("COVARIANCE_STOP") || text.contains("=")) {
            if (rows != 0 && rows != COVARIANCE_ROWS) {
                throw new FaultException(Code.SYNTAX, "covariance", rows + " rows, not 6");
            }
            if (text.equals("COVARIANCE_STOP")) {
                part = Part.STATES;
            } else {
                check(keyword, COVARIANCE, text);
            }
            rows = 0;
            return;
        }
        String[] words = text.split("\\s+", -1);
        rows++;
        if (rows > COVARIANCE_ROWS || words.length != rows) {
            throw new FaultException(Code.SYNTAX, "covariance", words.length + " numbers in row " + rows);
        }
        for (String word : words) {
            FieldText.number("covariance", word);
        }
    }

    private static void check(String keyword, Set<String> known, String text) throws FaultException {
        if (!known.contains(keyword)) {
            throw new FaultException(keyword.isEmpty() ? Code.SYNTAX : Code.UNKNOWN_KEYWORD, keyword, text);
        }
    }

    private void finish(long line) {
        TableFields open = fields;
        fields = null;
        if (open == null) {
            return;
        }
        try {
            if (part != Part.STATES) {
                throw new FaultException(Code.TRUNCATED, "", "");
            }
            to.accept(open.table(), startLine);
        } catch (FaultException e) {
            to.refuse(e, line);
        }
    }
}
