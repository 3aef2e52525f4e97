package org.trigpoint.feeds.cot.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.CotFault;

/**
 * Text of XML to elements (XML 1.0). Tags are counted, and declarations refused, before the JDK's parser is asked; that says
 * whether the text is well-formed. A scanner that goes along with it says where each element stands, because the parser's own
 * offsets are those of its buffers.
 */
final class XmlTree {
    /** Elements within elements. */
    static final int DEEPEST = 64;

    private static final XMLInputFactory FACTORY = factory();

    /** What became of a text. */
    sealed interface Parsed {
        /** It is an element. */
        record Root(XmlElement element) implements Parsed {}

        /** It is none; the offset is in characters. */
        record Broken(CotFault fault, int offset) implements Parsed {}
    }

    private XmlTree() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Entities are not read: " + systemId);
        });
        return factory;
    }

    static Parsed parse(String xml) {
        Parsed.Broken broken = check(xml);
        if (broken != null) {
            return broken;
        }
        try {
            return build(xml, FACTORY.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
            return new Parsed.Broken(CotFault.XML, Math.clamp(at, 0, xml.length()));
        }
    }

    private static Parsed.@Nullable Broken check(String xml) {
        TagScanner scanner = new TagScanner(xml);
        int depth = 0;
        while (true) {
            switch (scanner.next()) {
                case START -> depth++;
                case END -> depth--;
                case EMPTY -> {}
                case DECLARATION -> {
                    return new Parsed.Broken(CotFault.DOCTYPE, scanner.from());
                }
                case UNCLOSED -> {
                    return new Parsed.Broken(CotFault.TRUNCATED, scanner.from());
                }
                case NONE -> {
                    return depth > 0 ? new Parsed.Broken(CotFault.TRUNCATED, xml.length()) : null;
                }
            }
            if (depth > DEEPEST) {
                return new Parsed.Broken(CotFault.DEPTH, scanner.from());
            }
        }
    }

    private static Parsed build(String xml, XMLStreamReader reader) throws XMLStreamException {
        Building building = new Building(xml, reader);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> building.start();
                case XMLStreamConstants.END_ELEMENT -> building.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> building.text();
                default -> {}
            }
        }
        XmlElement root = building.root;
        return root == null ? new Parsed.Broken(CotFault.XML, 0) : new Parsed.Root(root);
    }

    /** The elements so far. */
    private static final class Building {
        private final String xml;
        private final XMLStreamReader reader;
        private final TagScanner scanner;
        private final ArrayDeque<XmlElement> open = new ArrayDeque<>();
        private @Nullable XmlElement root;
        /** Whether the last tag was start and end in one. */
        private boolean empty;

        Building(String xml, XMLStreamReader reader) {
            this.xml = xml;
            this.reader = reader;
            scanner = new TagScanner(xml);
        }

        void start() {
            empty = scanner.next() == TagScanner.Found.EMPTY;
            XmlElement element = new XmlElement(xml, reader.getLocalName(), scanner.from(), scanner.to());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                element.attribute(attributeName(reader, i), reader.getAttributeValue(i));
            }
            if (open.isEmpty()) {
                root = element;
            } else {
                open.getLast().child(element);
            }
            open.addLast(element);
        }

        void end() {
            if (!empty) {
                scanner.next();
                open.getLast().end(scanner.from(), scanner.to());
            }
            open.removeLast();
            empty = false;
        }

        void text() {
            if (!open.isEmpty()) {
                open.getLast().text(reader.getText());
            }
        }
    }

    /** The name as it stands: the parser parts it also where it does not look after namespaces. */
    private static String attributeName(XMLStreamReader reader, int i) {
        String prefix = reader.getAttributePrefix(i);
        String local = reader.getAttributeLocalName(i);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
