package org.trigpoint.feeds.adsb.frame;

/**
 * Where the raw message ends that begins at a byte: the position behind it; {@link #MORE} when that is not known yet; for junk the
 * negative of the position behind it.
 */
final class FrameEnd {
    static final int MORE = 0;

    /** An AVR line has a sign, 12 digits of a counter, 2 of a signal, 28 of a frame, a semicolon. */
    private static final int LONGEST_AVR_BYTES = 44;

    /** Frames of Beast whose length is not said by their type are not longer than this. */
    private static final int LONGEST_STATUS_BYTES = 128;

    private static final String[] LINES = {"MSG,", "SEL,", "ID,", "AIR,", "STA,", "CLK,"};

    private FrameEnd() {}

    static int of(byte[] bytes, int start, int end) {
        byte first = bytes[start];
        if (first == BeastType.ESCAPE) {
            return beast(bytes, start, end);
        }
        if (AvrSign.isSign(first)) {
            return avr(bytes, start, end);
        }
        return line(bytes, start, end);
    }

    /** Whether what is there would be whole if nothing more came. */
    static boolean isOpenEnded(byte[] bytes, int start, int end) {
        if (bytes[start] == BeastType.ESCAPE) {
            return end - start > 2 && BeastType.dataBytes(bytes[start + 1]) == BeastType.UNTIL_NEXT;
        }
        return !AvrSign.isSign(bytes[start]) && prefix(bytes, start, end) == Match.YES;
    }

    private static int beast(byte[] bytes, int start, int end) {
        if (start + 1 == end) {
            return MORE;
        }
        int data = BeastType.dataBytes(bytes[start + 1]);
        if (data == BeastType.NONE) {
            return junk(bytes, start, end);
        }
        int left = data == BeastType.UNTIL_NEXT ? LONGEST_STATUS_BYTES : data;
        int at = start + 2;
        for (; left > 0; left--) {
            if (at >= end) {
                return MORE;
            }
            if (bytes[at] != BeastType.ESCAPE) {
                at++;
            } else if (at + 1 == end) {
                return MORE;
            } else if (bytes[at + 1] == BeastType.ESCAPE) {
                at += 2;
            } else {
                // Another frame begins within this one.
                return data == BeastType.UNTIL_NEXT ? at : -at;
            }
        }
        return data == BeastType.UNTIL_NEXT ? -at : at;
    }

    private static int avr(byte[] bytes, int start, int end) {
        for (int at = start + 1; at < end; at++) {
            byte b = bytes[at];
            if (b == ';') {
                return at + 1;
            }
            if (HexDigits.of(b) < 0 || at - start >= LONGEST_AVR_BYTES) {
                return junk(bytes, start, end);
            }
        }
        return MORE;
    }

    private enum Match {
        YES,
        NO,
        MORE
    }

    private static Match prefix(byte[] bytes, int start, int end) {
        for (String line : LINES) {
            int same = 0;
            while (same < line.length() && start + same < end && bytes[start + same] == line.charAt(same)) {
                same++;
            }
            if (same == line.length()) {
                return Match.YES;
            }
            if (start + same == end) {
                return Match.MORE;
            }
        }
        return Match.NO;
    }

    private static int line(byte[] bytes, int start, int end) {
        switch (prefix(bytes, start, end)) {
            case NO -> {
                return junk(bytes, start, end);
            }
            case MORE -> {
                return MORE;
            }
            case YES -> {}
        }
        for (int at = start; at < end; at++) {
            if (bytes[at] == '\n') {
                return bytes[at - 1] == '\r' ? at - 1 : at;
            }
            if (bytes[at] == BeastType.ESCAPE || at - start >= AdsbFramer.LONGEST_LINE_BYTES) {
                return -at;
            }
        }
        return MORE;
    }

    private static int junk(byte[] bytes, int start, int end) {
        // A doubled escape is a byte of a frame whose beginning is lost.
        boolean doubled = bytes[start] == BeastType.ESCAPE && bytes[start + 1] == BeastType.ESCAPE;
        int at = start + (doubled ? 2 : 1);
        while (at < end) {
            byte b = bytes[at];
            if (at - start >= AdsbFramer.LONGEST_JUNK_BYTES - 1 || b == '*' || b == '@') {
                return -at;
            }
            if (b == '\n') {
                return -(at + 1);
            }
            if (b == BeastType.ESCAPE) {
                if (at + 1 == end) {
                    return MORE;
                }
                if (BeastType.dataBytes(bytes[at + 1]) != BeastType.NONE) {
                    return -at;
                }
                at++;
            }
            at++;
        }
        return MORE;
    }
}
