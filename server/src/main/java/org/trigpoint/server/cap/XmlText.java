package org.trigpoint.server.cap;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0, whatever the names in it hold: what XML has no place for becomes U+FFFD. */
final class XmlText {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** What is written into a document. */
    interface Part {
        void write() throws XMLStreamException;
    }

    private XmlText() throws XMLStreamException {
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    }

    /** A document of this root. */
    interface Document {
        void write(XmlText xml) throws XMLStreamException;
    }

    static String of(String root, String namespace, Document document) {
        try {
            XmlText out = new XmlText();
            out.xml.writeStartDocument("UTF-8", "1.0");
            out.xml.writeStartElement(root);
            out.xml.writeDefaultNamespace(namespace);
            document.write(out);
            out.xml.writeEndElement();
            out.xml.writeEndDocument();
            return out.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory was not written: " + e.getMessage(), e);
        }
    }

    /** An element with text in it. */
    void put(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** An element with others in it. */
    void within(String name, Part part) throws XMLStreamException {
        xml.writeStartElement(name);
        part.write();
        xml.writeEndElement();
    }

    /** An empty element with attributes: names and values in turn. */
    void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** A time in UTC to the second, with the zone as CAP wants it, which may be no Z. */
    static String time(long epochMicros) {
        return SECONDS.format(Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS)) + "-00:00";
    }

    /** The characters of XML 1.0 (production 2), and U+FFFD for all others. */
    static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().map(point -> isXml(point) ? point : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
