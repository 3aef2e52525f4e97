package org.trigpoint.feeds.cot;

/**
 * Goes through a stream of XML byte by byte and says where events begin and end: at {@code <event} and {@code </event>} outside of
 * comments, instructions, sections of character data and quotes. A {@code <} is never within quotes in XML, so that a quote that
 * was lost takes no other event with it.
 */
final class XmlLexer {
    /** What a byte means. */
    enum Signal {
        /** Part of whatever it is in. */
        NONE,
        /** A space outside of tags. */
        SPACE,
        /** Text, or part of a tag that is no event's. */
        STRAY,
        /** A declaration of XML has begun, {@link #pending} bytes ago. */
        DECLARATION_OPENS,
        /** An event has begun, {@link #pending} bytes ago. */
        EVENT_OPENS,
        /** An event ends with this byte. */
        EVENT_CLOSES
    }

    private enum State {
        TEXT,
        OPEN,
        TAG,
        EVENT_TAG,
        EVENT_END,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION,
        DOCUMENT_TYPE
    }

    private static final String COMMENT = "!--";
    private static final String CHARACTER_DATA = "![CDATA[";
    private static final String DOCUMENT_TYPE = "!DOCTYPE";
    private static final String DECLARATION = "?xml";
    private static final String EVENT = "event";
    private static final String EVENT_END = "/event";
    private static final int LONGEST_HEAD = 9;

    private final byte[] head = new byte[LONGEST_HEAD];
    private int headBytes;
    private int pending;
    private State state = State.TEXT;
    private byte quote;
    private boolean bracket;
    private int inState;
    private byte last;
    private byte lastButOne;
    private boolean inEvent;

    /** Begins anew, outside of events. */
    void reset() {
        enter(State.TEXT);
        inEvent = false;
        pending = 0;
    }

    /** Whether an event has begun and not ended. */
    boolean inEvent() {
        return inEvent;
    }

    /** Whether the next byte is outside of tags. */
    boolean isOutside() {
        return state == State.TEXT;
    }

    /** How many of the last bytes belong to the tag that has begun, or may be one. */
    int pending() {
        return pending;
    }

    Signal next(byte b) {
        Signal signal = switch (state) {
            case TEXT -> text(b);
            case OPEN -> open(b);
            case TAG, EVENT_TAG, EVENT_END -> tag(b);
            case COMMENT -> until(b, '-', '-');
            case CHARACTER_DATA -> until(b, ']', ']');
            case INSTRUCTION -> instruction(b);
            case DOCUMENT_TYPE -> documentType(b);
        };
        lastButOne = last;
        last = b;
        return signal;
    }

    private void enter(State next) {
        state = next;
        headBytes = 0;
        quote = 0;
        bracket = false;
        inState = 0;
    }

    private Signal text(byte b) {
        pending = 0;
        if (b == '<') {
            enter(State.OPEN);
            pending = 1;
            return Signal.NONE;
        }
        return isSpace(b) ? Signal.SPACE : Signal.STRAY;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private Signal open(byte b) {
        if (b == '<') {
            enter(State.OPEN);
            pending = 1;
            return Signal.STRAY;
        }
        head[headBytes++] = b;
        pending++;
        return switch (head[0]) {
            case '!' -> exclamation();
            case '?' -> question(b);
            case '/' -> named(b, EVENT_END);
            default -> named(b, EVENT);
        };
    }

    private Signal exclamation() {
        if (is(COMMENT)) {
            enter(State.COMMENT);
        } else if (is(CHARACTER_DATA) && inEvent) {
            enter(State.CHARACTER_DATA);
        } else if (is(DOCUMENT_TYPE)) {
            enter(State.DOCUMENT_TYPE);
        } else if (!mayBecome(COMMENT) && !mayBecome(CHARACTER_DATA) && !mayBecome(DOCUMENT_TYPE)) {
            return other();
        }
        return Signal.NONE;
    }

    private Signal question(byte b) {
        if (mayBecome(DECLARATION)) {
            return Signal.NONE;
        }
        boolean declaration = is(DECLARATION + (char) b) && isSpace(b);
        boolean ended = b == '>' && headBytes == 2;
        enter(ended ? State.TEXT : State.INSTRUCTION);
        inEvent &= !declaration;
        return declaration ? Signal.DECLARATION_OPENS : Signal.NONE;
    }

    private Signal named(byte b, String name) {
        if (mayBecome(name)) {
            return Signal.NONE;
        }
        boolean whole = headBytes == name.length() + 1 && startsWith(name) && (isSpace(b) || b == '>' || b == '/');
        if (!whole) {
            return other();
        }
        boolean end = name.equals(EVENT_END);
        if (end && !inEvent) {
            return other();
        }
        enter(end ? State.EVENT_END : State.EVENT_TAG);
        inEvent = true;
        if (b == '>') {
            enter(State.TEXT);
            inEvent = !end;
        }
        if (end) {
            return inEvent ? Signal.NONE : Signal.EVENT_CLOSES;
        }
        return Signal.EVENT_OPENS;
    }

    private Signal other() {
        boolean ended = head[headBytes - 1] == '>';
        enter(ended ? State.TEXT : State.TAG);
        pending = 0;
        return Signal.STRAY;
    }

    private boolean is(String whole) {
        return headBytes == whole.length() && startsWith(whole);
    }

    private boolean startsWith(String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (head[i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True while the head is a beginning of this or all of it. */
    private boolean mayBecome(String whole) {
        return headBytes <= whole.length() && startsWith(whole.substring(0, headBytes));
    }

    private Signal tag(byte b) {
        pending = 0;
        if (b == '<') {
            enter(State.OPEN);
            pending = 1;
            return Signal.STRAY;
        }
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else if (b == '>') {
            boolean closes = state == State.EVENT_END || (state == State.EVENT_TAG && last == '/');
            enter(State.TEXT);
            inEvent &= !closes;
            return closes ? Signal.EVENT_CLOSES : Signal.STRAY;
        }
        return Signal.STRAY;
    }

    /** Ends with these two bytes and a {@code >}, all of them its own. */
    private Signal until(byte b, char first, char second) {
        inState++;
        if (b == '>' && inState >= 3 && lastButOne == first && last == second) {
            enter(State.TEXT);
            pending = 0;
        }
        return Signal.NONE;
    }

    private Signal instruction(byte b) {
        if (b == '>' && last == '?') {
            enter(State.TEXT);
            pending = 0;
        }
        return Signal.NONE;
    }

    private Signal documentType(byte b) {
        if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else if (b == '[' || b == ']') {
            bracket = b == '[';
        } else if (b == '>' && !bracket) {
            enter(State.TEXT);
            pending = 0;
        }
        return Signal.NONE;
    }
}
