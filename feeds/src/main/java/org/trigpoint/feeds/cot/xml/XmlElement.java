package org.trigpoint.feeds.cot.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An element of XML with where it stands in its text. */
final class XmlElement {
    private final String xml;
    private final String name;
    private final int from;
    private final int contentFrom;
    private int contentTo;
    private int to;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param xml the text it is part of
     * @param from where its first tag begins
     * @param contentFrom where its first tag has ended
     */
    XmlElement(String xml, String name, int from, int contentFrom) {
        this.xml = xml;
        this.name = name;
        this.from = from;
        this.contentFrom = contentFrom;
        this.contentTo = contentFrom;
        this.to = contentFrom;
    }

    void attribute(String attribute, String value) {
        names.add(attribute);
        values.add(value);
    }

    void child(XmlElement child) {
        children.add(child);
    }

    void text(String more) {
        text.append(more);
    }

    void end(int lastTagFrom, int lastTagTo) {
        contentTo = lastTagFrom;
        to = lastTagTo;
    }

    String name() {
        return name;
    }

    int attributes() {
        return names.size();
    }

    String attributeName(int i) {
        return names.get(i);
    }

    String attributeValue(int i) {
        return values.get(i);
    }

    List<XmlElement> children() {
        return children;
    }

    /** Its own text, without that of its children. */
    String text() {
        return text.toString();
    }

    /** What stands between its tags, as it stands; null when that is nothing but spaces. */
    @Nullable
    String content() {
        return blankIsNull(xml.substring(contentFrom, contentTo));
    }

    /** What stands between its tags apart from children that are read, as it stands; null for nothing but spaces. */
    @Nullable
    String contentBut(Predicate<XmlElement> read) {
        StringBuilder kept = new StringBuilder();
        int at = contentFrom;
        for (XmlElement child : children) {
            gap(at, child.from, kept);
            if (!read.test(child)) {
                kept.append(xml, child.from, child.to);
            }
            at = child.to;
        }
        gap(at, contentTo, kept);
        return blankIsNull(kept.toString());
    }

    private void gap(int begin, int end, StringBuilder kept) {
        String between = xml.substring(begin, end);
        if (!between.isBlank()) {
            kept.append(between);
        }
    }

    private static @Nullable String blankIsNull(String content) {
        return content.isBlank() ? null : content;
    }
}
