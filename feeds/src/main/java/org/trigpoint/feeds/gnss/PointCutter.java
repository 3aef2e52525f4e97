package org.trigpoint.feeds.gnss;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.feeds.Cutter;

/**
 * A document of GPX or KML to its points: each element {@code wpt}, {@code rtept}, {@code trkpt} and {@code Placemark} is a raw message
 * as its bytes are. Of a {@code gx:Track} each entry is one, as a Placemark with that entry alone, so that each has its own time.
 *
 * <p>What stands around them is none. A document without any is handed on by its beginning, which a decoder rejects. Text is taken for
 * UTF-8, or another encoding whose first 128 characters are those of ASCII. One thread at a time.
 */
final class PointCutter implements Cutter {
    private static final Set<String> POINTS = Set.of("wpt", "rtept", "trkpt", "placemark");
    private static final Pattern WHEN = Pattern.compile("<(?:\\w+:)?when>([^<]*)</");
    private static final Pattern COORD = Pattern.compile("<(?:\\w+:)?coord>([^<]*)</");
    private static final Pattern TRACK = Pattern.compile("<(?:\\w+:)?Track[\\s>]");

    /** Bytes of the longest element, and of one that is handed on as it is. */
    private static final int LONGEST_BYTES = 1 << 25;

    private static final int LONGEST_POINT_BYTES = GnssDecoder.LONGEST_BYTES;
    private static final int LONGEST_TAG_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 1 << 10;

    private final Messages messages;
    private final ByteArrayOutputStream element = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tag = new ByteArrayOutputStream();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    /** Of the element that is open, without its prefix; empty outside of one. */
    private String open = "";

    private boolean inTag;
    private boolean any;

    PointCutter(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void take(byte[] array, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            take(array[i]);
        }
    }

    private void take(byte b) {
        if (head.size() < HEAD_BYTES) {
            head.write(b);
        }
        if (!open.isEmpty()) {
            element.write(b);
        }
        if (b == '<') {
            inTag = true;
            tag.reset();
        } else if (inTag && b == '>') {
            inTag = false;
            tag(tag.toString(StandardCharsets.ISO_8859_1));
        } else if (inTag && tag.size() < LONGEST_TAG_BYTES) {
            tag.write(b);
        }
        if (element.size() > LONGEST_BYTES) {
            finish();
        }
    }

    private void tag(String inside) {
        boolean closes = inside.startsWith("/");
        String name = name(closes ? inside.substring(1) : inside);
        if (open.isEmpty() && !closes && POINTS.contains(name)) {
            open = name;
            element.reset();
            element.writeBytes(('<' + inside + '>').getBytes(StandardCharsets.ISO_8859_1));
            if (inside.endsWith("/")) {
                finish();
            }
        } else if (closes && name.equals(open)) {
            finish();
        }
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && inside.charAt(end) > ' ' && inside.charAt(end) != '/') {
            end++;
        }
        String whole = inside.substring(0, end);
        return whole.substring(whole.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void finish() {
        byte[] bytes = element.toByteArray();
        element.reset();
        String name = open;
        open = "";
        any = true;
        String text = name.equals("placemark") ? new String(bytes, StandardCharsets.ISO_8859_1) : "";
        List<String> whens = TRACK.matcher(text).find() ? all(WHEN, text) : List.of();
        List<String> coords = whens.isEmpty() ? List.of() : all(COORD, text);
        if (whens.isEmpty() || whens.size() != coords.size()) {
            messages.message(bytes, 0, Math.min(bytes.length, LONGEST_POINT_BYTES));
            return;
        }
        for (int i = 0; i < whens.size(); i++) {
            byte[] entry = ("<Placemark><gx:Track><when>" + whens.get(i) + "</when><gx:coord>" + coords.get(i)
                            + "</gx:coord></gx:Track></Placemark>")
                    .getBytes(StandardCharsets.ISO_8859_1);
            messages.message(entry, 0, entry.length);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Override
    public void end() {
        if (!open.isEmpty()) {
            finish();
        } else if (!any && head.size() > 0) {
            byte[] begin = Arrays.copyOf(head.toByteArray(), head.size());
            messages.message(begin, 0, begin.length);
        }
    }
}
