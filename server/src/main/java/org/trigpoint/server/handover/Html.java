package org.trigpoint.server.handover;

/** HTML that is written from its beginning to its end, whatever the names in it hold. */
final class Html {
    private final StringBuilder out = new StringBuilder(16_384);

    /** What is written within an element. */
    interface Part {
        void write();
    }

    /** Markup that is ours. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text of anyone's. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** An element of this class, none when it is empty, with others in it. */
    Html within(String element, String cssClass, Part part) {
        out.append('<').append(element);
        if (!cssClass.isEmpty()) {
            out.append(" class=\"").append(cssClass).append('"');
        }
        out.append('>');
        part.write();
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with text in it. */
    Html put(String element, String cssClass, String text) {
        return within(element, cssClass, () -> text(text));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
