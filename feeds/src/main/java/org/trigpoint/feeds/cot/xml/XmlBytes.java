package org.trigpoint.feeds.cot.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of XML to text: UTF-8, or what the declaration says if that is ASCII or ISO 8859-1. */
final class XmlBytes {
    private static final Pattern DECLARED =
            Pattern.compile("^\\uFEFF?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int DECLARATION_BYTES = 200;

    private XmlBytes() {}

    /** The text, without a byte order mark; null when the bytes are none. */
    static @Nullable String text(byte[] bytes, int offset, int length) {
        Charset charset = charset(bytes, offset, Math.min(length, DECLARATION_BYTES));
        if (charset == null) {
            return null;
        }
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable Charset charset(byte[] bytes, int offset, int length) {
        String head = new String(bytes, offset, length, StandardCharsets.UTF_8);
        Matcher declared = DECLARED.matcher(head);
        return switch (declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8") {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "US-ASCII", "ASCII" -> StandardCharsets.US_ASCII;
            case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
            default -> null;
        };
    }

    /** How many bytes of UTF-8 the first characters of a text are. */
    static int bytesOf(String text, int characters) {
        return text.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
    }
}
