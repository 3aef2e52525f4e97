package org.trigpoint.feeds.gnss.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a document of XML, by its byte order mark or its declaration (XML 1.0, appendix F), else UTF-8. The parser of the
 * JDK would do it, but writes to standard error for each byte that is no character.
 */
final class XmlCharacters {
    private static final int DECLARATION_BYTES = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlCharacters() {}

    /** Throws on bytes that are no characters, as on an encoding that is not known. */
    static Reader of(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(DECLARATION_BYTES);
        byte[] head = bytes.readNBytes(DECLARATION_BYTES);
        bytes.reset();
        return new InputStreamReader(
                bytes,
                charset(head, bytes)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Passes over a mark of UTF-8; the decoder of UTF-16 does so with its own. */
    private static Charset charset(byte[] head, InputStream bytes) throws IOException {
        int first = head.length < 3 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (first == 0xfeff || first == 0xfffe) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0xefbb && head[2] == (byte) 0xbf) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        Matcher said = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        try {
            return said.find() ? Charset.forName(said.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnsupportedEncodingException(said.group(1));
        }
    }
}
