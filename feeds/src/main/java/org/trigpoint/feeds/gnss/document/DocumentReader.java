package org.trigpoint.feeds.gnss.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.MessageSink;
import org.trigpoint.feeds.gnss.message.GnssFault;
import org.trigpoint.feeds.gnss.message.GnssMessage;

/**
 * A document of XML to its points: GPX or KML, as its root says. Nothing outside of the document is ever read, and a document that
 * declares its own types or entities is refused. What was read before a document breaks stays.
 *
 * <p>Offsets are those of characters, as the parser counts them. One thread at a time.
 */
public final class DocumentReader {
    private static final int MOST_DEPTH = 500;
    private static final int MOST_TEXT_CHARACTERS = 1 << 22;

    private final BoundedInput in;
    private final MessageSink<? super GnssMessage> out;
    private final StringBuilder text = new StringBuilder();
    private @Nullable XMLStreamReader reader;
    private @Nullable XmlElements elements;
    private int depth;
    private boolean ended;

    /**
     * @param in the document, from its beginning
     * @param out takes its points and paths
     */
    public DocumentReader(InputStream in, MessageSink<? super GnssMessage> out) {
        this.in = new BoundedInput(in);
        this.out = out;
    }

    /** Reads a little further; false at the end. */
    public boolean next() throws IOException {
        if (ended) {
            return false;
        }
        try {
            step();
        } catch (XmlElements.Unreadable e) {
            end(e.fault);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // The parser of the JDK throws more than it declares on bytes that are no XML.
            in.rethrow();
            end(in.isExceeded() ? GnssFault.TOO_LONG : GnssFault.XML);
        }
        return !ended;
    }

    private void end(GnssFault why) {
        out.rejected(why.code(), reader == null ? 0 : offset(reader));
        ended = true;
    }

    private static int offset(XMLStreamReader of) {
        return Math.max(0, of.getLocation().getCharacterOffset());
    }

    private void step() throws XMLStreamException, XmlElements.Unreadable, IOException {
        XMLStreamReader open = reader;
        if (open == null) {
            open = factory().createXMLStreamReader(XmlCharacters.of(in));
            reader = open;
        }
        switch (open.next()) {
            case XMLStreamConstants.START_ELEMENT -> start(open);
            case XMLStreamConstants.END_ELEMENT -> endElement(open);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(open);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XmlElements.Unreadable(GnssFault.DTD);
            case XMLStreamConstants.END_DOCUMENT -> ended = true;
            default -> {}
        }
        in.handled();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    /** Without its prefix. */
    private static String name(XMLStreamReader open) {
        String name = open.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private void start(XMLStreamReader open) throws XmlElements.Unreadable {
        String name = name(open);
        depth++;
        text.setLength(0);
        if (depth == 1) {
            elements = elements(name);
        }
        if (depth > MOST_DEPTH || elements == null) {
            throw new XmlElements.Unreadable(depth > MOST_DEPTH ? GnssFault.XML : GnssFault.DOCUMENT);
        }
        elements.start(name, open, depth, offset(open));
    }

    private @Nullable XmlElements elements(String root) {
        return switch (root) {
            case "gpx" -> new GpxElements(out);
            case "kml" -> new KmlElements(out);
            default -> null;
        };
    }

    private void text(XMLStreamReader open) throws XmlElements.Unreadable {
        if (text.length() + open.getTextLength() > MOST_TEXT_CHARACTERS) {
            throw new XmlElements.Unreadable(GnssFault.TOO_LONG);
        }
        text.append(open.getTextCharacters(), open.getTextStart(), open.getTextLength());
    }

    private void endElement(XMLStreamReader open) {
        if (elements != null) {
            elements.end(name(open), text.toString().strip(), depth);
        }
        text.setLength(0);
        depth--;
    }
}
