package org.trigpoint.feeds.cot.xml;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.feeds.cot.message.Rest;

/** Takes the attributes of an element by name; what is not taken, or cannot be read, is its rest. */
final class ElementReader {
    private final XmlElement element;
    private final BitSet taken = new BitSet();

    ElementReader(XmlElement element) {
        this.element = element;
    }

    XmlElement element() {
        return element;
    }

    @Nullable
    String text(String name) {
        int i = index(name);
        return i < 0 ? null : take(i);
    }

    /** A number; NaN when it is absent or none. */
    double number(String name) {
        int i = index(name);
        double number = i < 0 ? Double.NaN : XmlText.number(element.attributeValue(i));
        return Double.isNaN(number) ? number : taking(i, number);
    }

    @Nullable
    Integer integer(String name) {
        int i = index(name);
        Integer value = i < 0 ? null : XmlText.integer(element.attributeValue(i));
        return value == null ? null : taking(i, value);
    }

    @Nullable
    Boolean flag(String name) {
        int i = index(name);
        return switch (i < 0 ? "" : element.attributeValue(i)) {
            case "true" -> taking(i, true);
            case "false" -> taking(i, false);
            default -> null;
        };
    }

    @Nullable
    Instant time(String name) {
        int i = index(name);
        Instant time = i < 0 ? null : XmlText.time(element.attributeValue(i));
        return time == null ? null : taking(i, time);
    }

    /** The rest of an element whose content is not read. */
    @Nullable
    Rest rest() {
        return Rest.of(attributes(), element.content());
    }

    /** The attributes that were not taken, as XML; null for none. */
    @Nullable
    String attributes() {
        StringBuilder left = new StringBuilder();
        for (int i = taken.nextClearBit(0); i < element.attributes(); i = taken.nextClearBit(i + 1)) {
            left.append(left.isEmpty() ? "" : " ")
                    .append(element.attributeName(i))
                    .append("=\"");
            XmlText.escape(element.attributeValue(i), left);
            left.append('"');
        }
        return left.isEmpty() ? null : left.toString();
    }

    private int index(String name) {
        for (int i = 0; i < element.attributes(); i++) {
            if (element.attributeName(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String take(int i) {
        return taking(i, element.attributeValue(i));
    }

    private <T> T taking(int i, T value) {
        taken.set(i);
        return value;
    }
}
