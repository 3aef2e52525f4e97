package org.trigpoint.feeds.cot.xml;

/** Finds the tags of a text of XML one by one, past comments, sections of character data and instructions. */
final class TagScanner {
    /** What {@link #next} found. */
    enum Found {
        START,
        EMPTY,
        END,
        /** No more tags. */
        NONE,
        /** A declaration, as of a document type. */
        DECLARATION,
        /** Something that does not end. */
        UNCLOSED
    }

    private final String text;
    private int from;
    private int at;

    TagScanner(String text) {
        this.text = text;
    }

    /** Where the last tag begins. */
    int from() {
        return from;
    }

    /** Behind the last tag. */
    int to() {
        return at;
    }

    Found next() {
        while (true) {
            from = text.indexOf('<', at);
            if (from < 0) {
                from = text.length();
                at = from;
                return Found.NONE;
            }
            String end;
            if (text.startsWith("<!--", from)) {
                end = "-->";
                at = from + 4;
            } else if (text.startsWith("<![CDATA[", from)) {
                end = "]]>";
                at = from + 9;
            } else if (text.startsWith("<?", from)) {
                end = "?>";
                at = from + 2;
            } else {
                return tag();
            }
            int closed = text.indexOf(end, at);
            if (closed < 0) {
                at = text.length();
                return Found.UNCLOSED;
            }
            at = closed + end.length();
        }
    }

    private Found tag() {
        if (text.startsWith("<!", from)) {
            at = from + 2;
            return Found.DECLARATION;
        }
        char quote = 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                at = i + 1;
                return kind();
            }
        }
        at = text.length();
        return Found.UNCLOSED;
    }

    private Found kind() {
        if (text.charAt(from + 1) == '/') {
            return Found.END;
        }
        return text.charAt(at - 2) == '/' ? Found.EMPTY : Found.START;
    }
}
