package org.trigpoint.feeds.cot.xml;

import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Rest;

/** Writes one element. */
final class ElementWriter {
    private final StringBuilder out;
    private final String name;
    /** Where its content begins. */
    private int begun;

    ElementWriter(StringBuilder out, String name) {
        this.out = out;
        this.name = name;
        out.append('<').append(name);
    }

    ElementWriter attribute(String attribute, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(attribute).append("=\"");
            XmlText.escape(value, out);
            out.append('"');
        }
        return this;
    }

    ElementWriter attribute(String attribute, double decimalNumber) {
        return attribute(attribute, Double.isFinite(decimalNumber) ? XmlText.text(decimalNumber) : null);
    }

    /** Ends an element without children of its own. */
    void end(@Nullable Rest rest) {
        begin(rest);
        close(rest);
    }

    /** Ends the attributes; children and text may follow. */
    void begin(@Nullable Rest rest) {
        if (rest != null && rest.attributesXml() != null) {
            out.append(' ').append(rest.attributesXml());
        }
        out.append('>');
        begun = out.length();
    }

    /** Writes what else the element held, and its last tag. */
    void close(@Nullable Rest rest) {
        if (rest != null && rest.contentXml() != null) {
            out.append(rest.contentXml());
        }
        if (out.length() == begun) {
            out.insert(begun - 1, '/');
        } else {
            out.append("</").append(name).append('>');
        }
    }
}
