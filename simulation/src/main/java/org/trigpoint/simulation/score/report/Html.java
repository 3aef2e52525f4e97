package org.trigpoint.simulation.score.report;

/** Text inside a page. */
final class Html {
    private Html() {}

    /** Text as it may stand between tags and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
