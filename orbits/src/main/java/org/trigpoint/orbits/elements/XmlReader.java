package org.trigpoint.orbits.elements;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.trigpoint.orbits.elements.Refused.Code;

/**
 * OMM as XML, alone or many in an {@code ndm} (CCSDS 505.0-B-2). The first fault of a message is told and the rest of it passed over.
 * Where the file stops to be XML, reading stops. Neither document types nor entities of the file's own are followed.
 */
final class XmlReader {
    private static final int MOST_TEXT_CHARS = 16_384;
    private static final Set<String> CONTAINERS = Set.of(
            "header",
            "body",
            "segment",
            "metadata",
            "data",
            "meanElements",
            "spacecraftParameters",
            "tleParameters",
            "covarianceMatrix",
            "userDefinedParameters");

    private static final XMLInputFactory XML = factory();

    private final ElementCollector to;
    private final StringBuilder text = new StringBuilder();
    private @Nullable OmmFields fields;
    private boolean hasMetadata;
    private long startLine;
    private @Nullable String unit;

    XmlReader(ElementCollector to) {
        this.to = to;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    void read(InputStream from) throws IOException {
        long line = 1;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(from);
            try {
                while (reader.hasNext()) {
                    int event = reader.next();
                    line = Math.max(1, reader.getLocation().getLineNumber());
                    event(reader, event, line);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
                throw io;
            }
            long at = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNumber());
            to.refuse(Code.SYNTAX, at, "", "");
        }
    }

    private void event(XMLStreamReader reader, int event, long line) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader, reader.getLocalName(), line);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(reader.getLocalName(), line);
        } else if (reader.hasText() && event != XMLStreamConstants.COMMENT && text.length() < MOST_TEXT_CHARS) {
            text.append(
                    reader.getTextCharacters(),
                    reader.getTextStart(),
                    Math.min(reader.getTextLength(), MOST_TEXT_CHARS));
        }
    }

    private void start(XMLStreamReader reader, String name, long line) {
        text.setLength(0);
        unit = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("units")) {
                unit = reader.getAttributeValue(i);
            }
        }
        if (name.equals("omm")) {
            hasMetadata = false;
            fields = new OmmFields(true);
            startLine = line;
        } else if (name.equals("metadata") && fields != null) {
            if (hasMetadata) {
                refuse(new FaultException(Code.SYNTAX, name, "stands twice"), line);
            }
            hasMetadata = true;
        }
    }

    private void end(String name, long line) {
        OmmFields open = fields;
        if (name.equals("omm")) {
            fields = null;
            if (open != null) {
                finish(open);
            }
        } else if (open != null && !CONTAINERS.contains(name)) {
            try {
                open.put(name, text.toString(), unit, line);
            } catch (FaultException e) {
                refuse(e, line);
            }
        }
        text.setLength(0);
    }

    private void finish(OmmFields open) {
        try {
            to.accept(open.set());
        } catch (FaultException e) {
            to.refuse(e, open.lineNumber(e.field(), startLine));
        }
    }

    private void refuse(FaultException fault, long line) {
        to.refuse(fault, line);
        fields = null;
    }
}
