package org.trigpoint.server.xml;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trigpoint.storage.export.PlainText;

/** Writes XML 1.0, whatever the names in it hold: they come from the air, and what XML has no place for becomes U+FFFD. */
public final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** What is written into an element. */
    public interface Part {
        void write() throws XMLStreamException;
    }

    /** What is written into a document. */
    public interface Document {
        void write(XmlText xml) throws XMLStreamException;
    }

    private XmlText() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
    }

    /** A document of this root. */
    public static String of(String root, String namespace, Document document) {
        try {
            XmlText out = new XmlText();
            out.xml.writeStartDocument("UTF-8", "1.0");
            out.xml.writeStartElement(root);
            out.xml.writeDefaultNamespace(namespace);
            document.write(out);
            out.xml.writeEndElement();
            out.xml.writeEndDocument();
            out.xml.flush();
            return out.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory was not written: " + e.getMessage(), e);
        }
    }

    /** An element with text in it. */
    public void put(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(PlainText.xml(value));
        xml.writeEndElement();
    }

    /** An element with others in it. */
    public void within(String name, Part part) throws XMLStreamException {
        xml.writeStartElement(name);
        part.write();
        xml.writeEndElement();
    }

    /** An element with an attribute, and others in it. */
    public void within(String name, String attribute, String value, Part part) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, PlainText.xml(value));
        part.write();
        xml.writeEndElement();
    }

    /** An empty element with attributes: names and values in turn. */
    public void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], PlainText.xml(attributes[i + 1]));
        }
    }
}
