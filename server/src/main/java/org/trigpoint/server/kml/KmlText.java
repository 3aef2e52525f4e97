package org.trigpoint.server.kml;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes KML: elements, and text that XML can hold. */
final class KmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /** What writes the inside of an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private KmlText() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(text);
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("kml");
        out.writeDefaultNamespace(NAMESPACE);
    }

    /** What fills a document. */
    interface Content {
        void write(KmlText kml) throws XMLStreamException;
    }

    /** A document of its own. */
    static String document(Content content) {
        try {
            KmlText kml = new KmlText();
            content.write(kml);
            kml.out.writeEndDocument();
            kml.out.flush();
            return kml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot be written", e);
        }
    }

    void element(String name, Inside inside) throws XMLStreamException {
        out.writeStartElement(name);
        inside.write();
        out.writeEndElement();
    }

    void element(String name, String attribute, String value, Inside inside) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeAttribute(attribute, clean(value));
        inside.write();
        out.writeEndElement();
    }

    void leaf(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(value));
        out.writeEndElement();
    }

    /** Without the characters that XML 1.0 has no way to write: names come from the air. */
    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c > 0xDFFF && c < 0xFFFE)
                        || c > 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
